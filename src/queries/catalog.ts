import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { readEnvironment } from '#src/config/environment.ts';
import { allEntries, buildCatalog, type Catalog, type Content, type Entry, type Parsed } from '#src/domain/catalog.ts';
import type { SectionData } from '#src/schemas/doc.ts';
import { ledgerSchema, type Ledger } from '#src/schemas/ledger.ts';
import { getView } from './build-time.ts';

export interface Portal {
  catalog: Catalog;
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
}

type EntryOf<Name extends Entry['collection']> = Extract<Entry, { collection: Name }>;

let built: Promise<Portal> | undefined;

/** The catalog that this build shows. A build derives it once, since its content cannot change; development derives it anew each time. */
export function getPortal(): Promise<Portal> {
  if (import.meta.env.DEV) return loadPortal();
  built ??= loadPortal();
  return built;
}

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

/** The rendered body of an entry: its component, and its headings for a table of contents. */
export async function renderEntry(entry: Entry) {
  const stored = await getEntry(entry.collection, entry.slug);
  if (!stored) throw new Error(`${entry.file} is in the catalog and not in the collection ${entry.collection}`);
  const { Content: Body, headings } = await render(stored);
  return { Body, headings };
}

/** The Markdown source of an entry's body. */
export async function getBody(entry: Entry): Promise<string> {
  return (await getEntry(entry.collection, entry.slug))?.body ?? '';
}

async function loadPortal(): Promise<Portal> {
  const [site] = await items('site');
  const [policy] = await items('policy');
  if (!site || !policy) throw new Error('the content has no site.yaml or no support/policy.yaml: `npm run check` says more');
  const { siteUrl, contentDir } = readEnvironment(process.env);
  const content = {
    site: { ...site, ...(siteUrl === undefined ? {} : { url: siteUrl }) },
    policy,
    products: await files('products'),
    announcements: await files('announcements'),
    releases: await files('releases'),
    knownIssues: await files('knownIssues'),
    docs: await files('docs'),
    sections: await sectionsByProduct(),
    articles: await files('articles'),
    faqs: await files('faqs'),
    topics: await items('topics'),
    downloads: await files('downloads'),
    glossary: await items('glossary'),
    widgetRules: await items('widgetRules'),
    searchTests: await items('searchTests'),
    redirects: await items('redirects'),
    ledger: await readLedger(contentDir),
  } as unknown as Content;
  const view = getView(content.site.timeZone);
  return { catalog: buildCatalog(content, view), now: view.now };
}

/** The entries of a collection, in the order of their ids: Astro's own order follows the reading of files. */
async function files(collection: CollectionKey): Promise<Parsed<unknown>[]> {
  const entries = (await getCollection(collection)) as { id: string; data: { file: string } }[];
  return entries.map(({ id, data: { file, ...data } }) => ({ id, file, data })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function items(collection: CollectionKey): Promise<unknown[]> {
  return (await files(collection)).map((entry) => entry.data);
}

async function sectionsByProduct(): Promise<Record<string, SectionData[]>> {
  const sections = await files('sections');
  return Object.groupBy(
    sections.map((section) => ({ ...(section.data as SectionData), product: section.id.split('/')[0] ?? '' })),
    (section) => section.product,
  ) as Record<string, SectionData[]>;
}

/** What has been published before. A ledger with a fault is the check's to refuse. */
async function readLedger(contentDir: string): Promise<Ledger | undefined> {
  try {
    return ledgerSchema.parse(JSON.parse((await readFile(join(contentDir, 'ledger.json'), 'utf8')).replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}
