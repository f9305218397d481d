/** Finds a Chromium for tests, or installs one. */
import { execFileSync } from 'node:child_process';
import { findChromium } from '#src/build/chromium.ts';
import { installDebianPackage } from '../debian.ts';

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
