/**
 * The portal of Acme in the pseudo-language: every text of a page is a message, or content, a name or code; and texts that are
 * longer, as in most languages, do not break a page.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '#src/build/hosting/server.ts';
import { closing, opening } from '#src/messages/pseudo.ts';
import { readPortal } from '#src/source/portal.ts';
import { narrow, useChromium, wide } from '#src/test/browser/chromium.ts';
import { acme, build } from './build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'portal-pseudo-'));
const [contentDir, outDir] = [join(scratch, 'content'), join(scratch, 'dist')];
const { visit } = useChromium();
let server: RunningServer;
/** All that the content says: each text, and everything as one text. */
let content: { texts: Set<string>; whole: string };

beforeAll(async () => {
  cpSync(acme.CONTENT_DIR, contentDir, { recursive: true });
  const site = join(contentDir, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('language: en', 'language: en-XA'));
  build(outDir, { ...acme, CONTENT_DIR: contentDir });
  server = await startServer({ outDir, port: 0 });
  content = await readContent();
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

async function readContent(): Promise<typeof content> {
  process.env.CONTENT_DIR = contentDir;
  const { catalog } = await readPortal();
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string')
      texts.push(...value.split('\n'), value, ...[...value.matchAll(/="([^"]*)"/g)].map(([, attribute = '']) => attribute));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(catalog);
  const plain = texts.map(toPlain);
  return { texts: new Set(plain), whole: plain.join(' ') };
}

/** Without what Markdown adds to a text, and with single spaces. */
function toPlain(text: string): string {
  return text
    .replaceAll(/\{#[^}]*\}\s*$/g, '')
    .replaceAll(/\]\([^)]*\)|<[^>]*>|[*_`[\]#☑☐|]|^\s*(\d+\.|[->]) /g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What is the same in every language: formats, tools and systems. */
const names = new Set(
  'RSS,Atom,JSON Feed,HTML,Markdown,JSON,YAML,Bash,JavaScript,Python,XML,INI,PowerShell,macOS,Linux,SHA-256,Content-Security-Policy,Ctrl,K'.split(
    ',',
  ),
);

interface Shown {
  text: string;
  /** Whether content may be divided there, by its own markup or by marks. */
  isDivided: boolean;
}

/** The texts and the labels of a page, in order. */
function shownOn(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const notText = 'script, style, code, pre, kbd, samp, time, svg, textarea, option[value^="KB"]';
    const divided = '.prose, .inline, .term-definition, .search-hits, .search-list, .toc, .tabs, .question, .symptoms';
    const shown: { text: string; isDivided: boolean }[] = [];
    const walk = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement;
        const isDivided = element?.closest(divided) !== null;
        if (node instanceof HTMLTemplateElement) walk(node.content);
        if (node instanceof Element) {
          const labels = ['aria-label', 'title', 'alt', 'placeholder', 'data-label'].flatMap((name) => node.getAttribute(name) ?? []);
          for (const text of labels) shown.push({ text, isDivided });
        } else if (!element?.closest(notText)) shown.push({ text: node.textContent ?? '', isDivided });
      }
    };
    walk(document.documentElement);
    return shown;
  });
}

/** What is neither in a message nor content, a name or a number. */
function strayTexts(shown: readonly Shown[]): string[] {
  let depth = 0;
  const stray = shown.flatMap(({ text, isDivided }) => {
    let rest = '';
    for (const letter of text) {
      if (letter === opening) depth += 1;
      else if (letter === closing) depth -= 1;
      else if (depth === 0) rest += letter;
    }
    const parts = rest
      .replaceAll(/<[^>]*>/g, '')
      .split(' · ')
      .map(trimmed);
    // The interface lists names of the content.
    const listed = parts.filter((part) => !isKnown(part, isDivided)).flatMap((part) => part.split(/[;,] | and |^and /).map(trimmed));
    return listed.filter((part) => !isKnown(part, isDivided));
  });
  expect(depth).toBe(0);
  return [...new Set(stray)];
}

function trimmed(text: string): string {
  return text.replaceAll(/[\s☑☐|]+/g, ' ').replaceAll(/^[\s,;:()“”…–.]+|[\s,;:()“”…–.]+$/g, '');
}

function isKnown(text: string, isDivided: boolean): boolean {
  const bare = text.replace(/^\d+\. /, '');
  if (!/\p{L}/u.test(bare) || bare === 'and' || names.has(bare) || isContent(bare)) return true;
  // Versions, sizes, ids, names of files, and dates; ids of components, which are shown as words.
  if (/^[\d.,]+ ?(k?B|MB|bytes?)$|^v?\d[\w.-]*$|^[A-Z]+-\d{4}$|^[\w-]+(\.[\w-]+)+$/.test(bare)) return true;
  if (/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z][a-z]{2} \d+|\d{4}|\d+(:\d+)? [AP]M [A-Z]+)$|^[A-Z][a-z]{2} \d+$/.test(bare)) return true;
  if (content.texts.has(bare.charAt(0).toLowerCase() + bare.slice(1))) return true;
  return isDivided && (content.whole.includes(bare) || bare.split(/[^\p{L}\p{N}]+/u).every((word) => content.whole.includes(word)));
}

/** Whether a text is one of the content, or several in a row. */
function isContent(text: string): boolean {
  if (text === '' || [text, `${text}.`].some((known) => content.texts.has(known))) return true;
  return [...content.texts].some((known) => known !== '' && text.startsWith(`${known} `) && isContent(text.slice(known.length + 1)));
}

const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
const type = (selector: string, text: string) => (page: Page) => page.locator(selector).first().fill(text);
const waitFor = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

/** Each kind of page, some as they are once a reader has used them. */
const pages: [path: string, ...acts: ((page: Page) => Promise<unknown>)[]][] = [
  ['/', type('input[name=q]', 'beacon'), waitFor('[role=option]')],
  ['/announcements/'],
  ['/announcements/lights-out-in-the-east/'],
  ['/announcements/maintenance-of-the-console/'],
  ['/releases/'],
  ['/releases/beacon/'],
  ['/releases/beacon/2.0.0/'],
  ['/releases/beacon/9.0.0/'],
  ['/releases/beacon/compare/?from=1.0.0&to=2.0.0', waitFor('[data-comparison-summary]:not(:empty)')],
  ['/known-issues/?product=beacon&version=2.0.0', waitFor('[data-filter-summary]:not(:empty)')],
  ['/known-issues/?version=7.7.7', waitFor('[data-filter-summary]:not(:empty)')],
  ['/known-issues/beacon-sleeps-on/'],
  ['/docs/'],
  ['/docs/beacon/'],
  ['/docs/beacon/signals/how-a-signal-travels/'],
  ['/kb/'],
  ['/kb/pair-a-beacon/', click('[data-share]'), waitFor('dialog.share[open]')],
  ['/kb/beacon-stays-dark/', (page) => page.keyboard.press('?'), waitFor('dialog.shortcuts[open]')],
  ['/kb/options-of-the-relay/'],
  ['/kb/check-a-call/?os=macos', waitFor('[role=tab]')],
  ['/kb/sample-article/'],
  ['/kb/symptoms/'],
  ['/faq/'],
  ['/faq/signals/'],
  ['/downloads/'],
  ['/downloads/beacon/'],
  [
    '/downloads/beacon/2.0.0/',
    (page) => page.locator('[data-verify]').setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from('other') }),
    waitFor('[data-verdict=unknown]'),
  ],
  ['/support/?severity=urgent&at=2026-11-22T10:00:00Z', waitFor('time[data-goal]')],
  ['/tickets/'],
  ['/search/?q=beacon', waitFor('[data-search-state=results]')],
  ['/search/?q=xyzzy+plug', waitFor('[data-search-state=weak]')],
  ['/search/?q=qqzzxxv', waitFor('[data-search-state=none]')],
  ['/feeds/'],
  ['/widget/'],
  ['/404.html'],
  ['/kb/no-such-page/'],
];

describe.each(pages)('%s', (path, ...acts) => {
  it('shows nothing but messages, content, names and code', async () => {
    await visit(
      server.url + path,
      async (page) => {
        for (const act of acts) await act(page);
        expect(strayTexts(await shownOn(page))).toEqual([]);
      },
      wide,
    );
  });

  it.each([
    ['360', narrow],
    ['1280', wide],
  ])('with longer texts fits a screen of %s pixels', async (width, screen) => {
    await visit(
      server.url + path,
      async (page) => {
        for (const act of acts) await act(page);
        expect(await overflowing(page)).toEqual([]);
        expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(Number(width));
      },
      screen,
    );
  });
});

/** Elements whose text is cut off, or that reach over the edge of the screen without a way to scroll there. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && scrolls(element.parentElement));
    return [...document.body.querySelectorAll<HTMLElement>('*:not(.sr-only, .skip, svg *, thead)')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only, .skip, thead') && !scrolls(element),
      )
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isCut = getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        return width > 0 && (left < -1 || right > innerWidth + 1 || isCut);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

describe('what these checks find', () => {
  it('is a text that is no message, and one that is too long', async () => {
    await visit(`${server.url}/kb/`, async (page) => {
      await page.evaluate(() => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Glued on</p><button aria-label="Press me">1</button>');
        const wideText = document.createElement('p');
        wideText.style.width = '2000px';
        document.querySelector('main')?.append(wideText);
      });
      expect(strayTexts(await shownOn(page))).toEqual(expect.arrayContaining(['Glued on', 'Press me']));
      expect(await overflowing(page)).toHaveLength(1);
    });
  });
});
