/** The ticket that the widget prepares, and the accessibility of both views, in a real Chromium. */
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '#src/test/browser/axe.ts';
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

const ticketLink = (page: Page) => page.getByRole('link', { name: 'Open a ticket' });
const bodyOf = (href: string | null) => new URLSearchParams(href?.split('?')[1]).get('body')?.split('\r\n');

describe('accessibility', () => {
  it('has no violation in either view', async () => {
    const page = await visit(browser(), host);
    await openPanel(page);
    await panel(page).getByText('How soon support responds').click();
    expect(await accessibilityViolations(page, 'support-widget')).toEqual([]);
    await ticketButton(page).click();
    await page.getByLabel('Severity').selectOption('Urgent');
    expect(await accessibilityViolations(page, 'support-widget')).toEqual([]);
  });
});

describe('the ticket', () => {
  it('holds what the reader sees, and nothing else of the page', async () => {
    const page = await visit(browser(), host);
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
    const page = await visit(browser(), host);
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
    const page = await visit(browser(), host);
    await openPanel(page);
    expect(await page.getByRole('link', { name: 'View my tickets' }).getAttribute('href')).toBe('https://tickets.example/mine');
    await ticketButton(page).click();
    await page.getByLabel('Subject').fill('Hi you');
    expect(await ticketLink(page).getAttribute('href')).toBe('https://tickets.example/new?form=7&s=Hi%20you&v=3.2.0');
    expect(await ticketLink(page).getAttribute('rel')).toContain('noopener');
    expect(host.complaints).toEqual([]);
  });
});
