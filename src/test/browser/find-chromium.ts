/** Finds a Chromium, or installs one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { installDebianPackage } from '../debian.ts';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium: CHROME_PATH, the system's, or Playwright's own; undefined if there is none. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH is "${env.CHROME_PATH}", where no file is`);
    return env.CHROME_PATH;
  }
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path));
}

/** Finds a Chromium or installs one: Debian's package as root, else Playwright's build. Throws an error that says what to do. */
export function ensureChromium(env: NodeJS.ProcessEnv): string {
  const found = findChromium(env);
  if (found) return found;
  for (const install of [() => installDebianPackage('chromium'), installPlaywrightBuild]) {
    try {
      install();
    } catch {
      // The next way may work; the error below names all of them.
    }
    const installed = findChromium(env);
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to its executable, and run the tests again.',
  );
}

function installPlaywrightBuild(): void {
  execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
}
