/** What a content directory publishes: what the default branch shows, without samples, drafts and scheduled entries. */
import { join } from 'node:path';
import { buildCatalog, filterCatalog } from '#src/domain/build-catalog.ts';
import { allEntries, compareText, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { feedItemsFor } from '#src/domain/feed-items.ts';
import { permalink } from '#src/domain/paths.ts';
import { hiddenFiles } from '#src/domain/served-files.ts';
import { kinds } from '#src/schemas/kinds.ts';
import type { Ledger, LedgerEntry } from '#src/schemas/ledger.ts';
import type { Body } from '../body/body.ts';
import type { Facts } from '../facts.ts';
import { hashFile } from '../check-downloads.ts';
import { portalPaths, ownAnchors } from '../link-targets.ts';
import { decodeAddress } from '#src/schemas/formats.ts';

export type Published = ReturnType<typeof buildPublished>;

/** Files that never change: downloads and released versions of the widget. */
const lasting = /^(?:files\/|widget\/\d+\.\d+\.\d+[^/]*\/)/;

/** The hashes of the files in PUBLIC_DIR that the ledger records and whose hash no download lists. */
export async function hashOthers({ content }: Facts, publicDir: string, publicFiles: readonly string[]): Promise<Map<string, string>> {
  const listed = new Set(content.downloads.flatMap(({ data }) => data.artifacts.map(({ url }) => decode(url))));
  const hashes = new Map<string, string>();
  // One at a time, since they can be large.
  for (const file of publicFiles)
    if (lasting.test(file) && !listed.has(`/${file}`)) hashes.set(file, await hashFile(join(publicDir, file)));
  return hashes;
}

/** Derives what is published at the wall clock time, regardless of the build options. `hashes` are from `hashOthers`. */
export function buildPublished(
  facts: Facts,
  wallClock: number,
  bodies: ReadonlyMap<string, Body>,
  publicFiles: readonly string[],
  hashes: ReadonlyMap<string, string>,
) {
  const { content } = facts;
  const everything = facts.now === wallClock ? facts.catalog : buildCatalog(content, wallClock);
  const catalog = filterCatalog(everything, { samples: false, drafts: false });
  const entries = allEntries(catalog);
  const addresses = portalPaths(catalog, entries, [], []);
  const own = new Set([...entries.map(({ path }) => path), ...entries.map(({ id }) => permalink(id))]);
  const files = publishedFiles(content, catalog, publicFiles, hashes);
  const ledger: Ledger = {
    version: 1,
    entries: Object.fromEntries(entries.map((entry) => [entry.id, entryOf(entry, catalog, bodies.get(entry.file))])),
    pages: [...addresses.keys()].filter((path) => path.endsWith('/') && !own.has(path)).sort(compareText),
    files,
  };
  return {
    catalog,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    /** Every address that readers can load. */
    addresses: new Set([...addresses.keys(), ...Object.keys(files), ...publicFiles.map((file) => `/${file}`)]),
    /** The same in the form of the ledger. */
    ledger,
  };
}

function entryOf(entry: Entry, catalog: Catalog, body: Body | undefined): LedgerEntry {
  const headings = body?.headings.flatMap(({ depth, id }) => ((depth === 2 || depth === 3) && id !== undefined && id !== '' ? [id] : []));
  const changes = entry.collection === 'releases' ? ownAnchors(entry) : [];
  return {
    paths: [entry.path],
    anchors: [...new Set([...(headings ?? []), ...changes])].sort(compareText),
    feedItems: kinds[entry.collection].hasFeed ? feedItemsFor(entry, catalog).map(({ id }) => id) : [],
  };
}

function publishedFiles(
  content: Facts['content'],
  catalog: Catalog,
  publicFiles: readonly string[],
  hashes: ReadonlyMap<string, string>,
): Ledger['files'] {
  const artifacts = [...catalog.downloads, ...catalog.expiredDownloads].flatMap(({ product, version, artifacts: files }) =>
    files.map(({ url, sha256 }) => [decode(url), { sha256, download: `${product}/${version}` }] as const),
  );
  const hidden = new Set(hiddenFiles(content, catalog).map(decode));
  const others = publicFiles.flatMap((file) => {
    const sha256 = hashes.get(file);
    return sha256 === undefined || hidden.has(`/${file}`) ? [] : [[`/${file}`, { sha256 }] as const];
  });
  return Object.fromEntries([...artifacts, ...others].sort(([a], [b]) => compareText(a, b)));
}

function decode(url: string): string {
  return url.startsWith('/') ? decodeAddress(url) : url;
}
