/** A portal of thousands of entries: its pages stay small, and every entry can be reached and found. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '#src/build/hosting/server.ts';
import { createRandom, writeEntry, writeReleases } from '#src/test/bench/generate.ts';
import { accessibilityViolations } from '#src/test/browser/axe.ts';
import { narrow, useChromium, wide } from '#src/test/browser/chromium.ts';
import { build, minimal } from './build.ts';

const scratch = mkdtempSync(join(tmpdir(), 'portal-size-'));
const [contentDir, outDir] = [join(scratch, 'content'), join(scratch, 'dist')];
const articleCount = 1_500;
const { visit } = useChromium();
let server: RunningServer;

/** Writes 1,500 articles, 250 announcements and 210 questions beside 300 releases and 250 known issues. */
function writeContent(): void {
  writeReleases(contentDir);
  cpSync(join(contentDir, 'products/acme.yaml'), join(contentDir, 'products/beacon.yaml'));
  const write = (folder: string, index: number, keys: object) => {
    const { phrase, pick, word } = createRandom(5_000 + index);
    const title = `${pick(['Reset', 'Connect', 'Configure', 'Why', 'Find'])} ${word()} ${word()} ${index}`;
    const publishedOn = `202${index % 6}-0${1 + (index % 9)}-11`;
    writeEntry(join(contentDir, folder, `e${index}.md`), { title, summary: phrase(150), publishedOn, ...keys }, 'It works.');
  };
  for (let index = 0; index < articleCount; index += 1) {
    const kind = index % 3 === 0 ? { kind: 'troubleshooting', symptoms: [`It stops ${index}`] } : { kind: 'how-to' };
    write('kb', index, { id: `KB-${10_000 + index}`, audience: ['admin'], products: [index % 4 === 0 ? 'beacon' : 'acme'], ...kind });
  }
  for (let index = 0; index < 250; index += 1) write('announcements', index, { id: `ANN-${1_000 + index}`, kind: 'notice' });
  const topics = ['basics', 'billing', 'console'];
  for (let index = 0; index < 210; index += 1) write(`faqs/${topics[index < 110 ? 0 : index % 3]}`, index, { id: `FAQ-${1_000 + index}` });
  mkdirSync(join(contentDir, 'faqs'), { recursive: true });
  writeFileSync(join(contentDir, 'faqs/topics.yaml'), topics.map((id) => `- { id: ${id}, name: About ${id} }\n`).join(''));
}

beforeAll(async () => {
  writeContent();
  build(outDir, { ...minimal, CONTENT_DIR: contentDir });
  server = await startServer({ outDir, port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

const sizeOf = (page: string) => statSync(join(outDir, page, 'index.html')).size;
const linksOf = (page: string) =>
  [...readFileSync(join(outDir, page, 'index.html'), 'utf8').matchAll(/href="(\/[^"#?]*\/)"/g)].map(([, path = '']) => path);

/** The pages below a list page that a reader reaches without JavaScript, with the number of clicks. */
function clicksFrom(list: string): Map<string, number> {
  const clicks = new Map([[list, 0]]);
  for (const [page, count] of clicks)
    for (const link of linksOf(page)) if (link.startsWith(list) && !clicks.has(link)) clicks.set(link, count + 1);
  return clicks;
}

describe('pages', () => {
  it.each([
    ['/kb/', 33_000],
    ['/kb/symptoms/', 35_000],
    ['/announcements/', 40_000],
    ['/faq/', 35_000],
    ['/faq/basics/', 75_000],
    ['/releases/acme/', 40_000],
    ['/releases/acme/compare/', 40_000],
    ['/known-issues/', 45_000],
    ['/releases/acme/2.0.0/', 50_000],
  ])('%s is no larger than %i bytes, with its styles', (page, most) => {
    expect(sizeOf(page)).toBeLessThanOrEqual(most);
  });

  it('of groups are no larger than a reader can take', () => {
    const groups = globSync('**/by-*/**/index.html', { cwd: outDir }).map((file) => `/${file.slice(0, -'index.html'.length)}`);
    expect(groups.length).toBeGreaterThan(100);
    const limitOf = (page: string) => (page.includes('/compare/') ? 200_000 : 100_000);
    expect(groups.filter((page) => sizeOf(page) > limitOf(page))).toEqual([]);
  });

  it.each([
    ['/kb/', 'kb/*/index.html', articleCount],
    ['/announcements/', 'announcements/*/index.html', 250],
    ['/known-issues/', 'known-issues/*/index.html', 250],
    ['/releases/acme/', 'releases/acme/[0-9]*/index.html', 300],
  ])('below %s are at most three clicks away', (list, pattern, count) => {
    const clicks = clicksFrom(list);
    const entries = globSync(pattern, { cwd: outDir }).map((file) => `/${file.slice(0, -'index.html'.length)}`);
    expect(entries.length).toBeGreaterThanOrEqual(count);
    expect(entries.filter((page) => (clicks.get(page) ?? Infinity) > 3)).toEqual([]);
  });

  it('in the sitemap include groups', () => {
    const sitemap = readFileSync(join(outDir, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('/kb/by-product/beacon/<');
    expect(sitemap).toContain('/releases/acme/by-year/2020/<');
    expect(sitemap).not.toContain('/kb/by-initial/q/<');
  });
});

describe.each([
  '/kb/',
  '/kb/by-product/acme/',
  '/kb/by-kind/troubleshooting/',
  '/kb/symptoms/',
  '/kb/symptoms/by-initial/r/',
  '/announcements/by-year/2024/',
  '/known-issues/',
  '/known-issues/by-product/acme/2020/',
  '/releases/acme/',
  '/releases/acme/by-year/2020/',
  '/releases/acme/compare/by-year/2020/',
  '/releases/acme/compare/',
  '/faq/',
  '/faq/basics/',
  '/faq/basics/by-initial/r/',
])('%s', (path) => {
  it('complains of nothing and has no accessibility violation', async () => {
    await visit(
      server.url + path,
      async (page, complaints) => {
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(complaints).toEqual([]);
      },
      wide,
    );
  });

  it('fits a screen of 360 pixels without JavaScript', async () => {
    await visit(
      server.url + path,
      async (page) => {
        expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(360);
        expect(await page.locator('main a').count()).toBeGreaterThan(3);
      },
      { ...narrow, javaScriptEnabled: false },
    );
  });
});

const status = (page: Page) => page.getByRole('status').first();
const values = (page: Page, attribute: string) =>
  page.locator(`main [${attribute}]:visible`).evaluateAll((items, name) => items.map((item) => item.getAttribute(name)), attribute);

describe('going to a version', () => {
  it('takes a version as it is typed, by keyboard, and offers the versions', async () => {
    await visit(`${server.url}/releases/acme/`, async (page) => {
      await page.getByLabel('Go to version').focus();
      await expect.poll(() => page.locator('datalist option').count()).toBe(300);
      await page.keyboard.type('v2.0.0');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/releases/acme/2.0.0/');
    });
  });

  it('takes the beginning of a version, and says which does not exist', async () => {
    await visit(`${server.url}/releases/acme/`, async (page) => {
      const field = page.getByLabel('Go to version');
      await field.fill('7.1');
      await page.keyboard.press('Enter');
      await expect.poll(() => field.evaluate((input: HTMLInputElement) => input.validationMessage)).toBe("There's no release 7.1.");
      await field.fill('2.1');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/releases/acme/2.1.9/');
    });
  });
});

describe('comparing two of many versions', () => {
  it('loads only the changes of the years between them', async () => {
    const loaded: string[] = [];
    const before = (page: Page) => Promise.resolve(page.on('request', (request) => loaded.push(new URL(request.url()).pathname)));
    await visit(
      `${server.url}/releases/acme/compare/?from=2.0.0&to=2.0.3`,
      async (page, complaints) => {
        await expect.poll(() => status(page).innerText()).toMatch(/^From 2.0.0 to 2.0.3: \d+ changes, \d+ still open\.$/);
        expect(new Set(await values(page, 'data-version'))).toEqual(new Set(['2.0.1', '2.0.2', '2.0.3']));
        expect(await page.getByLabel('You have').inputValue()).toBe('2.0.0');
        expect(await values(page, 'data-open-issue')).toContain('KI-0101');
        const counts = (await status(page).innerText()).match(/\d+(?= changes|\sstill)/g);
        expect(counts).toEqual([
          String((await values(page, 'data-change')).length),
          String((await values(page, 'data-open-issue')).length),
        ]);
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(complaints).toEqual([]);
      },
      { ...wide, before },
    );
    expect(loaded.filter((path) => path.includes('/compare/by-'))).toEqual(['/releases/acme/compare/by-year/2019/']);
  });

  it('offers the changes by year until versions are chosen, and loads nothing for that', async () => {
    await visit(`${server.url}/releases/acme/compare/`, async (page) => {
      expect(await page.getByRole('link', { name: /^2019/ }).getAttribute('href')).toBe('/releases/acme/compare/by-year/2019/');
      await page.getByLabel('You have').fill('1.0.0');
      await page.getByLabel('You want').fill('1.0.1');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).innerText()).toContain('From 1.0.0 to 1.0.1: 8 changes');
    });
  });

  it('says that it cannot load them, and still offers them by year', async () => {
    const before = (page: Page) => page.route('**/versions.json', (route) => route.abort());
    await visit(
      `${server.url}/releases/acme/compare/?from=1.0.0&to=1.0.1`,
      async (page) => {
        await expect.poll(() => status(page).innerText()).toBe("The changes didn't load.");
        expect(await page.getByRole('link', { name: /^2019/ }).isVisible()).toBe(true);
      },
      { before },
    );
  });
});

describe('filtering many known issues', () => {
  it('shows those of a version, whichever page has them', async () => {
    await visit(`${server.url}/known-issues/?product=acme&version=2.0.0`, async (page, complaints) => {
      await expect.poll(() => status(page).innerText()).toMatch(/^2\.0\.0 has \d+ known issues/);
      const shown = await values(page, 'data-issue');
      expect(shown).toContain('KI-0101');
      expect(shown).not.toContain('KI-0102');
      expect(await status(page).innerText()).toContain(` ${shown.length} known issues`);
      expect(await page.getByRole('heading', { name: 'By product' }).isVisible()).toBe(false);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  it('shows the first hundred of very many, and says so', async () => {
    await visit(`${server.url}/known-issues/?product=acme`, async (page) => {
      await expect.poll(() => status(page).innerText()).toContain('250 of 250 known issues. Showing the first 100');
      expect(await values(page, 'data-issue')).toHaveLength(100);
    });
  });
});

describe('a release', () => {
  it('lists the known issues since its version, and links to the others', async () => {
    await visit(`${server.url}/releases/acme/2.0.0/`, async (page) => {
      expect(await values(page, 'data-issue')).toEqual(['KI-0101']);
      await page.getByRole('link', { name: 'Check 2.0.0 for known issues' }).click();
      await expect.poll(() => status(page).innerText()).toMatch(/^2\.0\.0 has \d+ known issue/);
    });
  });
});

describe('a topic of many questions', () => {
  it('leads from the address of a question to its answer', async () => {
    await visit(`${server.url}/faq/basics/#e0`, async (page) => {
      await page.waitForURL(/\/faq\/basics\/by-initial\/[a-z]\/#e0$/);
      expect(await page.locator('#e0').innerText()).toContain('It works.');
    });
  });
});
