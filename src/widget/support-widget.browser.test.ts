/** The widget in a real Chromium, on a page whose policy allows the portal's script and its data, and nothing else. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWidgetReleases } from '#src/outputs/widget-releases.ts';
import { useChromium } from '#src/test/browser/chromium.ts';
import {
  openPanel,
  opener,
  panel,
  startWidgetHost,
  ticketButton,
  visit,
  widgetData,
  type WidgetHost,
} from '#src/test/browser/widget-host.ts';
import { buildWidget } from './build.ts';

const { browser } = useChromium();
let script: Uint8Array;
let host: WidgetHost;

beforeAll(async () => {
  script = await buildWidget();
});
beforeEach(async () => {
  host = await startWidgetHost(script);
});
afterEach(async () => {
  for (const context of browser().contexts()) await context.close();
  host.close();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);

describe('the script', () => {
  it('is small, and the same whenever it is built', async () => {
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(8000);
    expect(Buffer.compare(await buildWidget(), script)).toBe(0);
  });
});

describe('before it opens', () => {
  it('shows a button and asks for nothing', async () => {
    const page = await visit(browser(), host);
    await opener(page).waitFor();
    expect(host.requests).toEqual([]);
    expect(await panel(page).count()).toBe(0);
    expect(host.complaints).toEqual([]);
  });

  it('leaves the link alone without JavaScript', async () => {
    const page = await visit(browser(), host, { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'Get support' }).getAttribute('href')).toBe(`${host.portal}/tickets/`);
  });

  it('takes its text from the label, else from the link', async () => {
    host.body = () => '<support-widget label="Need a hand?"><a href="/x">Get support</a></support-widget>';
    const page = await visit(browser(), host);
    const button = page.locator('support-widget').getByRole('button');
    expect(await button.textContent()).toBe('Need a hand?');
    await page.evaluate(() => document.querySelector('support-widget')?.removeAttribute('label'));
    expect(await button.textContent()).toBe('Get support');
  });
});

describe('the panel', () => {
  it('shows the state of support, suggestions, known issues and goals, without a complaint', async () => {
    const page = await visit(browser(), host);
    await openPanel(page);
    const state = page.locator('[data-support-state]');
    expect(await state.getAttribute('data-support-state')).toBe('open');
    expect(await panel(page).innerText()).toContain('Support is open until 2 AM GMT+1 tomorrow.');
    expect(await panel(page).getAttribute('aria-labelledby')).toBe('heading');
    const links = await page.locator('support-widget').getByRole('listitem').getByRole('link').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual(
      ['KB-0002', 'KB-0001', 'KI-0001'].map((id) => `https://portal.example/k/${id}/`),
    );
    expect(await links[0]?.getAttribute('rel')).toContain('noopener');
    expect(await panel(page).getByText('Confirm with Example, Inc. before use').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Search the portal' }).getAttribute('href')).toBe(
      'https://portal.example/search/?q=sso%20okta',
    );
    await panel(page).getByText('How soon support responds').click();
    expect(await panel(page).innerText()).toContain('Initial response goal: 24 hours');
    expect(await page.context().cookies()).toEqual([]);
    expect(host.complaints).toEqual([]);
  });

  it('asks for its data once', async () => {
    const page = await visit(browser(), host);
    await openPanel(page);
    await page.keyboard.press('Escape');
    await openPanel(page);
    expect(host.requests).toEqual(['/widget/v1/browse.json']);
  });

  it('works from the keyboard, and gives the focus back', async () => {
    const page = await visit(browser(), host);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[data-support-state]').waitFor();
    expect(await focused(page)).toBe('Example Support');
    await ticketButton(page).press('Enter');
    expect(await focused(page)).toBe('Open a ticket');
    await page.getByRole('button', { name: 'Back' }).press('Enter');
    expect(await focused(page)).toBe('Open a ticket');
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Get support');
  });

  it('closes by its button and by a press beside it, not by one inside', async () => {
    const page = await visit(browser(), host);
    await openPanel(page);
    await panel(page).getByText('Known issues', { exact: true }).click();
    expect(await panel(page).isVisible()).toBe(true);
    await page.mouse.click(5, 5);
    await panel(page).waitFor({ state: 'detached' });
    await openPanel(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await panel(page).waitFor({ state: 'detached' });
  });

  it('opens and closes by attribute and method, and says so', async () => {
    const page = await visit(browser(), host);
    const events = await page.evaluate(async () => {
      const widget = document.querySelector<HTMLElement & { open: () => void; close: () => void }>('support-widget');
      if (!widget) return [];
      const seen: string[] = [];
      for (const name of ['open', 'close'])
        document.addEventListener(`support-widget:${name}`, () => seen.push(`${name} ${widget.hasAttribute('open')}`));
      const acts: ['open' | 'close', () => void][] = [
        ['open', () => widget.open()],
        ['close', () => widget.close()],
        ['open', () => widget.toggleAttribute('open', true)],
        ['close', () => widget.removeAttribute('open')],
      ];
      for (const [name, act] of acts) {
        // A dialog reports that it has closed in a task of its own, however long that takes.
        const said = new Promise((resolve) => document.addEventListener(`support-widget:${name}`, resolve, { once: true }));
        act();
        await said;
      }
      return seen;
    });
    expect(events).toEqual(['open true', 'close false', 'open true', 'close false']);
  });

  it('lets the host page take a link over', async () => {
    const page = await visit(browser(), host);
    await openPanel(page);
    await page.evaluate(() => {
      document.addEventListener('support-widget:navigate', (event) => {
        event.preventDefault();
        document.title = JSON.stringify((event as CustomEvent).detail);
      });
    });
    await page.getByRole('link', { name: 'Set up Okta' }).click();
    expect(JSON.parse(await page.title())).toEqual({ url: 'https://portal.example/k/KB-0002/', kind: 'entry' });
    expect(page.context().pages()).toHaveLength(1);
  });

  it('falls back to the data of all for an unknown product', async () => {
    host.answers = new Map([['all.json', { ...widgetData, product: null }]]);
    await openPanel(await visit(browser(), host));
    expect(host.requests).toEqual(['/widget/v1/browse.json', '/widget/v1/all.json']);
  });

  it('says that it could not load, keeps the links, and tries again', async () => {
    host.answers = new Map([['browse.json', 500]]);
    const page = await visit(browser(), host);
    await opener(page).click();
    await page.getByText("didn't load").waitFor();
    expect(await page.getByRole('link', { name: 'Get support' }).getAttribute('href')).toBe(`${host.portal}/tickets/`);
    expect(await page.getByRole('link', { name: 'Go to the support portal' }).getAttribute('href')).toBe(host.portal);
    host.answers = new Map([['browse.json', widgetData]]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-support-state]').waitFor();
  });

  it('fits into 320 pixels', async () => {
    const page = await visit(browser(), host, { viewport: { width: 320, height: 600 } });
    await openPanel(page);
    await ticketButton(page).click();
    const overflow = await panel(page).evaluate(
      (element) =>
        [element, ...element.querySelectorAll('*:not(.hidden)')].filter((item) => item.getBoundingClientRect().right > 320).length,
    );
    expect(overflow).toBe(0);
  });
});

describe('released scripts', () => {
  it("understand today's data", async () => {
    for (const { version, bytes } of await readWidgetReleases('public')) {
      host.close();
      host = await startWidgetHost(bytes);
      const page = await visit(browser(), host);
      await openPanel(page);
      expect(host.complaints, version).toEqual([]);
    }
  });
});
