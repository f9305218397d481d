/**
 * The catalog: all content in a build, derived once from the parsed files. It is plain JSON, and the only source for pages,
 * feeds, JSON, widget data, redirects and checks.
 */
import type { CollectionData } from '#src/schemas/collections.ts';
import { writtenNames, type WrittenName } from '#src/schemas/kinds.ts';
import type { VersionScheme } from './versions.ts';
import type { Visibility } from './visibility.ts';

/** The Markdown after a file's front matter. Each file has one such object, so results derived from it can be cached on it. */
export interface MarkdownBody {
  /** Path relative to the content directory; the extension distinguishes Markdown from MDX. */
  file: string;
  text: string;
}

/** A parsed file: its id within the collection, its path relative to the content directory, its data and body. */
export interface Parsed<Data> {
  id: string;
  file: string;
  data: Data;
  body: MarkdownBody;
}

/** Data that comes from a single file. */
type Single = Pick<CollectionData, 'site' | 'policy' | 'topics' | 'glossary' | 'widgetRules' | 'searchTests' | 'redirects'>;

/** All parsed files, by collection. */
export type Content = Single & { [Name in WrittenName | 'products' | 'downloads']: Parsed<CollectionData[Name]>[] } & {
  /** Read only by the check. */
  style: CollectionData['style'];
  /** The folders of each product's documentation, by product. */
  sections: Record<string, CollectionData['sections']>;
};

/** Fields that every written entry has besides its own data. */
interface EntryFields {
  /** The id within its collection: the file's path relative to the collection's folder, without the extension. */
  slug: string;
  /** Path relative to the content directory. */
  file: string;
  body: MarkdownBody;
  /** The canonical path; for a question, with its fragment. */
  path: string;
  /** Ids of the products it applies to; empty means all. */
  products: string[];
  state: Visibility;
}

/** Fields that a build derives for some collections. */
export interface Derived {
  releases: { title: string; publishedOn: string; product: string; version: string };
  knownIssues: {
    status: 'open' | 'fixed' | 'wont-fix';
    /** The lowest version that has the fix. */
    fixedIn: string | undefined;
    /** The first version of each branch that has the fix, the lowest first. */
    fixedInVersions: string[];
  };
  docs: { product: string; folder: string };
  faqs: { topic: string; anchor: string };
}

type DerivedOf<Name> = Name extends keyof Derived ? Derived[Name] : unknown;

/** A written entry of one collection. */
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

/** A written entry of any collection. */
export type Entry = { [Name in WrittenName]: EntryOf<Name> }[WrittenName];

/** The listed entries of each collection, in order. */
export type EntryLists = { [Name in WrittenName]: EntryOf<Name>[] };

export interface Catalog extends EntryLists, Single {
  /** Sorted by name. */
  products: Product[];
  /** The announcements shown on every page. */
  current: Announcement[];
  sections: Content['sections'];
  /** By product, newest version first; only those whose release is shown. */
  downloads: Download[];
  /** Expired entries: they keep their page but appear in no list, search or feed. */
  expired: Entry[];
  /** The files of expired releases, which keep their page as well. */
  expiredDownloads: Download[];
  /** The last paths of deleted entries, by id. */
  former: Record<string, string>;
}

/** All entries that have a page, expired ones last. */
export function allEntries(catalog: Catalog): Entry[] {
  return [...writtenNames.flatMap((name): Entry[] => catalog[name]), ...catalog.expired];
}

export function isSameVersion(a: { product: string; version: string }, b: { product: string; version: string }): boolean {
  return a.product === b.product && a.version === b.version;
}

/** How a product writes its versions. */
export function schemeOf({ products }: Pick<Catalog, 'products'>, id: string): VersionScheme {
  return products.find((product) => product.id === id)?.versions ?? 'semver';
}

/** The name of a product, or the id if it is unknown. */
export function productName({ products }: Pick<Catalog, 'products'>, id: string): string {
  return products.find((product) => product.id === id)?.name ?? id;
}

/** Whether an entry is about a product: it names it, or names none. */
export function isAbout(entry: { products: string[] }, product: string): boolean {
  return entry.products.length === 0 || entry.products.includes(product);
}

/** Compares strings by UTF-16 code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares entries by publication date, newest first. */
export function compareNewest(a: Entry, b: Entry): number {
  return compareText(b.publishedOn, a.publishedOn) || compareText(b.id, a.id);
}
