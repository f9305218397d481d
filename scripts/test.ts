/** `npm test`: types, lint, format, unit tests, build with its audits, and tests of built portals in a real Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '#src/test/browser/install-chromium.ts';

type Tally = Record<'passed' | 'failed' | 'skipped', number>;

const none: Tally = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'portal-test-'));
const outDir = join(scratch, 'dist');

/** Runs a command, shows what it prints, and counts it as one test. */
function step(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): Tally {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) console.log(`${name} failed`);
  return status === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/** Runs a project of the test runner and counts its tests; a run that ends without a report counts as one failure. */
function suite(name: string, env: NodeJS.ProcessEnv = {}): Tally {
  const report = join(scratch, `${name}.json`);
  const run = step(
    `${name} tests`,
    'vitest',
    ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, run.failed), skipped: numPendingTests ?? 0 };
  } catch {
    return { ...none, failed: 1 };
  }
}

function chromium(): Tally {
  try {
    process.env.CHROME_PATH = ensureChromium(process.env);
    return none;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { ...none, failed: 1 };
  }
}

const tallies = [
  chromium(),
  // Astro writes the types of content modules that the other checks read.
  step('types', 'astro', ['check', '--minimumFailingSeverity', 'warning']),
  step('lint', 'eslint', ['--max-warnings', '0', '.']),
  step('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  suite('unit'),
  step('build', process.execPath, ['scripts/build.ts'], { OUT_DIR: outDir }),
  suite('site', { OUT_DIR: outDir }),
];
rmSync(scratch, { recursive: true, force: true });

const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0);
console.log('');
// Java is all that a test may do without.
if (sum('skipped') > 0)
  console.log(
    `${sum('skipped')} skipped: the W3C's HTML checker needs Java 11 or later. Install it, or let TEST_INSTALL=on npm test do so.`,
  );
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
