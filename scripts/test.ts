/** `npm test`: types, lint, format, unit tests, build with its audits, and tests of the built portal in a real Chromium. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '#src/test/browser/install-chromium.ts';

interface Tally {
  passed: number;
  failed: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'portal-test-'));
const outDir = join(scratch, 'dist');

/** Runs a command, shows what it prints, and counts it as one test. */
function step(name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): Tally {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) console.log(`${name} failed`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
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
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: Math.max(numFailedTests, run.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function chromium(): Tally {
  try {
    process.env.CHROME_PATH = ensureChromium(process.env);
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
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

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
