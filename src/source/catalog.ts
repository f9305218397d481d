import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, getEntry, render } from 'astro:content';
import { contentChanged } from '#src/source/content-reader.ts';
import { readEnvironment } from '#src/source/environment.ts';
import { assembleContent } from '#src/domain/assemble-content.ts';
import { buildCatalog } from '#src/domain/build-catalog.ts';
import { allEntries, compareText, type Catalog, type Entry, type Parsed } from '#src/domain/catalog.ts';
import { ledgerSchema, type Ledger } from '#src/schemas/ledger.ts';
import { collectionNames } from '#src/source/collections.ts';
import { getView } from './build-time.ts';
import { liveContent } from './live-content.ts';

type RenderedEntry = Awaited<ReturnType<typeof render>>;

export interface Portal {
  catalog: Catalog;
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
}

type EntryOf<Name extends Entry['collection']> = Extract<Entry, { collection: Name }>;

let built: Promise<Portal> | undefined;

/** The catalog that a build shows, derived once. Development derives it anew when a file of the content changes. */
export function getPortal(): Promise<Portal> {
  built ??= loadPortal();
  return built;
}

import.meta.hot?.on(contentChanged, () => {
  built = undefined;
});

/** The pages of a collection, its ended entries among them, as an Astro route's `getStaticPaths` returns them. */
export async function getPages<Name extends Entry['collection']>(
  collection: Name,
  toParams: (entry: EntryOf<Name>) => Record<string, string>,
) {
  const { catalog } = await getPortal();
  const entries = allEntries(catalog).filter((entry): entry is EntryOf<Name> => entry.collection === collection);
  return entries.map((entry) => ({ params: toParams(entry), props: { entry } }));
}

/** One page for each product, as an Astro route's `getStaticPaths` returns them. */
export async function getProductPages() {
  const { catalog } = await getPortal();
  return catalog.products.map((product) => ({ params: { product: product.id }, props: { product } }));
}

/**
 * The rendered body of an entry: its component, and its headings for a table of contents. In live writing a body that does
 * not compile, or that is not in the store yet, has no component, and its page stays for the findings to show on.
 */
export async function renderEntry(
  entry: Entry,
): Promise<{ Body: RenderedEntry['Content'] | undefined; headings: RenderedEntry['headings'] }> {
  try {
    const stored = await getEntry(entry.collection, entry.slug);
    if (!stored) throw new Error(`${entry.file} is in the catalog and not in the collection ${entry.collection}`);
    const { Content: Body, headings } = await render(stored);
    return { Body, headings };
  } catch (error) {
    if (!import.meta.env.DEV) throw error;
    return { Body: undefined, headings: [] };
  }
}

/** The Markdown source of an entry's body. */
export async function getBody(entry: Entry): Promise<string> {
  if (import.meta.env.DEV) return (await liveContent.read()).bodies.get(entry.file) ?? '';
  return (await getEntry(entry.collection, entry.slug))?.body ?? '';
}

async function loadPortal(): Promise<Portal> {
  const { siteUrl, contentDir } = readEnvironment(process.env);
  const files = import.meta.env.DEV ? (await liveContent.read()).files : await storedFiles();
  const content = assembleContent((collection) => files.get(collection) ?? []);
  if (!files.has('site') || !files.has('policy'))
    throw new Error('the content has no site.yaml or no support/policy.yaml: `npm run check` says more');
  if (siteUrl !== undefined) content.site = { ...content.site, url: siteUrl };
  const view = getView(content.site.timeZone);
  return { catalog: buildCatalog({ ...content, ledger: await readLedger(contentDir) }, view), now: view.now };
}

/** All files of Astro's store, in the order of their ids: its own order follows the reading of files. */
async function storedFiles(): Promise<Map<string, Parsed<unknown>[]>> {
  const read = collectionNames.map(async (collection): Promise<[string, Parsed<unknown>[]][]> => {
    const entries = (await getCollection(collection)) as { id: string; data: { file: string; value: unknown } }[];
    const files = entries.map(({ id, data: { file, value } }) => ({ id, file, data: value })).sort((a, b) => compareText(a.id, b.id));
    return files.length === 0 ? [] : [[collection, files]];
  });
  return new Map((await Promise.all(read)).flat());
}

/** What has been published before. A ledger with a fault is the check's to refuse. */
async function readLedger(contentDir: string): Promise<Ledger | undefined> {
  try {
    return ledgerSchema.parse(JSON.parse((await readFile(join(contentDir, 'ledger.json'), 'utf8')).replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}
