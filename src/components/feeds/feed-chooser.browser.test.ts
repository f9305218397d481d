/** Choosing a feed, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useChromium, wide } from '#src/test/browser/chromium.ts';

const baseUrl = inject('portalUrl');
const { visit } = useChromium();
const on = (path: string, scenario: (page: Page, complaints: string[]) => Promise<void>, options = {}) =>
  visit(baseUrl + path, scenario, { ...wide, permissions: ['clipboard-read', 'clipboard-write'], ...options });
const address = (page: Page) => page.locator('#feed-address').inputValue();

describe('the feed chooser', () => {
  it('shows the address of a feed, copies it, and names it in every way to open it', async () => {
    await on('/feeds/', async (page, complaints) => {
      await page.selectOption('#feed-topic', 'security');
      await page.selectOption('#feed-product', 'beacon');
      await page.selectOption('#feed-format', 'rss.xml');
      const url = await address(page);
      expect(url).toMatch(/^https:\/\/[^/]+\/releases\/beacon\/security\/rss\.xml$/);
      await page.click('[data-copy-address]');
      await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);
      expect(await page.locator('[data-slack]').innerText()).toBe(`/feed subscribe ${url}`);
      const links = await page.locator('a[data-open]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links[0]).toBe(`feed:${url}`);
      expect(links.slice(1).every((link) => link?.includes(encodeURIComponent(url)))).toBe(true);
      expect(complaints).toEqual([]);
    });
  });

  it('offers only feeds that exist', async () => {
    await on('/feeds/?topic=security&product=relay', async (page) => {
      expect(await address(page)).toContain('/releases/relay/security/');
      expect(await page.locator('#feed-product option[value=""]').isDisabled()).toBe(true);
      await page.selectOption('#feed-topic', 'articles');
      expect(await address(page)).toMatch(/\/kb\/atom\.xml$/);
    });
  });

  it('shows the latest items, which lead to pages of this server', async () => {
    await on('/feeds/?topic=releases&product=beacon', async (page) => {
      const link = page.locator('[data-items] a').first();
      await link.waitFor();
      expect(await link.getAttribute('href')).toMatch(/^\/releases\/beacon\//);
    });
  });

  it('leaves the table of addresses without JavaScript', async () => {
    await on(
      '/feeds/',
      async (page) => {
        expect(await page.locator('feed-chooser').isVisible()).toBe(false);
        expect(await page.getByRole('row', { name: /Knowledge base/ }).innerText()).toContain('/kb/');
      },
      { javaScriptEnabled: false },
    );
  });
});
