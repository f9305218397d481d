/** Derives entries from parsed files: fields from their paths, and defaults. */
import type { CollectionData } from '#src/schemas/collections.ts';
import type { WrittenName } from '#src/schemas/kinds.ts';
import type { Derived, Download, Entry, Parsed } from './catalog.ts';
import { partsOf, type PathParts } from './content-files.ts';
import { entryPath } from './entry-pages.ts';

type Derive = {
  [Name in keyof Derived]: (data: CollectionData[Name], parts: PathParts, nameOf: (product: string) => string) => Derived[Name];
};

const derive: Derive = {
  releases: ({ title, publishedOn, releasedOn }, { product = '', version = '' }, nameOf) => ({
    product,
    version,
    title: title ?? `${nameOf(product)} ${version}`,
    publishedOn: publishedOn ?? releasedOn,
  }),
  knownIssues: ({ fixedIn, wontFix }) => ({ status: fixedIn !== undefined ? 'fixed' : wontFix ? 'wont-fix' : 'open' }),
  docs: (_data, { product = '', folder = '' }) => ({ product, folder }),
  faqs: (_data, { topic = '', slug = '' }) => ({ topic, anchor: slug }),
};

/** Makes an entry from a parsed file, with the initial state `live`. `nameOf` returns a product's name. */
export function toEntry(
  collection: WrittenName,
  { id, file, data, body }: Parsed<CollectionData[WrittenName]>,
  nameOf: (product: string) => string,
): Entry {
  const parts = partsOf(file);
  const product = 'product' in data ? data.product : parts.product;
  const derived = (derive as Partial<Record<WrittenName, (...values: unknown[]) => object>>)[collection]?.(data, parts, nameOf);
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

export function toDownload({ file, data }: Parsed<CollectionData['downloads']>): Download {
  const { product = '', version = '' } = partsOf(file);
  return { ...data, product, version, file };
}
