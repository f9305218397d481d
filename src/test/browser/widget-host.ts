/** Two origins for the widget's tests: a portal with the script and its data, and a host page under a strict policy. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { en } from '#src/messages/en.ts';

export interface WidgetHost {
  portal: string;
  /** The address of the host page. */
  page: string;
  /** The paths that the portal was asked for, but for its script. */
  requests: string[];
  /** What the portal answers, by path below `/widget/v1/`; a number is a status without content. */
  answers: Map<string, unknown>;
  /** The host page's body, for the portal's address. */
  body: (portal: string) => string;
  /** What the browser's console said of the visits. */
  complaints: string[];
  close: () => void;
}

/** Data with something in every part of the panel. */
export const widgetData: WidgetData = {
  schemaVersion: 1,
  portal: { name: 'Example Support', url: 'https://portal.example', organization: 'Example, Inc.', language: 'en' },
  messages: { language: 'en', texts: { ...en.widget, support: en.support, ticketLines: en.ticketLines } },
  product: { id: 'browse', name: 'Browse' },
  tickets: { email: 'help@example.com', fields: {} },
  policy: {
    timeZone: 'America/New_York',
    zone: 'Eastern time',
    hours: 'Monday to Friday, 8 AM to 8 PM Eastern time',
    openingHours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '08:00', closes: '20:00' }],
    holidays: [],
    severities: [
      { id: 'urgent', name: 'Urgent', definition: 'An outage.', firstResponse: '1 hour' },
      { id: 'low', name: 'Low', definition: 'A question.', firstResponse: '24 hours' },
    ],
    email: { confirmation: 'A confirmation within 30 minutes.', response: 'A response within 8 business hours.' },
  },
  rules: [{ context: ['okta'], entries: ['KB-0002', 'KB-0001'] }],
  entries: [entry('KB-0001', 'Set up sign-in', 'unconfirmed'), entry('KB-0002', 'Set up Okta', 'confirmed')],
  knownIssues: [{ ...entry('KI-0001', 'A known issue', 'confirmed'), severity: 'low', platforms: [] }],
};

const element = (portal: string) =>
  `<support-widget product="browse" version="3.2.0" platform="firefox" context="sso okta"><a href="${portal}/tickets/">Get support</a></support-widget>`;

/** Starts both origins. The caller closes them. */
export async function startWidgetHost(script: Uint8Array): Promise<WidgetHost> {
  const state = {
    requests: [] as string[],
    complaints: [] as string[],
    answers: new Map<string, unknown>([['browse.json', widgetData]]),
    body: element,
  };
  const [portalServer, portal] = await listen((request, response) => {
    const path = request.url ?? '';
    response.setHeader('access-control-allow-origin', '*');
    if (path === '/widget/v1/widget.js') return response.setHeader('content-type', 'text/javascript').end(script);
    state.requests.push(path);
    const answer = state.answers.get(path.replace('/widget/v1/', '')) ?? 404;
    if (typeof answer === 'number') return response.writeHead(answer).end();
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  const [hostServer, host] = await listen((_, response) => {
    const policy = `default-src 'none'; script-src ${portal}; connect-src ${portal}; style-src 'none'; require-trusted-types-for 'script'`;
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
    response.end(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title>
<script type="module" src="${portal}/widget/v1/widget.js"></script><h1>Host</h1><button>Before</button>${state.body(portal)}`);
  });
  const close = () => {
    for (const server of [portalServer, hostServer]) {
      server.closeAllConnections();
      server.close();
    }
  };
  return Object.assign(state, { portal, page: `${host}/devices/list?token=secret#part`, close });
}

function entry(id: string, title: string, confirmation: 'confirmed' | 'unconfirmed') {
  return { id, title, summary: `What ${id} says.`, url: `https://portal.example/k/${id}/`, confirmation };
}

async function listen(listener: RequestListener): Promise<[server: Server, origin: string]> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}

/** Opens the host page, on a Monday, at 10:00 in New York. */
export async function visit(browser: Browser, host: WidgetHost, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  page.on('console', (message) => host.complaints.push(message.text()));
  page.on('pageerror', (error) => host.complaints.push(error.message));
  await page.clock.setFixedTime('2026-11-23T15:00:00Z');
  await page.goto(host.page);
  return page;
}

export const opener = (page: Page): Locator => page.locator('support-widget').getByRole('button', { name: 'Get support' });
export const panel = (page: Page): Locator => page.getByRole('dialog');
export const ticketButton = (page: Page): Locator => page.getByRole('button', { name: 'Open a ticket' });

/** Opens the panel and waits for its data. */
export async function openPanel(page: Page): Promise<void> {
  await opener(page).click();
  await page.locator('[data-support-state]').waitFor();
}
