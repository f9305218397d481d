/** Starts a Chromium for tests. */
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/** A headless Chromium that asks nobody for updates: CHROME_PATH, the system's, or Playwright's own. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. Install Chromium or Chrome, or set CHROME_PATH to its executable.');
  }
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
