/** Finds and starts a Chromium. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of Chromium: CHROME_PATH, the system's, or Playwright's; undefined if there is none. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH is "${env.CHROME_PATH}", which does not exist`);
    return env.CHROME_PATH;
  }
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path));
}

/** Starts a headless Chromium without updates. The caller closes it. */
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
