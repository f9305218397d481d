/** The full-text index over the built pages, and its use during development. */
import { readFileSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toIndexFilters } from '#src/search/index-filters.ts';
import { indexFolder, recordsPath } from '#src/search/locations.ts';
import type { SearchRecord, SearchRecords } from '#src/search/records.ts';
import { orderSearchIndex, readEntry, type IndexFiles } from './search-index-order.ts';

/** What Pagefind writes and the portal does not use. */
const unusedFiles = ['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui', 'pagefind-highlight'].flatMap((name) => [
  `${name}.js`,
  `${name}.css`,
]);

/** How many pages are read and handed over at a time. */
const batchSize = 32;

export interface IndexSummary {
  pages: number;
  records: number;
}

/**
 * Indexes a built site: the pages that hold an element marked with `data-pagefind-body`, and the records that the site
 * wrote down, whose file it removes. Every error is a failure: an index that lacks a page must not go out.
 */
export async function buildSearchIndex({ outDir }: { outDir: string }): Promise<IndexSummary> {
  const { language, records } = await takeRecords(outDir);
  const files = (await Array.fromAsync(glob('**/*.html', { cwd: outDir }))).sort();
  try {
    const created = await createIndex();
    const index = created.index;
    failOn(created.errors, 'the index cannot be made');
    if (!index) throw new Error('search index: Pagefind made none');
    let pages = 0;
    for (let at = 0; at < files.length; at += batchSize) {
      const batch = await Promise.all(
        files.slice(at, at + batchSize).map(async (file) => ({ file, content: await readFile(join(outDir, file), 'utf8') })),
      );
      for (const { file, content } of batch) {
        if (!/<[^<>]*\sdata-pagefind-body[\s=>]/.test(content)) continue;
        failOn((await index.addHTMLFile({ sourcePath: file, content })).errors, file);
        pages += 1;
      }
    }
    for (const record of records) await addRecord(index, record, language);
    const folder = join(outDir, indexFolder);
    await rm(folder, { recursive: true, force: true });
    const { errors, files: written } = await index.getFiles();
    failOn(errors, 'the index cannot be made');
    // Pagefind's own writing answers before the last bytes are in the files.
    await writeIndex(folder, orderSearchIndex(withoutUnused(new Map(written.map(({ path, content }) => [path, Buffer.from(content)])))));
    return { pages, records: records.length };
  } finally {
    await close();
  }
}

/** Serves the last build's index during development. Without one the search says that it cannot load. */
export function searchInDevelopment({ outDir }: { outDir: string }): AstroIntegration {
  const folder = resolve(outDir, indexFolder);
  const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };
  return {
    name: 'search-in-development',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`/${indexFolder}/`, (request, response) => {
          try {
            const file = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
            if (!file.startsWith(`${folder}${sep}`)) throw new RangeError('outside of the index');
            const content = readFileSync(file);
            response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
            response.end(content);
          } catch {
            response.statusCode = 404;
            response.end('No search index yet: run `npm run build` once.');
          }
        });
      },
    },
  };
}

async function takeRecords(outDir: string): Promise<SearchRecords> {
  const file = join(outDir, recordsPath);
  const records = JSON.parse(await readFile(file, 'utf8')) as SearchRecords;
  await rm(file);
  return records;
}

async function addRecord(index: PagefindIndex, { url, content, meta, filters }: SearchRecord, language: string): Promise<void> {
  failOn((await index.addCustomRecord({ url, content, language, meta, filters: toIndexFilters(filters) })).errors, url);
}

/** Leaves out Pagefind's own interfaces, and the engine for languages without a stemmer where every language has one. */
function withoutUnused(files: IndexFiles): IndexFiles {
  const { languages } = readEntry(files);
  const all = Object.values(languages);
  const engines = all.length > 0 && all.every(({ wasm }) => wasm !== null) ? ['wasm.unknown.pagefind'] : [];
  const unused = new Set([...unusedFiles, ...engines]);
  return new Map([...files].filter(([path]) => !unused.has(path)));
}

async function writeIndex(folder: string, files: IndexFiles): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function failOn(errors: string[], subject: string): void {
  if (errors.length > 0) throw new Error(`search index: ${subject}: ${errors.join('; ')}`);
}
