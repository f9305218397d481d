import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keep, openCache, readKept } from './cache.ts';

describe('the cache', () => {
  const project = process.cwd();
  let folder: string;
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portal-cache-'));
    process.chdir(folder);
    write('src/pages/[...slug]/a.astro', 'a');
  });
  afterEach(() => {
    process.chdir(project);
    rmSync(folder, { recursive: true });
  });

  it.each(['src/pages/b.astro', 'src/authoring/workshop/examples/Note.mdx', 'src/styles/site.css', 'package-lock.json'])(
    'is another one when %s changes',
    (file) => {
      write(file, 'before');
      const before = openCache();
      expect(openCache()).toBe(before);
      write(file, 'after');
      expect(openCache()).not.toBe(before);
    },
  );

  it.each(['src/domain/a.test.ts', 'src/test/a.ts', 'content/kb/a.md'])('stays the same when %s changes', (file) => {
    const before = openCache();
    write(file, 'new');
    expect(openCache()).toBe(before);
  });

  it('returns what it keeps, and nothing that is damaged', () => {
    keep('kept/a', 'text');
    expect(readKept('kept/a')?.toString()).toBe('text');
    truncateSync('kept/a', 33);
    expect(readKept('kept/a')).toBeUndefined();
    expect(readKept('kept/b')).toBeUndefined();
  });
});
