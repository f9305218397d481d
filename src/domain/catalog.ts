/**
 * The catalog: all content that a build shows, derived once from the parsed files. Pages, feeds, JSON, the widget's
 * data, redirects and checks read it and nothing else. It is plain JSON.
 */
import type { CollectionData } from '#src/schemas/collections.ts';
import { writtenNames, type WrittenName } from '#src/schemas/kinds.ts';
import type { Visibility } from './visibility.ts';

/**
 * The Markdown below the front matter of a file. There is one object for each file, which the catalog hands on, so that what
 * is derived from a body can be kept by it.
 */
export interface MarkdownBody {
  /** The file's path below the content directory; its extension tells Markdown from MDX. */
  file: string;
  text: string;
}

/** A parsed file: its id within the collection, its path below the content directory, its data and body. */
export interface Parsed<Data> {
  id: string;
  file: string;
  data: Data;
  body: MarkdownBody;
}

/** What one file says of the whole portal. */
type Single = Pick<CollectionData, 'site' | 'policy' | 'topics' | 'glossary' | 'widgetRules' | 'searchTests' | 'redirects'>;

/** All parsed files, by collection. */
export type Content = Single & { [Name in WrittenName | 'products' | 'downloads']: Parsed<CollectionData[Name]>[] } & {
  /** What only the check reads. */
  style: CollectionData['style'];
  /** The folders of each product's documentation, by product. */
  sections: Record<string, CollectionData['sections']>;
};

/** What every written entry has beside its own data. */
interface EntryFields {
  /** The id within its collection: the file's path below the collection's folder, without the extension. */
  slug: string;
  /** The file's path below the content directory. */
  file: string;
  body: MarkdownBody;
  /** The canonical path; of a question, with its fragment. */
  path: string;
  /** Ids of the products it is about; none means all. */
  products: string[];
  state: Visibility;
}

/** What a build adds to what the files of some kinds say. */
export interface Derived {
  releases: { title: string; publishedOn: string; product: string; version: string };
  knownIssues: { status: 'open' | 'fixed' | 'wont-fix' };
  docs: { product: string; folder: string };
  faqs: { topic: string; anchor: string };
}

type DerivedOf<Name> = Name extends keyof Derived ? Derived[Name] : unknown;

/** A written entry of a kind. */
export type EntryOf<Name extends WrittenName> = Omit<CollectionData[Name], keyof DerivedOf<Name>> &
  EntryFields & { collection: Name } & DerivedOf<Name>;

export type Announcement = EntryOf<'announcements'>;
export type Release = EntryOf<'releases'>;
export type KnownIssue = EntryOf<'knownIssues'>;
export type Doc = EntryOf<'docs'>;
export type Article = EntryOf<'articles'>;
export type Faq = EntryOf<'faqs'>;
export type Product = CollectionData['products'] & { id: string };
export type Download = CollectionData['downloads'] & { product: string; version: string; file: string };

/** A written entry of any kind. */
export type Entry = { [Name in WrittenName]: EntryOf<Name> }[WrittenName];

/** The entries of each kind that lists show, in their order. */
export type EntryLists = { [Name in WrittenName]: EntryOf<Name>[] };

export interface Catalog extends EntryLists, Single {
  /** By name. */
  products: Product[];
  /** What every page shows until it has ended. */
  current: Announcement[];
  sections: Content['sections'];
  /** By product, the newest version first; only those whose release is shown. */
  downloads: Download[];
  /** Entries that have expired: they keep their address and stand in no list, search or feed. */
  expired: Entry[];
  /** The files of releases that have expired, which keep their page as well. */
  expiredDownloads: Download[];
  /** The last addresses of entries that were published and are deleted, by their ids. */
  former: Record<string, string>;
}

/** All entries that have a page, the expired ones last. */
export function allEntries(catalog: Catalog): Entry[] {
  return [...writtenNames.flatMap((name): Entry[] => catalog[name]), ...catalog.expired];
}

export function isSameVersion(a: { product: string; version: string }, b: { product: string; version: string }): boolean {
  return a.product === b.product && a.version === b.version;
}

/** The name of a product; of an unknown one, its id. */
export function productName({ products }: Pick<Catalog, 'products'>, id: string): string {
  return products.find((product) => product.id === id)?.name ?? id;
}

/** Whether an entry is about a product: it names it, or names none. */
export function isAbout(entry: { products: string[] }, product: string): boolean {
  return entry.products.length === 0 || entry.products.includes(product);
}

/** Orders texts by code point: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders entries by their day of publication, the newest first. */
export function compareNewest(a: Entry, b: Entry): number {
  return compareText(b.publishedOn, a.publishedOn) || compareText(b.id, a.id);
}
