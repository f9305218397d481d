import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '#src/source/environment.ts';
import { prepareOutput } from './output-folder.ts';

let folder: string;
let outDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-output-'));
  outDir = join(folder, 'dist');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
}
const published = () => readFileSync(join(outDir, 'index.html'), 'utf8');

describe('prepareOutput', () => {
  it('replaces the output with what was built', () => {
    write(outDir, 'old');
    const output = prepareOutput(outDir, process.pid);
    write(output.building, 'new');
    expect(published()).toBe('old');
    output.publish();
    expect(published()).toBe('new');
    expect(existsSync(`${outDir}.previous`)).toBe(false);
  });

  it('leaves the output of before where a build is discarded', () => {
    write(outDir, 'old');
    const output = prepareOutput(outDir, process.pid);
    write(output.building, 'half');
    output.discard();
    expect(published()).toBe('old');
    expect(existsSync(output.building)).toBe(false);
  });

  it('restores the output of a build that was killed while it published', () => {
    write(outDir, 'old');
    renameSync(outDir, `${outDir}.previous`);
    prepareOutput(outDir, process.pid);
    expect(published()).toBe('old');
  });

  it('removes what a killed build left, and not what a running one builds', () => {
    write(`${outDir}.building-4194399`, 'dead');
    write(`${outDir}.building-${process.ppid}`, 'alive');
    prepareOutput(outDir, process.pid);
    expect(existsSync(`${outDir}.building-4194399`)).toBe(false);
    expect(existsSync(`${outDir}.building-${process.ppid}`)).toBe(true);
  });

  it.each([
    ['the working directory', process.cwd()],
    ['a folder that contains the working directory', dirname(process.cwd())],
    ['the root', '/'],
    ['an input', join(tmpdir(), 'content')],
    ['a folder that contains an input', tmpdir()],
    ['a folder within an input', join(tmpdir(), 'content/kb')],
  ])('never replaces %s', (_name, path) => {
    expect(() => prepareOutput(path, process.pid, [join(tmpdir(), 'content')])).toThrow(InputError);
  });

  it('can be beside an input, whatever its name', () => {
    expect(() => prepareOutput(join(folder, 'content-out'), process.pid, [join(folder, 'content')])).not.toThrow();
  });
});
