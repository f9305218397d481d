import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSearchIndex } from './search-index.ts';

let outDir: string;
beforeEach(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'search-index-'));
});
afterEach(() => rm(outDir, { recursive: true }));

const html = (attributes: string) =>
  `<!doctype html><html lang="en"><head><title>T</title></head><body><article ${attributes}><h1>Title</h1><p>Some text.</p></article></body></html>`;
const records = {
  language: 'en',
  records: [{ url: '/faq/a/#b', title: 'A question', content: 'An answer' }],
  urls: ['/kb/none/', '/kb/a/', '/faq/a/#b'],
};

const source = (files: Record<string, string>) => Object.entries(files).map(([file, content]) => ({ file, content }));

/** Every file of the index with its bytes. */
async function readIndex(): Promise<Record<string, string>> {
  const folder = join(outDir, 'pagefind');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(names.sort().map(async (name) => [name, (await readFile(name)).toString('base64')] as const)),
  );
}

describe('buildSearchIndex', () => {
  it('indexes marked pages and records alone', async () => {
    const site = source({
      'kb/a/index.html': html('data-pagefind-body="" data-x'),
      'kb/b/index.html': html('data-pagefind-body'),
      '404.html': html(''),
      'old/index.html': '<p>data-pagefind-body</p>',
    });
    expect(await buildSearchIndex(outDir, site, records)).toEqual({ pages: 2, records: 1 });
    const entry = JSON.parse(await readFile(join(outDir, 'pagefind/pagefind-entry.json'), 'utf8')) as {
      languages: { en: { page_count: number } };
    };
    expect(entry.languages.en.page_count).toBe(3);
  });

  it('keeps only the files that the portal loads', async () => {
    await buildSearchIndex(outDir, source({ 'kb/a/index.html': html('data-pagefind-body') }), records);
    const names = (await readdir(join(outDir, 'pagefind'))).map((name) => name.replace(/_[0-9a-f]+/, ''));
    expect(names.sort()).toEqual(
      [
        'fragment',
        'index',
        'fragments.json',
        'pack.pagefind',
        'pagefind-entry.json',
        'pagefind-worker.js',
        'pagefind.en.pf_meta',
        'pagefind.js',
        'wasm.en.pagefind',
      ].sort(),
    );
  });

  it('gives the same bytes for the same site', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `kb/a${index}/index.html`,
        html('data-pagefind-body').replace('Some', `Text number${index}`),
      ]),
    );
    await buildSearchIndex(outDir, source(files), records);
    const first = await readIndex();
    await buildSearchIndex(outDir, source(files), records);
    expect(await readIndex()).toEqual(first);
  });

  it('fails with the error of its source, and leaves no other', async () => {
    const failing = async function* () {
      yield* source(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`kb/a${index}/index.html`, html('data-pagefind-body')])));
      await Promise.reject(new Error('the pages cannot be made'));
    };
    // Vitest fails on unhandled rejections.
    await expect(buildSearchIndex(outDir, failing(), records)).rejects.toThrow('the pages cannot be made');
  });

  it('accepts a site without anything to search', async () => {
    expect(await buildSearchIndex(outDir, [], { language: 'en', records: [], urls: [] })).toEqual({ pages: 0, records: 0 });
  });
});
