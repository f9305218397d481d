/**
 * Makes an index deterministic. Pagefind writes its filters in the order of a hash map, which changes from run to run;
 * with sorting, the same content gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Files of an index, by path relative to its folder. */
export type IndexFiles = Map<string, Buffer>;

/** `pagefind-entry.json`: each language's engine, and the hash in the names of its files. */
interface IndexEntry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

const entryPath = 'pagefind-entry.json';

/** Precedes the data in each of Pagefind's files. */
const signature = 'pagefind_dcd';

/** The index of the filters in the metadata, which is an array. */
const filtersIndex = 3;

/** The text of one of Pagefind's data files. */
export function dataOf(data: Buffer): string {
  return data.toString('utf8', signature.length);
}

/** Reads `pagefind-entry.json`; without it, there are no languages. */
export function readEntry(files: IndexFiles): IndexEntry {
  return JSON.parse(files.get(entryPath)?.toString('utf8') ?? '{ "languages": {} }') as IndexEntry;
}

/** The same index with sorted filters in its metadata, which is renamed by its hash. */
export function orderSearchIndex(files: IndexFiles): IndexFiles {
  const ordered = new Map(files);
  const entry = readEntry(files);
  for (const [language, index] of Object.entries(entry.languages)) {
    const path = (hash: string) => `pagefind.${hash}.pf_meta`;
    const metadata = ordered.get(path(index.hash));
    if (!metadata) throw new RangeError(`the search index has no metadata for ${language}`);
    const sorted = orderFilters(gunzipSync(metadata));
    ordered.delete(path(index.hash));
    index.hash = `${language}_${createHash('sha256').update(sorted).digest('hex').slice(0, 10)}`;
    ordered.set(path(index.hash), gzipSync(sorted));
  }
  return ordered.set(entryPath, Buffer.from(JSON.stringify(entry)));
}

/** Sorts the filters in an index's metadata. Throws a RangeError if it is not in the format of Pagefind 1.5. */
export function orderFilters(data: Buffer): Buffer {
  const root = signature.length;
  if (data.toString('latin1', 0, root) !== signature) throw new RangeError('the search index does not start as Pagefind 1.5 writes it');
  const filters = readItems(data, root)[filtersIndex];
  if (!filters) throw new RangeError('the metadata of the search index has no list of filters');
  const sorted = readItems(data, filters.start)
    .map(({ start, end }) => data.subarray(start, end))
    .sort((a, b) => Buffer.compare(a, b));
  const first = readHead(data, filters.start).content;
  return Buffer.concat([data.subarray(0, first), ...sorted, data.subarray(filters.end)]);
}

interface Span {
  start: number;
  end: number;
}

/** The items of an array in CBOR (RFC 8949), Pagefind's data format. */
function readItems(data: Buffer, at: number): Span[] {
  const { type, value, content } = readHead(data, at);
  if (type !== 4) throw new RangeError(`the search index has no array at byte ${at}`);
  const items: Span[] = [];
  for (let start = content; items.length < value; start = items.at(-1)?.end ?? start) items.push({ start, end: itemEnd(data, start) });
  return items;
}

function itemEnd(data: Buffer, at: number): number {
  const { type, value, content } = readHead(data, at);
  if (type === 2 || type === 3) return content + value;
  if (type === 4) return readItems(data, at).at(-1)?.end ?? content;
  if (type <= 1) return content;
  throw new RangeError(`the search index has an item of type ${type} at byte ${at}`);
}

/** An item's major type, its argument (for strings and arrays, the length), and the offset of its content. */
function readHead(data: Buffer, at: number): { type: number; value: number; content: number } {
  const initial = data.readUInt8(at);
  const [type, info] = [initial >> 5, initial & 31];
  if (info < 24) return { type, value: info, content: at + 1 };
  if (info > 26) throw new RangeError(`the search index has a number of unknown length at byte ${at}`);
  const size = 2 ** (info - 24);
  return { type, value: data.readUIntBE(at + 1, size), content: at + 1 + size };
}
