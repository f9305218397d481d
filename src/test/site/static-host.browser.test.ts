/** A host that knows no redirects answers every unknown address with the 404 page, which then goes by the rules itself. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { RedirectRule } from '#src/domain/redirect-matching.ts';
import { useChromium } from '#src/test/browser/chromium.ts';

const portal = inject('portalUrl');
const { visit } = useChromium();
const redirects: RedirectRule[] = [
  { from: '/offers/', matching: 'prefix', reason: 'The <b>offers</b> ended.', status: 410, query: 'drop' },
  { from: '/old/', matching: 'prefix', to: '/kb/', reason: 'Moved.', status: 301, query: 'drop' },
];

describe('an address without a page of its own', () => {
  it.each([
    ['/offers/2024/summer/', '/offers/2024/summer/', 'This page is gone', 'The <b>offers</b> ended.'],
    ['/old/x/', '/kb/', 'Knowledge base', undefined],
    ['/never-was/', '/never-was/', 'Page not found', undefined],
  ])('%s', async (address, end, heading, lead) => {
    const notFound = await (await fetch(`${portal}/404.html`)).text();
    const before = async (page: Page) => {
      await page.route(portal + address, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: notFound }));
      await page.route('**/hosting.json', (route) => route.fulfill({ json: { redirects } }));
    };
    const check = async (page: Page) => {
      await page.waitForURL(portal + end);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      if (lead === undefined) return;
      expect(await page.locator('.lead').textContent()).toBe(lead);
      expect(await page.title()).toMatch(/^This page is gone · /);
    };
    await visit(portal + address, check, { before });
  });
});
