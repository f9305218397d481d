/** The search in a real browser: the page, the box on every page, the keyboard, and what happens when it cannot load. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { accessibilityViolations } from '#src/test/browser/axe.ts';
import { narrow, useChromium, type VisitOptions } from '#src/test/browser/chromium.ts';

const baseUrl = inject('portalUrl');
const article = '/kb/pair-a-beacon/';
const { visit } = useChromium();

const on = (path: string, scenario: (page: Page) => Promise<void>, options?: VisitOptions) => visit(baseUrl + path, scenario, options);

/** Waits until the search has come to an end, and says to which. */
async function finalState(page: Page): Promise<string | null> {
  await page.waitForSelector('[data-search-state]:not([data-search-state=idle], [data-search-state=loading])[aria-busy=false]');
  return page.getAttribute('[data-search-state]', 'data-search-state');
}

const results = (page: Page) =>
  page.locator('a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('data-result')));

describe('the search page', () => {
  it.each([
    ['KB-0003', 'results', 'KB-0003'],
    ['hook up a lamp', 'results', 'KB-0001'],
    ['flicker in photographs', 'results', 'KI-0003'],
    ['do I have to create users before okta', 'results', 'FAQ-0001'],
    ['known issues', 'results', ''],
    ['copy of my invoice', 'weak', undefined],
    ['xyzzy', 'none', undefined],
    ['student discount', 'none', undefined],
  ])('%s ends in %s', async (query, state, first) => {
    await on(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
      expect(await finalState(page)).toBe(state);
      if (first !== undefined) expect((await results(page))[0]).toBe(first);
      const ticket = page.locator('a[data-open-ticket]');
      expect(await ticket.isVisible()).toBe(state !== 'results');
      if (state !== 'results') expect(new URL((await ticket.getAttribute('href')) ?? '', baseUrl).searchParams.get('subject')).toBe(query);
    });
  });

  it('shows what matched, marked, as text and with its section', async () => {
    await on('/search/?q=audience+uri', async (page) => {
      await finalState(page);
      expect(await page.locator('.search-hits mark').first().innerText()).toMatch(/audience/i);
      const section = page.locator('.search-hit-section a').first();
      const [path = '', id = ''] = ((await section.getAttribute('href')) ?? '').split('#');
      await page.goto(baseUrl + path);
      expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
    });
  });

  it('corrects a misspelled query, and searches as typed where the reader asks for it', async () => {
    await on('/search/?q=octa+tiel', async (page) => {
      expect(await finalState(page)).toBe('results');
      expect(await page.innerText('[data-did-you-mean]')).toMatch(/okta/);
      expect((await results(page))[0]).toBe('KB-0003');
      await page.click('[data-search-part=correction] a');
      await finalState(page);
      expect(new URL(page.url()).searchParams.get('exact')).toBe('1');
      expect(await page.locator('[data-did-you-mean]').count()).toBe(0);
    });
  });

  it('answers before the full text is there, and keeps what the reader points at in its place', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const before = (page: Page) =>
      page.route('**/pagefind/pagefind-worker.js*', async (route) => {
        await held;
        await route.continue();
      });
    const check = async (page: Page) => {
      await page.fill('#search', 'okta');
      await page.waitForSelector('a[data-result]');
      expect(await page.getAttribute('[data-search-state]', 'aria-busy')).toBe('true');
      const first = await results(page);
      await page.hover('a[data-result]');
      release();
      await finalState(page);
      expect((await results(page)).slice(0, first.length)).toEqual(first);
    };
    await on('/search/', check, { before });
  });

  it('shows the best results first and the others by kind, with counts beside the filters', async () => {
    await on('/search/?q=beacon', async (page) => {
      await finalState(page);
      expect(await page.locator('[data-search-part=results] > li').count()).toBe(5);
      const groups = page.locator('[data-search-part=others] section');
      expect(await groups.count()).toBeGreaterThan(1);
      expect(await groups.first().locator('h2').innerText()).toMatch(/^More: /);
      expect(await page.isVisible('[name=kind][value=faq]')).toBe(true);
      const count = Number(await page.locator('label:has([name=kind][value=faq]) [data-count]').innerText());
      await page.check('[name=kind][value=faq]');
      await finalState(page);
      await expect.poll(() => results(page)).toHaveLength(count);
      // The other kinds still say what they would give.
      expect(Number(await page.locator('label:has([name=kind][value=article]) [data-count]').innerText())).toBeGreaterThan(0);
    });
  });

  it.each(['%s', 'sha256: %s', '%s  some-file.exe'])('says of an unknown checksum that no file has it: %s', async (form) => {
    await on(`/search/?q=${encodeURIComponent(form.replace('%s', 'AB'.repeat(32)))}`, async (page) => {
      expect(await finalState(page)).toBe('none');
      expect(await page.innerText('[data-search-part=help-text]')).toMatch(/doesn't have a file with this SHA-256/);
    });
  });

  it('marks the words in the page that a result opens', async () => {
    await on('/search/?q=okta', async (page) => {
      await finalState(page);
      await page.click('a[data-result]');
      await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
      const marked = () => [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString());
      await expect.poll(() => page.evaluate(marked)).toContain('Okta');
    });
  });

  it('leads from a pasted address to its page', async () => {
    await on(`/search/?q=${encodeURIComponent(`${baseUrl}${article}#x`)}`, async (page) => {
      expect(await finalState(page)).toBe('results');
      expect(await page.locator('a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
        article,
      ]);
    });
  });

  it('is idle without a query, and again after Escape', async () => {
    await on('/search/', async (page) => {
      expect(await page.getAttribute('[data-search-state]', 'data-search-state')).toBe('idle');
      await page.fill('#search', 'okta');
      expect(await finalState(page)).toBe('results');
      expect(new URL(page.url()).search).toBe('?q=okta');
      await page.press('#search', 'Escape');
      await page.waitForSelector('[data-search-state=idle]');
      expect(new URL(page.url()).search).toBe('');
      expect(await results(page)).toEqual([]);
    });
  });

  it('keeps filters in an address that can be shared', async () => {
    await on('/search/?q=color', async (page) => {
      await finalState(page);
      await page.check('[name=kind][value=faq]');
      await page.waitForFunction(() =>
        [...document.querySelectorAll('a[data-result]')].every((link) => link.getAttribute('data-result')?.startsWith('FAQ')),
      );
      await finalState(page);
      const found = await results(page);
      expect(found.length).toBeGreaterThan(0);
      await page.goto(page.url());
      await finalState(page);
      expect(await results(page)).toEqual(found);
      expect(await page.isChecked('[name=kind][value=faq]')).toBe(true);
    });
  });

  it.each(['loaded again', 'come back to'])('keeps the place of its reader when it is %s', async (how) => {
    const options = { viewport: { width: 360, height: 300 } };
    await on(
      '/search/?q=beacon',
      async (page) => {
        await finalState(page);
        await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
        if (how === 'loaded again') await page.reload();
        else {
          // Without the browser's cache of whole pages, which keeps everything.
          await page.evaluate(() => addEventListener('unload', () => undefined));
          await page.goto(`${baseUrl}/kb/`);
          await page.goBack();
        }
        await finalState(page);
        // To a line: the browser keeps what is in view in place while lines above it get their final height.
        await expect.poll(() => page.evaluate(() => Math.abs(scrollY - 700))).toBeLessThan(60);
      },
      options,
    );
  });

  it('says aloud how many results there are, once typing rests', async () => {
    await on('/search/?q=okta', async (page) => {
      await finalState(page);
      await page.waitForFunction(() => /results? for “okta”/.test(document.querySelector('[role=status]')?.textContent ?? ''));
    });
  });

  it.each(['okta', 'copy of my invoice', 'xyzzy'])('has no accessibility violation, and fits 360 pixels, for %s', async (query) => {
    const check = async (page: Page) => {
      await finalState(page);
      await page.click('.search-filters summary');
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    };
    await on(`/search/?q=${encodeURIComponent(query)}`, check, narrow);
  });
});

describe('when the search cannot load', () => {
  it('says so on the page, with the lists and the ticket link, and tries again', async () => {
    await on('/search/', async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.fill('#search', 'okta');
      expect(await finalState(page)).toBe('unavailable');
      expect(await page.locator('a[data-open-ticket]').isVisible()).toBe(true);
      expect(await page.locator('.search-help a[href="/kb/"]').isVisible()).toBe(true);
      await page.unroute('**/pagefind/**');
      await page.fill('#search', 'okta sso');
      await page.waitForSelector('[data-search-state=results]');
    });
  });

  it('says so too when its own scripts are missing', async () => {
    await on('/search/', async (page) => {
      await page.route('**/_astro/page.*', (route) => route.abort());
      await page.reload();
      expect(await finalState(page)).toBe('unavailable');
      expect(await page.locator('.search-help').innerText()).toContain("Search didn't load");
    });
  });

  it('does not wait for ever', async () => {
    const check = async (page: Page) => {
      await page.route('**/pagefind/*.js', () => new Promise(() => {}));
      const asked = page.waitForRequest('**/pagefind/*.js');
      await page.fill('#search', 'okta');
      await asked;
      await page.clock.fastForward(15_000);
      expect(await finalState(page)).toBe('unavailable');
    };
    await on('/search/', check, { now: '2026-12-01T12:00:00Z' });
  });

  it('explains itself without JavaScript', async () => {
    const withoutScripts = { javaScriptEnabled: false };
    const check = async (page: Page) => {
      expect(await page.locator('.search-notice').innerText()).toContain('needs JavaScript');
      expect(await page.locator('main a[href="/kb/symptoms/"]:visible').first().isVisible()).toBe(true);
      expect(await page.locator('main a[href="/tickets/"]:visible').first().isVisible()).toBe(true);
    };
    await on('/search/?q=okta', check, withoutScripts);
    const submit = async (page: Page) => {
      await page.fill('.site-header input[name=q]', 'okta');
      await page.press('.site-header input[name=q]', 'Enter');
      await page.waitForURL('**/search/?q=okta');
    };
    await on(article, submit, withoutScripts);
  });
});

describe('the search box', () => {
  const field = '.site-header input[name=q]';
  const options = '.site-header [role=option]';

  it('loads nothing but its small script until the reader turns to it', async () => {
    await on('/search/', async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      // It has neither tabs nor news, which bring scripts of their own.
      await page.goto(`${baseUrl}/announcements/lights-out-in-the-east/`, { waitUntil: 'networkidle' });
      expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
      // The page's own, and what it loads the search with.
      const scripts = requests.filter((path) => path.startsWith('/_astro/'));
      expect(scripts.length).toBeLessThanOrEqual(2);
      const bytes = scripts.map((path) => brotliCompressSync(readFileSync(join(inject('outDir'), path))).length);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3000);
      await page.focus(field);
      await page.waitForResponse('**/search/quick/index.json');
    });
  });

  it.each(['/', 'Control+k'])('is focused by %s', async (key) => {
    await on(article, async (page) => {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
      expect(await page.inputValue(field)).toBe('');
    });
  });

  it('offers hits that the arrow keys reach and Enter opens', async () => {
    await on(article, async (page) => {
      await page.focus(field);
      await page.keyboard.type('BeaconPolicyOverrides');
      await page.waitForSelector(options);
      expect(await page.getAttribute(field, 'aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const active = (await page.getAttribute(field, 'aria-activedescendant')) ?? '';
      expect(await page.getAttribute(`[id="${active}"]`, 'aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/docs/beacon/setup/settings/');
    });
  });

  it('forgets the chosen hit when the reader types on', async () => {
    await on(article, async (page) => {
      await page.focus(field);
      await page.keyboard.type('okta');
      await page.waitForSelector(options);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type(' tile');
      expect(await page.getAttribute(field, 'aria-activedescendant')).toBe(null);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=okta+tile');
    });
  });

  it('closes on Escape, empties on a second one, and sends the form without a chosen hit', async () => {
    await on(article, async (page) => {
      await page.focus(field);
      await page.keyboard.type('okta');
      await page.waitForSelector(options);
      await page.keyboard.press('Escape');
      expect(await page.getAttribute(field, 'aria-expanded')).toBe('false');
      expect(await page.inputValue(field)).toBe('okta');
      await page.keyboard.press('Escape');
      expect(await page.inputValue(field)).toBe('');
      await page.keyboard.type('okta');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=okta');
    });
  });

  it('can be used with a pointer', async () => {
    await on(article, async (page) => {
      await page.click(field);
      await page.keyboard.type('relay');
      await page.click(`${options} >> nth=0`);
      await page.waitForURL((url) => url.pathname !== article);
      expect(await page.innerText('h1')).toMatch(/relay/i);
    });
  });

  it('has no accessibility violation while it is open, at 360 pixels too', async () => {
    const check = async (page: Page) => {
      await page.click('[popovertarget="page:search-panel"]');
      await page.keyboard.type('okta');
      await page.waitForSelector(options);
      await page.keyboard.press('ArrowDown');
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    };
    await on(article, check, narrow);
  });

  it('stays a plain form when the search cannot load', async () => {
    await on('/search/', async (page) => {
      for (const part of ['**/pagefind/**', '**/search/quick/**']) await page.route(part, (route) => route.abort());
      await page.goto(baseUrl + article);
      await page.focus(field);
      await page.keyboard.type('okta');
      await page.waitForFunction(() => /Press Enter/.test(document.querySelector('.site-header [role=status]')?.textContent ?? ''));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=okta');
    });
  });
});
