import { describe, expect, test } from 'vitest';
import { interfaceOf } from '#src/messages/languages.ts';
import { judge } from './verdict.ts';

const { verify: t } = interfaceOf({ language: 'en' }).t;

const real = { fileName: 'app-1.0.0.zip', sha256: 'ab'.repeat(32), title: 'App 1.0.0', page: '/downloads/app/1.0.0/', sample: false };
const sample = { ...real, fileName: 'sample.txt', sha256: 'cd'.repeat(32), sample: true };
const files = [real, sample];

describe('judge', () => {
  test('finds a file by its hash, in either case', () => {
    expect(judge(files, real.sha256, 'a', t).message).toContain(real.fileName);
    expect(judge(files, sample.sha256.toUpperCase(), 'a', t).message).toContain(sample.fileName);
  });

  test.each(['', 'ab', 'ef'.repeat(32)])('finds nothing for %j', (sha256) => {
    expect(judge(files, sha256, 'a', t).state).toBe('unknown');
  });

  test('names the published file, whatever the copy is called', () => {
    expect(judge(files, real.sha256, real.fileName, t)).toEqual({
      state: 'genuine',
      message: 'Genuine: this is app-1.0.0.zip from App 1.0.0, exactly as published.',
      page: '/downloads/app/1.0.0/',
    });
    expect(judge(files, real.sha256, 'app (1).zip', t).message).toContain(
      'this is app-1.0.0.zip from App 1.0.0 (your copy is named app (1).zip)',
    );
  });

  test('says that a sample is one', () => {
    expect(judge(files, sample.sha256, sample.fileName, t)).toMatchObject({
      state: 'genuine',
      message: expect.stringContaining('sample that shows') as string,
    });
  });

  test('does not trust a name', () => {
    expect(judge(files, 'ef'.repeat(32), real.fileName, t)).toMatchObject({
      state: 'unknown',
      message: expect.stringContaining("Don't open it") as string,
    });
  });
});
