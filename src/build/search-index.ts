/** The full-text index over the built pages. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { fragmentsFile, indexFolder } from '#src/search/locations.ts';
import type { SearchRecords } from '#src/search/full-text.ts';
import type { SearchRecord } from '#src/search/records.ts';
import { addPack, type IndexFiles } from './search-pack.ts';

/** Precedes the data in each of Pagefind's files. */
const signature = 'pagefind_dcd';

/** Files that Pagefind writes and the portal does not use. */
const unusedFiles = ['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui', 'pagefind-highlight'].flatMap((name) => [
  `${name}.js`,
  `${name}.css`,
]);

/** How many pages may be sent to Pagefind before it has answered for the first of them. */
const mostWaiting = 16;

interface IndexSummary {
  pages: number;
  records: number;
}

export interface IndexedPage {
  /** The path relative to the output folder, such as `kb/okta/index.html`. */
  file: string;
  content: string;
}

/**
 * Writes the index of pages and of records, which are content that is not a page. Throws on any error: an incomplete index must
 * not be published.
 */
export async function buildSearchIndex(
  outDir: string,
  source: Iterable<IndexedPage> | AsyncIterable<IndexedPage>,
  records: SearchRecords,
): Promise<IndexSummary> {
  const { pages, files } = await indexPages(source, records);
  writeIndex(join(outDir, indexFolder), files);
  return { pages, records: records.records.length };
}

/** The number of searchable pages, and the files of their index by path relative to its folder. */
export async function indexPages(
  source: Iterable<IndexedPage> | AsyncIterable<IndexedPage>,
  { language, records, urls }: SearchRecords,
): Promise<{ pages: number; files: IndexFiles }> {
  try {
    const created = await createIndex();
    const index = created.index;
    throwIfErrors(created.errors, 'the index cannot be created');
    if (!index) throw new Error('search index: Pagefind did not create one');
    let pages = 0;
    // Pagefind reads them in order; a few are queued, so that it never waits.
    const waiting: Promise<void>[] = [];
    const add = async (file: string, content: string) => {
      throwIfErrors((await index.addHTMLFile({ sourcePath: file, content })).errors, file);
    };
    for await (const { file, content } of source) {
      const part = searchedPart(content);
      if (part === undefined) continue;
      const added = add(file, part);
      // If the source fails, closing Pagefind rejects what is waiting, and nobody awaits it.
      added.catch(() => undefined);
      waiting.push(added);
      pages += 1;
      if (waiting.length >= mostWaiting) await waiting.shift();
    }
    await Promise.all(waiting);
    for (const record of records) await addRecord(index, record, language);
    const { errors, files } = await index.getFiles();
    throwIfErrors(errors, 'the index cannot be created');
    // Not with Pagefind's `writeFiles`, which resolves before the files are complete.
    const all = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
    const fragments = fragmentsOf(all, urls);
    const used = addPack(withoutUnused(all), fragments).set(fragmentsFile, Buffer.from(JSON.stringify(fragments)));
    return { pages, files: used };
  } finally {
    await close();
  }
}

/** The name of each record's fragment, in the order of the quick index; empty for a page that is not in the full text. */
function fragmentsOf(files: IndexFiles, urls: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const [path, content] of files) {
    const [, name] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
    if (name !== undefined) names.set((JSON.parse(gunzipSync(content).toString('utf8', signature.length)) as { url: string }).url, name);
  }
  return urls.map((url) => names.get(url) ?? '');
}

/** The part of a page that the index needs: without its head, which is mostly styles. Undefined if the page is not searchable. */
export function searchedPart(html: string): string | undefined {
  // Searchable pages have an element with this attribute.
  if (!/<[^<>]*\sdata-pagefind-body[\s=>]/.test(html)) return undefined;
  return html.replace(/<head>.*?<\/head>/s, '');
}

async function addRecord(index: PagefindIndex, { url, title, content }: SearchRecord, language: string): Promise<void> {
  throwIfErrors((await index.addCustomRecord({ url, content, language, meta: { title } })).errors, url);
}

/** Removes Pagefind's interfaces and, if every language has a stemmer, the engine for languages without one. */
function withoutUnused(files: IndexFiles): IndexFiles {
  const entry = files.get('pagefind-entry.json')?.toString('utf8') ?? '{ "languages": {} }';
  const all = Object.values((JSON.parse(entry) as { languages: Record<string, { wasm: string | null }> }).languages);
  const engines = all.length > 0 && all.every(({ wasm }) => wasm !== null) ? ['wasm.unknown.pagefind'] : [];
  const unused = new Set([...unusedFiles, ...engines]);
  return new Map([...files].filter(([path]) => !unused.has(path)));
}

function writeIndex(folder: string, files: IndexFiles): void {
  rmSync(folder, { recursive: true, force: true });
  for (const path of new Set([...files.keys()].map(dirname))) mkdirSync(join(folder, path), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
}

function throwIfErrors(errors: string[], subject: string): void {
  if (errors.length > 0) throw new Error(`search index: ${subject}: ${errors.join('; ')}`);
}
