import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withBuildLock } from './build-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-lock-'));
  file = join(folder, 'within/build.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('withBuildLock', () => {
  it('lets one at a time', async () => {
    const steps: string[] = [];
    const build = (name: string, processId: number, onWait?: (holder: number) => void) =>
      withBuildLock({ file, processId, ...(onWait ? { onWait } : {}) }, async () => {
        steps.push(`${name} begins`);
        await setTimeout(30);
        steps.push(`${name} ends`);
      });
    await Promise.all([build('first', process.pid), build('second', process.ppid, (holder) => steps.push(`second waits for ${holder}`))]);
    expect(steps).toEqual(['first begins', `second waits for ${process.pid}`, 'first ends', 'second begins', 'second ends']);
    expect(existsSync(file)).toBe(false);
  });

  it('takes over from a build that was killed', async () => {
    await withBuildLock({ file, processId: process.pid }, async () => {});
    writeFileSync(file, '4194399');
    const during = await withBuildLock({ file, processId: process.pid }, () => Promise.resolve(readFileSync(file, 'utf8')));
    expect(during).toBe(String(process.pid));
  });

  it('takes over from a process that has the id of a build and is none', async () => {
    await withBuildLock({ file, processId: process.pid }, async () => {});
    writeFileSync(file, String(process.ppid));
    utimesSync(file, 0, 0);
    expect(await withBuildLock({ file, processId: process.pid }, () => Promise.resolve('built'))).toBe('built');
  });

  it('is free again after a build that failed', async () => {
    await expect(withBuildLock({ file, processId: process.pid }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });
});
