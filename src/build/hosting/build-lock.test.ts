import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const waiting = Promise.withResolvers<undefined>();
    const first = withBuildLock({ file, processId: process.pid }, async () => {
      steps.push('first begins');
      await waiting.promise;
      steps.push('first ends');
    });
    const onWait = (holder: number) => {
      steps.push(`second waits for ${holder}`);
      waiting.resolve(undefined);
    };
    const second = withBuildLock({ file, processId: process.ppid, onWait }, () => Promise.resolve(steps.push('second builds')));
    await Promise.all([first, second]);
    expect(steps).toEqual(['first begins', `second waits for ${process.pid}`, 'first ends', 'second builds']);
    expect(existsSync(file)).toBe(false);
  });

  it('takes over from a build that was killed', async () => {
    await withBuildLock({ file, processId: process.pid }, async () => {});
    writeFileSync(file, '4194399');
    const during = await withBuildLock({ file, processId: process.pid }, () => Promise.resolve(readFileSync(file, 'utf8')));
    expect(during).toBe(String(process.pid));
  });

  it('takes over from a process that has the id of a build but is not one', async () => {
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
