/** Every page of the output, as the W3C's Nu Html Checker reads it: HTML, ARIA and the CSS within. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { ownOutDir } from '#src/test/content/own-output.ts';
import { installDebianPackage, mayInstall } from '#src/test/debian.ts';

/** The checker reads every page: on a busy machine that takes long, in milliseconds. */
const patience = 300_000;

/** What the checker does not know yet although browsers do, as patterns of its messages; each says why. */
const exceptions: { message: RegExp; why: string }[] = [
  {
    message: /error: CSS: “position-(area|try-fallbacks)”: Property “position-\1” doesn't exist\.$/,
    why: 'CSS anchor positioning is in Chromium 125, Safari 26 and Firefox 147; it places the definition of a term',
  },
];

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const hasJava = () => spawnSync('java', ['-version']).status === 0;
if (!hasJava() && mayInstall(process.env)) {
  installDebianPackage('default-jre-headless');
  if (!hasJava()) throw new Error('The HTML checker needs Java 11 or later, which could not be installed.');
}

/** The checker's errors in files, as it words them. */
function errorsIn(files: string[]): string[] {
  const { stderr, status } = spawnSync(
    'java',
    ['-Xss4m', '-jar', checker, '--errors-only', '--format', 'gnu', '--skip-non-html', ...files],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const lines = stderr.split('\n').filter((line) => line !== '');
  if (status !== 0 && lines.length === 0) throw new Error('the HTML checker ended without a word');
  return lines.filter((line) => !exceptions.some(({ message }) => message.test(line)));
}

describe.skipIf(!hasJava())('the HTML checker', { timeout: patience }, () => {
  it('finds an error where there is one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'validity-'));
    writeFileSync(join(folder, 'wrong.html'), '<!doctype html><html lang="en"><title>x</title><p><div role="nothing"></div>');
    expect(errorsIn([join(folder, 'wrong.html')]).join('\n')).toContain('role');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['the portal of the tests', inject('outDir')],
    ['our own', ownOutDir()],
  ])('finds none in %s', (_name, outDir) => {
    const files = globSync('**/*.html', { cwd: outDir }).map((file) => join(outDir, file));
    expect(files.length).toBeGreaterThan(50);
    expect(errorsIn(files)).toEqual([]);
  });
});
