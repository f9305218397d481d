/** One side of a comparison: the content of a branch, and the portal that is built of it. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Catalog } from '#src/domain/catalog.ts';
import type { RedirectRule } from '#src/domain/redirect-matching.ts';

/** A file of an output. */
export interface OutputFile {
  sizeBytes: number;
  sha256: string;
}

/** An item of a feed, as its JSON file has it. */
export interface FeedItem {
  id: string;
  title: string;
  /** The whole item, to tell whether it changed. */
  text: string;
}

export interface Snapshot {
  catalog: Catalog;
  /** Where the output lies. */
  outDir: string;
  /** All files of the output, by path. */
  files: ReadonlyMap<string, OutputFile>;
  redirects: readonly RedirectRule[];
  /** By the feed's path. */
  feeds: ReadonlyMap<string, FeedItem[]>;
}

/** Reads a snapshot of a portal that was checked and built. `catalog` shows drafts and scheduled entries too. */
export function readSnapshot(catalog: Catalog, outDir: string): Snapshot {
  const files = globSync('**/*', { cwd: outDir })
    .filter((file) => statSync(join(outDir, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
  const { redirects } = JSON.parse(read('hosting.json')) as { redirects: RedirectRule[] };
  return {
    catalog,
    outDir,
    files: new Map(files.map((file) => [file, measure(readFileSync(join(outDir, file)))])),
    redirects,
    feeds: new Map(
      files.filter((file) => /(^|\/)feed\.json$/.test(file)).map((file) => [`/${file.replace(/feed\.json$/, '')}`, itemsOf(read(file))]),
    ),
  };
}

/** The HTML of a page by its address, `/kb/okta/`; undefined if there is none. */
export function readPage({ files, outDir }: Snapshot, address: string): string | undefined {
  const file = pageFile(address);
  return files.has(file) ? readFileSync(join(outDir, file), 'utf8') : undefined;
}

/** The file of a page in an output, by its address. */
export function pageFile(address: string): string {
  return `${(address.split('#')[0] ?? '').slice(1)}index.html`;
}

/** What a text weighs as a reader's browser gets it, in bytes. */
export function brotliSize(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
}

function measure(bytes: Buffer): OutputFile {
  return { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function itemsOf(feed: string): FeedItem[] {
  const { items } = JSON.parse(feed) as { items: { id: string; title?: string }[] };
  return items.map((item) => ({ id: item.id, title: item.title ?? item.id, text: JSON.stringify(item) }));
}
