/** The first screen of a phone: a low header whose menu and search open by a tap, and the answer of an article in view. */
import { globSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { narrow, useChromium, wide, type VisitOptions } from '#src/test/browser/chromium.ts';
import { useOwnPortal } from '#src/test/content/own-output.ts';

const article = '/kb/pair-a-beacon/';
const baseUrl = inject('portalUrl');
const { visit } = useChromium();
const own = useOwnPortal();

const on = (options: VisitOptions, scenario: (page: Page) => Promise<void>) => visit(baseUrl + article, scenario, options);
const withoutScripts = { ...narrow, javaScriptEnabled: false };

/** In CSS pixels. */
const [mostHeader, mostBefore] = [64, 400];

describe('on a phone', () => {
  it.each([
    ['the portal of the tests', () => inject('outDir'), () => baseUrl],
    ['our own', () => own.outDir, own.url],
  ])('the answer of every article of %s begins on the first screen, below a low header', async (_name, outDir, url) => {
    const pages = globSync('{kb,docs}/**/index.html', { cwd: outDir() }).map((file) => `/${file.replace('index.html', '')}`);
    const late: string[] = [];
    await visit(
      url() + article,
      async (page) => {
        for (const path of pages) {
          await page.goto(url() + path);
          const [header = 0, answer = 0, news = 0] = await page.evaluate(() => {
            const [bar, first, current] = ['.site-header', 'article .prose > *', '.news'].map((selector) =>
              document.querySelector(selector)?.getBoundingClientRect(),
            );
            return [bar?.height, first?.top, current?.height];
          });
          // Something urgent may take its place above an answer.
          if (header > mostHeader || answer - news > mostBefore) late.push(`${path}: header ${header}, answer at ${answer}`);
        }
      },
      narrow,
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(late).toEqual([]);
  });

  it.each([
    ['with scripts', narrow],
    ['without JavaScript', withoutScripts],
  ])('the menu and the search open by a tap, %s', async (_name, options) => {
    await on(options, async (page) => {
      expect(await page.getByRole('link', { name: 'Downloads' }).isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Downloads' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('[popovertarget="page:search-panel"]').click();
      await page.locator('#page\\:search').fill('okta');
      await page.locator('#page\\:search').press('Enter');
      await page.waitForURL('**/search/?q=okta');
    });
  });

  it('the search gets the focus when it opens, also by its key', async () => {
    await on(narrow, async (page) => {
      await page.locator('[popovertarget="page:search-panel"]').click();
      await page.waitForFunction(() => document.activeElement?.id === 'page:search');
      await page.keyboard.press('Escape');
      await page.locator('h1').click();
      await page.keyboard.press('/');
      await page.waitForFunction(() => document.activeElement?.id === 'page:search');
    });
  });
});

it('a wide screen shows menu and search at once', async () => {
  await on(wide, async (page) => {
    expect(await page.getByRole('link', { name: 'Downloads' }).first().isVisible()).toBe(true);
    expect(await page.locator('#page\\:search').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false);
  });
});
