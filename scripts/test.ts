/** `npm test`: types, lint, format, unit tests, build with its audits, search tests, and tests of built portals in a real Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '#src/test/browser/install-chromium.ts';
import { isHelpAsked } from './command.ts';

if (isHelpAsked(process.argv.slice(2))) {
  console.log('usage: npm test');
  process.exit();
}

const tally = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'portal-test-'));
const outDir = join(scratch, 'dist');

/** Runs a command, shows its output, and returns whether it succeeded. */
function run(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) console.log(`${name} failed`);
  return status === 0;
}

/** Runs a command and counts it as one test. */
function step(...command: Parameters<typeof run>): void {
  tally[run(...command) ? 'passed' : 'failed'] += 1;
}

/** Runs a project of the test runner and counts its tests; a run that ends without a report counts as one failure. */
function suite(name: string, env: NodeJS.ProcessEnv = {}): void {
  const report = join(scratch, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const failures = run(`${name} tests`, 'vitest', ['run', '--project', name, ...reporters], env) ? 0 : 1;
  try {
    const {
      numPassedTests = 0,
      numFailedTests = 0,
      numPendingTests = 0,
    } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    tally.passed += numPassedTests;
    tally.failed += Math.max(numFailedTests, failures);
    tally.skipped += numPendingTests;
  } catch {
    tally.failed += 1;
  }
}

try {
  process.env.CHROME_PATH = ensureChromium(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tally.failed += 1;
}
// Astro writes the types of content modules that the other checks read.
step('types', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
step('lint', 'eslint', ['--max-warnings', '0', '.']);
step('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
suite('unit');
step('build', process.execPath, ['scripts/build.ts'], { OUT_DIR: outDir });
step('search tests', process.execPath, ['scripts/search-test.ts'], { OUT_DIR: outDir });
suite('site', { OUT_DIR: outDir });
rmSync(scratch, { recursive: true, force: true });

console.log('');
// Only tests that need Java may be skipped.
if (tally.skipped > 0)
  console.log(
    `${tally.skipped} skipped: the W3C's HTML checker needs Java 11 or later. Install Java, or run TEST_INSTALL=on npm test to have it installed.`,
  );
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
