/** What browser tests share: one Chromium for a file, and visits on a page that nothing else has used. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '#src/build/chromium.ts';

export interface VisitOptions extends BrowserContextOptions {
  /** The instant at which the page's clock begins; the scenario moves it on. */
  now?: string;
  /** What has to be set up before the page is asked for. */
  before?: (page: Page) => Promise<unknown>;
}

/** `complaints` grows: errors of the console and of scripts, and requests to other origins. */
type Scenario = (page: Page, complaints: string[]) => Promise<void>;

export const wide = { viewport: { width: 1280, height: 800 } };
export const narrow = { viewport: { width: 360, height: 740 } };

/** Starts a Chromium for the tests of a file and closes it after them. `visit` opens an address, and closes its page after the scenario. */
export function useChromium() {
  let started: Browser | undefined;
  beforeAll(async () => {
    started = await launchChromium();
  });
  afterAll(() => started?.close());
  const browser = (): Browser => {
    if (!started) throw new Error('Chromium runs only within tests');
    return started;
  };
  const visit = async (url: string, scenario: Scenario, { now, before, ...options }: VisitOptions = {}): Promise<void> => {
    const context = await browser().newContext(options);
    try {
      const page = await context.newPage();
      const complaints = collectComplaints(page, new URL(url).origin);
      if (now !== undefined) await page.clock.install({ time: new Date(now) });
      await before?.(page);
      await page.goto(url, { waitUntil: 'load' });
      await scenario(page, complaints);
    } finally {
      await context.close();
    }
  };
  return { browser, visit };
}

function collectComplaints(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}
