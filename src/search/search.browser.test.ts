/** The search in a real browser: the page, the box on every page, the keyboard, and what happens when it cannot load. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '#src/build/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const baseUrl = inject('portalUrl');
const article = '/kb/find-and-edit-users/';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Runs a scenario on a page of its own. */
async function on(path: string, scenario: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(baseUrl + path, { waitUntil: 'load' });
    await scenario(page);
  } finally {
    await context.close();
  }
}

/** Waits until the search has come to an end, and says to which. */
async function finalState(page: Page): Promise<string | null> {
  await page.waitForSelector('[data-search-state]:not([data-search-state=idle], [data-search-state=loading])[aria-busy=false]');
  return page.getAttribute('[data-search-state]', 'data-search-state');
}

const results = (page: Page) =>
  page.locator('a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('data-result')));

/** Accessibility violations, as rule and markup. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  });
}

describe('the search page', () => {
  it.each([
    ['KB-0005', 'results', 'KB-0005'],
    ['whitelist a website', 'results', 'KB-0001'],
    ['safe isolation preview', 'results', 'KI-0001'],
    ['do I have to create users before sso', 'results', 'FAQ-0003'],
    ['copy of my invoice', 'weak', undefined],
    ['xyzzy', 'none', undefined],
    ['student discount', 'none', undefined],
  ])('%s ends in %s', async (query, state, first) => {
    await on(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
      expect(await finalState(page)).toBe(state);
      if (first) expect((await results(page))[0]).toBe(first);
      const ticket = page.locator('a[data-open-ticket]');
      expect(await ticket.isVisible()).toBe(state !== 'results');
      if (state !== 'results') expect(new URL((await ticket.getAttribute('href')) ?? '', baseUrl).searchParams.get('subject')).toBe(query);
    });
  });

  it('shows what matched, marked, as text and with its section', async () => {
    await on('/search/?q=audience+uri', async (page) => {
      await finalState(page);
      expect(await page.locator('.search-excerpt mark').first().innerText()).toMatch(/audience/i);
      const section = page.locator('.search-hit-section a').first();
      const [path = '', id = ''] = ((await section.getAttribute('href')) ?? '').split('#');
      await page.goto(baseUrl + path);
      expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
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
    await on('/search/?q=isolation', async (page) => {
      await finalState(page);
      await page.click('.search-filters summary');
      await page.check('[name=kind][value=faq]');
      await page.waitForFunction(() =>
        [...document.querySelectorAll('a[data-result]')].every((link) => link.getAttribute('data-result')?.startsWith('FAQ')),
      );
      const found = await results(page);
      expect(found.length).toBeGreaterThan(0);
      await page.goto(page.url());
      await finalState(page);
      expect(await results(page)).toEqual(found);
      expect(await page.isChecked('[name=kind][value=faq]')).toBe(true);
    });
  });

  it('says aloud how many results there are, once typing rests', async () => {
    await on('/search/?q=okta', async (page) => {
      await finalState(page);
      await page.waitForFunction(() => /results? for “okta”/.test(document.querySelector('[role=status]')?.textContent ?? ''));
    });
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in the %s scheme, and fits 360 pixels', async (colorScheme) => {
    for (const query of ['okta', 'copy of my invoice', 'xyzzy']) {
      const options = { colorScheme, bypassCSP: true, viewport: { width: 360, height: 740 } };
      const check = async (page: Page) => {
        await finalState(page);
        await page.click('.search-filters summary');
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      };
      await on(`/search/?q=${encodeURIComponent(query)}`, check, options);
    }
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
      expect(await page.locator('.search-help').innerText()).toContain('could not be loaded');
    });
  });

  it('does not wait for ever', async () => {
    await on('/search/', async (page) => {
      await page.route('**/pagefind/*.js', () => new Promise(() => {}));
      await page.fill('#search', 'okta');
      await page.waitForSelector('[data-search-state=unavailable]', { timeout: 20_000 });
    });
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
      await page.goto(baseUrl + article, { waitUntil: 'networkidle' });
      expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
      // The page's own, and what it loads the search with.
      const scripts = requests.filter((path) => path.startsWith('/_astro/'));
      expect(scripts.length).toBeLessThanOrEqual(2);
      const bytes = scripts.map((path) => brotliCompressSync(readFileSync(join(inject('outDir'), path))).length);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3000);
      await page.focus(field);
      await page.waitForResponse('**/pagefind/pagefind.js');
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
      await page.keyboard.type('CloudPolicyOverrides');
      await page.waitForSelector(options);
      expect(await page.getAttribute(field, 'aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const active = (await page.getAttribute(field, 'aria-activedescendant')) ?? '';
      expect(await page.getAttribute(`[id="${active}"]`, 'aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/deployment/which-policy-source-wins/');
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
      await page.keyboard.type('auth0');
      await page.click(`${options} >> nth=0`);
      await page.waitForURL('**/kb/auth0-sign-in/');
    });
  });

  it('has no accessibility violation while it is open, at 360 pixels too', async () => {
    const check = async (page: Page) => {
      await page.focus(field);
      await page.keyboard.type('okta');
      await page.waitForSelector(options);
      await page.keyboard.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    };
    await on(article, check, { bypassCSP: true, viewport: { width: 360, height: 740 } });
  });

  it('stays a plain form when the search cannot load', async () => {
    await on('/search/', async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto(baseUrl + article);
      await page.focus(field);
      await page.keyboard.type('okta');
      await page.waitForFunction(() => /Press Enter/.test(document.querySelector('.site-header [role=status]')?.textContent ?? ''));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=okta');
    });
  });
});
