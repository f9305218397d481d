import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog, Content } from '#src/domain/catalog.ts';
import { removeHiddenFiles } from './hidden-files.ts';

let outDir: string;
beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'portal-hidden-'));
});
afterEach(() => {
  rmSync(outDir, { recursive: true });
});

const url = (version: string) => `/files/product/${version}/a.zip`;
const download = (version: string) => ({ id: `product/${version}`, file: '', data: { artifacts: [{ url: url(version) }] } });

describe('removeHiddenFiles', () => {
  it('removes what is not shown, with its empty folder, and keeps what was published', () => {
    for (const version of ['1.0.0', '2.0.0', '3.0.0', 'other']) {
      mkdirSync(dirname(join(outDir, url(version))), { recursive: true });
      writeFileSync(join(outDir, url(version)), version);
    }
    const content = { downloads: ['1.0.0', '2.0.0', '3.0.0'].map(download) } as unknown as Content;
    const catalog = { downloads: [download('2.0.0').data], expired: [{ path: '/releases/product/1.0.0/' }] } as unknown as Catalog;
    removeHiddenFiles(outDir, content, catalog);
    expect(['1.0.0', '2.0.0', '3.0.0', 'other'].filter((version) => existsSync(join(outDir, url(version))))).toEqual([
      '1.0.0',
      '2.0.0',
      'other',
    ]);
    expect(existsSync(dirname(join(outDir, url('3.0.0'))))).toBe(false);
  });
});
