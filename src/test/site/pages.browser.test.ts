/** Every kind of page in a real browser: as a reader, with assistive technology, under the portal's own policy. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { auditWeight, isReadingPage } from '#src/build/audits/audit-weight.ts';
import { readPage } from '#src/build/audits/page.ts';
import { launchChromium } from '#src/build/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const portal = inject('portalUrl');

const pages = [
  '/', '/announcements/', '/announcements/download-inspection/', '/releases/', '/releases/support-widget/', '/releases/support-widget/1.0.0/', '/releases/concealbrowse/9.2.0/',
  '/releases/concealbrowse/compare/', '/known-issues/', '/known-issues/safe-isolation-preview-does-nothing/', '/docs/', '/docs/concealbrowse/', '/docs/concealbrowse/decisions/how-a-page-is-judged/', '/docs/concealbrowse/dashboard/devices/',
  '/kb/', '/kb/extension-disappears/', '/kb/okta-sign-in/', '/kb/verify-webhook-calls/', '/kb/symptoms/', '/faq/', '/faq/isolation/', '/downloads/', '/downloads/concealbrowse/', '/downloads/support-widget/1.0.0/',
  '/support/', '/tickets/', '/search/', '/feeds/', '/widget/', '/404.html',
]; // prettier-ignore

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens a page and collects whatever a clean page does not do. */
async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(portal) && !request.url().startsWith('data:')) complaints.push(`request to ${request.url()}`);
  });
  await page.goto(portal + path, { waitUntil: 'networkidle' });
  return { page, complaints };
}

describe.each(pages)('%s', (path) => {
  it('says nothing on the console, breaks no policy and asks no other origin', async () => {
    const { page, complaints } = await open(path);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in the %s scheme', async (colorScheme) => {
    const { page } = await open(path, { colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });

  it('fits a screen of 360 pixels, also without JavaScript', async () => {
    const { page } = await open(path, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const scrollWidth = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(scrollWidth).toBeGreaterThan(0);
    expect(scrollWidth).toBeLessThanOrEqual(360);
    expect(await page.locator('h1').count()).toBe(1);
    await page.close();
  });

  // WCAG 2.2: 1.4.10 (320 CSS pixels are 1280 at 400 %), 1.4.12 (the spacing that it names), 2.3.3 (no motion that was declined).
  it('can be read at 400 % zoom, with wide text spacing and without motion', async () => {
    const { page } = await open(path, { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce', bypassCSP: true });
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    });
    const found = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      cut: [...document.querySelectorAll<HTMLElement>(':is(a, button, h1, h2, h3, summary, label, th):not(.sr-only)')]
        .filter(
          (element) =>
            element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow === 'hidden',
        )
        .map((element) => element.outerHTML.slice(0, 80)),
      moving: document.getAnimations().length,
      scrolls: getComputedStyle(document.documentElement).scrollBehavior,
    }));
    expect(found).toEqual({ width: 320, cut: [], moving: 0, scrolls: 'auto' });
    await page.close();
  });

  it.each([
    [360, 740],
    [1280, 800],
  ])('moves nothing while it loads, at %d pixels', { retry: 2 }, async (width, height) => {
    // A busy machine paints some pages before all of them has come, once in a while: what a script or a style moves, moves each time.
    const { page } = await open(path, { viewport: { width, height } });
    const moved = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const moved: string[] = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[]) {
              moved.push(...entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 60) ?? '?'));
            }
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => resolve(moved), 100));
        }),
    );
    expect(moved).toEqual([]);
    await page.close();
  });
});

describe('an article', () => {
  it('is within the budget of 12 kB, as is every other reading page of ours', () => {
    const outDir = inject('outDir');
    const files = globSync('**/index.html', { cwd: outDir });
    const pages = files.map((file) => readPage(file.replaceAll('\\', '/'), readFileSync(join(outDir, file), 'utf8')));
    expect(pages.filter(isReadingPage).length).toBeGreaterThan(20);
    expect(pages.flatMap(auditWeight)).toEqual([]);
  });

  it('is one request, readable without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${portal}/kb/extension-disappears/`, { waitUntil: 'networkidle' });
    expect(requests.filter((path) => path !== '/favicon.svg')).toEqual(['/kb/extension-disappears/']);
    expect(await page.locator('article').innerText()).toContain('ExtensionSettings');
    await page.close();
  });

  it('reaches its text with the skip link', async () => {
    const { page } = await open('/kb/extension-disappears/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page:main');
    await page.close();
  });
});

describe('comparing two versions', () => {
  it('shows the changes between them, the breaking ones first', async () => {
    const { page } = await open('/releases/concealbrowse/compare/?from=9.0.0&to=9.1.0');
    expect(
      await page.locator('[data-change]').evaluateAll((items) => [...new Set(items.map((item) => (item as HTMLElement).dataset.version))]),
    ).toEqual(['9.1.0']);
    expect(await page.locator('select[name=from]').inputValue()).toBe('9.0.0');
    await page.close();
  });
});

describe('known issues', () => {
  it('shows only those of the version asked for', async () => {
    const { page } = await open('/known-issues/?product=concealbrowse&version=9.0.0');
    expect(
      await page.locator('[data-issue]:visible').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.issue)),
    ).toEqual(['KI-0015', 'KI-0004', 'KI-0019']);
    await page.close();
  });

  it('says when it does not know a version', async () => {
    const { page } = await open('/known-issues/?product=concealbrowse&version=1.2.3');
    expect(await page.locator('[data-filter-summary]').innerText()).toContain('has no release 1.2.3');
    await page.close();
  });
});

describe('support', () => {
  it.each(['/', '/support/', '/tickets/'])('says on %s whether it is open', async (path) => {
    const { page } = await open(path);
    expect(await page.locator('[data-support-state]').first().getAttribute('data-support-state')).toMatch(/^(open|closed)$/);
    await page.close();
  });

  it('turns the matrix into cards on a narrow screen and keeps it a table for assistive technology', async () => {
    const { page } = await open('/support/', { viewport: { width: 360, height: 740 } });
    expect(
      await page
        .locator('.matrix tbody tr')
        .first()
        .evaluate((row) => getComputedStyle(row).display),
    ).toBe('block');
    expect(await page.getByRole('table').getByRole('rowheader', { name: 'Urgent' }).count()).toBe(1);
    await page.close();
  });

  it('puts what the reader writes into the ticket link', async () => {
    const { page } = await open('/tickets/?page=KB-0002&subject=Extension%20gone');
    expect(await page.locator('#subject').inputValue()).toBe('Extension gone');
    await page.locator('#description').fill('It vanished & stays away');
    const href = await page.locator('[data-ticket-link]').getAttribute('href');
    expect(decodeURIComponent(href ?? '')).toContain('It vanished & stays away');
    expect(decodeURIComponent(href ?? '')).toContain('KB-0002');
    await page.close();
  });
});
