/** Derives the catalog from the parsed files: sorted entries with the fields from their paths and defaults. */
import type { CollectionData } from '#src/schemas/collections.ts';
import { writtenNames, type WrittenName } from '#src/schemas/kinds.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { currentAnnouncements } from './announcements.ts';
import {
  allEntries,
  compareNewest,
  compareText,
  productName,
  schemeOf,
  type Catalog,
  type Content,
  type Derived,
  type Doc,
  type Download,
  type Entry,
  type EntryLists,
  type EntryOf,
  type Faq,
  type Parsed,
} from './catalog.ts';
import { partsOf, type PathParts } from './content-files.ts';
import { entryPath } from './entry-pages.ts';
import { compareNewestVersion } from './versions.ts';
import { isShown, visibilityOf, type View } from './visibility.ts';

type Derive = {
  [Name in keyof Derived]: (data: CollectionData[Name], parts: PathParts, catalog: Pick<Catalog, 'products'>) => Derived[Name];
};

const derive: Derive = {
  releases: ({ title, publishedOn, releasedOn }, { product = '', version = '' }, catalog) => ({
    product,
    version,
    title: title ?? `${productName(catalog, product)} ${version}`,
    publishedOn: publishedOn ?? releasedOn,
  }),
  knownIssues: ({ product, fixedIn = [], wontFix }, _parts, catalog) => {
    const scheme = schemeOf(catalog, product);
    const fixedInVersions = [fixedIn].flat().sort((a, b) => compareNewestVersion(scheme, b, a));
    return { status: fixedInVersions.length > 0 ? 'fixed' : wontFix ? 'wont-fix' : 'open', fixedIn: fixedInVersions[0], fixedInVersions };
  },
  docs: (_data, { product = '', folder = '' }) => ({ product, folder }),
  faqs: (_data, { topic = '', slug = '' }) => ({ topic, anchor: slug }),
};

/** Sort orders by collection; the default is by title. */
const orders: {
  [Name in WrittenName]?: (a: EntryOf<Name>, b: EntryOf<Name>, catalog: Pick<Catalog, 'products' | 'sections' | 'topics'>) => number;
} = {
  announcements: (a, b) => Number(b.pinned) - Number(a.pinned) || compareNewest(a, b),
  releases: (a, b, catalog) =>
    compareText(b.releasedOn, a.releasedOn) ||
    compareText(a.product, b.product) ||
    compareNewestVersion(schemeOf(catalog, a.product), a.version, b.version),
  knownIssues: compareNewest,
  docs: (a, b, { sections }) => {
    const rank = (doc: Doc) => (doc.folder === '' ? -1 : (sections[doc.product] ?? []).findIndex(({ id }) => id === doc.folder));
    return compareText(a.product, b.product) || rank(a) - rank(b) || compareOrder(a, b);
  },
  faqs: (a, b, { topics }) => {
    const rank = (faq: Faq) => topics.findIndex(({ id }) => id === faq.topic);
    return rank(a) - rank(b) || compareOrder(a, b);
  },
};

/**
 * Derives the catalog of all content, including samples, drafts and scheduled entries, in their state at `now`
 * (milliseconds since the epoch). Ignores dangling references, which the check reports.
 */
export function buildCatalog(content: Content, now: number): Catalog {
  const { site, policy, sections, topics, glossary, widgetRules, searchTests, redirects } = content;
  const products = content.products.map(({ id, data }) => ({ ...data, id })).sort((a, b) => compareText(a.name, b.name));
  const all = writtenNames
    .flatMap((name) => content[name].map((parsed) => toEntry(name, parsed, { products })))
    .map((entry): Entry => ({ ...entry, state: visibilityOf(entry, now, site.timeZone) }));
  const lists = eachList((name) => {
    const compare = (orders[name] ?? compareTitles) as (a: Entry, b: Entry, catalog: object) => number;
    return all
      .filter(({ collection, state }) => collection === name && state !== 'expired')
      .sort((a, b) => compare(a, b, { products, sections, topics }));
  });
  const downloads = content.downloads
    .map(toDownload)
    .sort((a, b) => compareText(a.product, b.product) || compareNewestVersion(schemeOf({ products }, a.product), a.version, b.version));
  const current = currentAnnouncements(lists.announcements, now);
  const expired = all.filter(({ state }) => state === 'expired');
  const single = { site, policy, sections, topics, glossary, widgetRules, searchTests, redirects };
  return withDownloads({ ...single, ...lists, products, current, expired, former: {} }, downloads);
}

/** Makes an entry from a parsed file, with the initial state `live`. */
function toEntry(
  collection: WrittenName,
  { id, file, data, body }: Parsed<CollectionData[WrittenName]>,
  catalog: Pick<Catalog, 'products'>,
): Entry {
  const parts = partsOf(file);
  const product = 'product' in data ? data.product : parts.product;
  const derived = (derive as Partial<Record<WrittenName, (...values: unknown[]) => object>>)[collection]?.(data, parts, catalog);
  return {
    ...data,
    collection,
    slug: id,
    file,
    body,
    path: entryPath(collection, id),
    ...(product !== undefined && { products: [product] }),
    ...derived,
    state: 'live',
  } as Entry;
}

function toDownload({ file, data }: Parsed<CollectionData['downloads']>): Download {
  const { product = '', version = '' } = partsOf(file);
  return { ...data, product, version, file };
}

/** The part of a catalog that a view shows, in the same order. */
export function filterCatalog(catalog: Catalog, view: Pick<View, 'samples' | 'drafts'>): Catalog {
  const shown = <Item extends Entry>(entries: readonly Item[]) => entries.filter((entry) => isShown(entry, view));
  return withDownloads(
    { ...catalog, ...eachList((name) => shown<Entry>(catalog[name])), current: shown(catalog.current), expired: shown(catalog.expired) },
    [...catalog.downloads, ...catalog.expiredDownloads].filter(({ sample }) => view.samples || !sample),
  );
}

function eachList(list: (name: WrittenName) => Entry[]): EntryLists {
  return Object.fromEntries(writtenNames.map((name) => [name, list(name)])) as unknown as EntryLists;
}

/** The last path of each deleted entry, by id: those in the ledger but not in the catalog of all content. */
export function formerPaths(ledger: Ledger | undefined, catalog: Catalog): Record<string, string> {
  const ids = new Set(allEntries(catalog).map(({ id }) => id));
  const deleted = Object.entries(ledger?.entries ?? {}).filter(([id]) => !ids.has(id));
  return Object.fromEntries(deleted.flatMap(([id, { paths }]) => paths.slice(-1).map((path) => [id, path])));
}

/** Adds the downloads whose release is in the catalog. */
function withDownloads(catalog: Omit<Catalog, 'downloads' | 'expiredDownloads'>, downloads: readonly Download[]): Catalog {
  const downloadsFor = (releases: readonly Entry[]) => {
    const paths = new Set(releases.map(({ path }) => path));
    return downloads.filter(({ product, version }) => paths.has(entryPath('releases', `${product}/${version}`)));
  };
  return { ...catalog, downloads: downloadsFor(catalog.releases), expiredDownloads: downloadsFor(catalog.expired) };
}

function compareTitles(a: Entry, b: Entry): number {
  return compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id);
}

function compareOrder(a: Doc | Faq, b: Doc | Faq): number {
  return (a.order ?? Number.MAX_VALUE) - (b.order ?? Number.MAX_VALUE) || compareTitles(a, b);
}
