/** The widget in a real Chromium, on a page whose policy allows the portal's script and its data, and nothing else. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWidgetReleases } from '#src/integrations/widget.ts';
import { launchChromium } from '#src/test/browser/chromium.ts';
import { startWidgetHost, widgetData, type WidgetHost } from '#src/test/browser/widget-host.ts';
import { buildWidget } from './build.ts';

let browser: Browser;
let script: Uint8Array;
let host: WidgetHost;
let complaints: string[];

beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), buildWidget()]);
});
beforeEach(async () => {
  host = await startWidgetHost(script);
  complaints = [];
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  host.close();
});
afterAll(() => browser.close());

async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  // A Monday, 10:00 in New York.
  await page.clock.setFixedTime('2026-11-23T15:00:00Z');
  await page.goto(host.page);
  return page;
}

const opener = (page: Page) => page.locator('support-widget').getByRole('button', { name: 'Get support' });
const dialog = (page: Page) => page.getByRole('dialog');
const ticketButton = (page: Page) => page.getByRole('button', { name: 'Open a ticket' });
const ticketLink = (page: Page) => page.getByRole('link', { name: 'Open a ticket' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
const bodyOf = (href: string | null) => new URLSearchParams(href?.split('?')[1]).get('body')?.split('\r\n');

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run('support-widget');
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}

async function openPanel(page: Page): Promise<void> {
  await opener(page).click();
  await page.locator('[data-support-state]').waitFor();
}

describe('the script', () => {
  it('is small, and the same whenever it is built', async () => {
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(8000);
    expect(Buffer.compare(await buildWidget(), script)).toBe(0);
  });
});

describe('before it opens', () => {
  it('shows a button and asks for nothing', async () => {
    const page = await visit();
    await opener(page).waitFor();
    expect(host.requests).toEqual([]);
    expect(await dialog(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leaves the link alone without JavaScript', async () => {
    const page = await visit({ javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'Get support' }).getAttribute('href')).toBe(`${host.portal}/tickets/`);
  });

  it('takes its text from the label, else from the link', async () => {
    host.body = () => '<support-widget label="Need a hand?"><a href="/x">Get support</a></support-widget>';
    const page = await visit();
    const button = page.locator('support-widget').getByRole('button');
    expect(await button.textContent()).toBe('Need a hand?');
    await page.evaluate(() => document.querySelector('support-widget')?.removeAttribute('label'));
    expect(await button.textContent()).toBe('Get support');
  });
});

describe('the panel', () => {
  it('shows the state of support, suggestions, known issues and goals, without a complaint', async () => {
    const page = await visit();
    await openPanel(page);
    const state = page.locator('[data-support-state]');
    expect(await state.getAttribute('data-support-state')).toBe('open');
    expect(await dialog(page).innerText()).toContain('02:00 tomorrow in your time zone');
    expect(await dialog(page).getAttribute('aria-labelledby')).toBe('heading');
    const links = await page.locator('support-widget').getByRole('listitem').getByRole('link').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual(
      ['KB-0002', 'KB-0001', 'KI-0001'].map((id) => `https://portal.example/k/${id}/`),
    );
    expect(await links[0]?.getAttribute('rel')).toContain('noopener');
    expect(await dialog(page).getByText('Confirm with Example, Inc. before use').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Search the portal' }).getAttribute('href')).toBe(
      'https://portal.example/search/?q=sso%20okta',
    );
    await dialog(page).getByText('How soon support responds').click();
    expect(await dialog(page).innerText()).toContain('Goal for the first response: 24 hours');
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('asks for its data once', async () => {
    const page = await visit();
    await openPanel(page);
    await page.keyboard.press('Escape');
    await openPanel(page);
    expect(host.requests).toEqual(['/widget/v1/browse.json']);
  });

  it('works from the keyboard, and gives the focus back', async () => {
    const page = await visit();
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
    await dialog(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Get support');
  });

  it('closes by its button and by a press beside it, not by one inside', async () => {
    const page = await visit();
    await openPanel(page);
    await dialog(page).getByText('Known issues', { exact: true }).click();
    expect(await dialog(page).isVisible()).toBe(true);
    await page.mouse.click(5, 5);
    await dialog(page).waitFor({ state: 'detached' });
    await openPanel(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('opens and closes by attribute and method, and says so', async () => {
    const page = await visit();
    const events = await page.evaluate(async () => {
      const widget = document.querySelector<HTMLElement & { open: () => void; close: () => void }>('support-widget');
      if (!widget) return [];
      const seen: string[] = [];
      for (const name of ['open', 'close'])
        document.addEventListener(`support-widget:${name}`, () => seen.push(`${name} ${widget.hasAttribute('open')}`));
      const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
      for (const act of [
        () => {
          widget.open();
        },
        () => {
          widget.close();
        },
        () => widget.toggleAttribute('open', true),
        () => {
          widget.removeAttribute('open');
        },
      ]) {
        act();
        await settle();
      }
      return seen;
    });
    expect(events).toEqual(['open true', 'close false', 'open true', 'close false']);
  });

  it('lets the host page take a link over', async () => {
    const page = await visit();
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
    await openPanel(await visit());
    expect(host.requests).toEqual(['/widget/v1/browse.json', '/widget/v1/all.json']);
  });

  it('says that it could not load, keeps the links, and tries again', async () => {
    host.answers = new Map([['browse.json', 500]]);
    const page = await visit();
    await opener(page).click();
    await page.getByText('could not be loaded').waitFor();
    expect(await page.getByRole('link', { name: 'Get support' }).getAttribute('href')).toBe(`${host.portal}/tickets/`);
    expect(await page.getByRole('link', { name: 'Go to the support portal' }).getAttribute('href')).toBe(host.portal);
    host.answers = new Map([['browse.json', widgetData]]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-support-state]').waitFor();
  });

  it('fits into 320 pixels', async () => {
    const page = await visit({ viewport: { width: 320, height: 600 } });
    await openPanel(page);
    await ticketButton(page).click();
    const overflow = await dialog(page).evaluate(
      (panel) => [panel, ...panel.querySelectorAll('*:not(.hidden)')].filter((item) => item.getBoundingClientRect().right > 320).length,
    );
    expect(overflow).toBe(0);
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing in the %s scheme', async (colorScheme) => {
    const page = await visit({ colorScheme, reducedMotion: 'reduce' });
    await openPanel(page);
    await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    await dialog(page).getByText('How soon support responds').click();
    expect(await violations(page)).toEqual([]);
    await ticketButton(page).click();
    await page.getByLabel('Severity').selectOption('Urgent');
    expect(await violations(page)).toEqual([]);
  });
});

describe('the ticket', () => {
  it('holds what the reader sees, and nothing else of the page', async () => {
    const page = await visit();
    await openPanel(page);
    await ticketButton(page).click();
    expect(bodyOf(await ticketLink(page).getAttribute('href'))).toEqual([
      'Product: Browse',
      'Version: 3.2.0',
      'Platform: firefox',
      `Page: ${new URL(host.page).origin}/devices/list`,
    ]);
    await page.getByLabel('Subject').fill('A & B');
    await page.getByLabel('What happened?').fill('One\nTwo');
    await page.getByLabel('Severity').selectOption('Urgent');
    await page.getByLabel('Version').fill('3.3.0');
    await page.getByLabel('Include the address').uncheck();
    const href = await ticketLink(page).getAttribute('href');
    expect(href).toMatch(/^mailto:help@example\.com\?subject=A%20%26%20B&body=One%0D%0ATwo/);
    expect(bodyOf(href)).toEqual(['One', 'Two', '', 'Severity: urgent', 'Product: Browse', 'Version: 3.3.0', 'Platform: firefox']);
    expect(await ticketLink(page).getAttribute('target')).toBeNull();
  });

  it('keeps what the reader wrote while the panel is closed', async () => {
    const page = await visit();
    await openPanel(page);
    await ticketButton(page).click();
    await page.getByLabel('Version').fill('mine');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      document.querySelector('support-widget')?.setAttribute('version', '9.9.9');
      document.querySelector('support-widget')?.setAttribute('platform', 'edge');
    });
    await opener(page).click();
    expect(await page.getByLabel('Version').inputValue()).toBe('mine');
    expect(await page.getByLabel('System or browser').inputValue()).toBe('edge');
  });

  it('leads to the ticket form where there is one', async () => {
    const tickets = {
      email: 'help@example.com',
      createUrl: 'https://tickets.example/new?form=7',
      viewUrl: 'https://tickets.example/mine',
      fields: { subject: 's', version: 'v' },
    };
    host.answers = new Map([['browse.json', { ...widgetData, tickets }]]);
    const page = await visit();
    await openPanel(page);
    expect(await page.getByRole('link', { name: 'View my tickets' }).getAttribute('href')).toBe('https://tickets.example/mine');
    await ticketButton(page).click();
    await page.getByLabel('Subject').fill('Hi you');
    expect(await ticketLink(page).getAttribute('href')).toBe('https://tickets.example/new?form=7&s=Hi%20you&v=3.2.0');
    expect(await ticketLink(page).getAttribute('rel')).toContain('noopener');
    expect(complaints).toEqual([]);
  });
});

describe('released scripts', () => {
  it("understand today's data", async () => {
    for (const { version, bytes } of await readWidgetReleases('public')) {
      host.close();
      host = await startWidgetHost(bytes);
      const page = await visit();
      await openPanel(page);
      expect(complaints, version).toEqual([]);
    }
  });
});
