/**
 * The catalog: all content that a build shows, derived once from the parsed files. Pages, feeds, JSON, the widget's
 * data, redirects and checks read it and nothing else. It is plain JSON.
 */
import type { AnnouncementData } from '#src/schemas/announcement.ts';
import type { ArticleData } from '#src/schemas/article.ts';
import type { DocData, SectionData } from '#src/schemas/doc.ts';
import type { DownloadData } from '#src/schemas/download.ts';
import type { FaqData, TopicData } from '#src/schemas/faq.ts';
import type { KnownIssueData } from '#src/schemas/known-issue.ts';
import type { GlossaryTerm, RedirectData, SearchTest, WidgetRule } from '#src/schemas/lists.ts';
import type { PolicyData } from '#src/schemas/policy.ts';
import type { ProductData } from '#src/schemas/product.ts';
import type { ReleaseData } from '#src/schemas/release.ts';
import type { SiteData } from '#src/schemas/site.ts';
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

/** All parsed files, by collection. */
export interface Content {
  site: SiteData;
  policy: PolicyData;
  products: Parsed<ProductData>[];
  announcements: Parsed<AnnouncementData>[];
  releases: Parsed<ReleaseData>[];
  knownIssues: Parsed<KnownIssueData>[];
  docs: Parsed<DocData>[];
  /** The folders of each product's documentation, by product. */
  sections: Record<string, SectionData[]>;
  articles: Parsed<ArticleData>[];
  faqs: Parsed<FaqData>[];
  topics: TopicData[];
  downloads: Parsed<DownloadData>[];
  glossary: GlossaryTerm[];
  widgetRules: WidgetRule[];
  searchTests: SearchTest[];
  redirects: RedirectData[];
}

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

export type Product = ProductData & { id: string };
export type Announcement = AnnouncementData & EntryFields & { collection: 'announcements' };
export type Release = Omit<ReleaseData, 'title' | 'publishedOn'> &
  EntryFields & { collection: 'releases'; title: string; publishedOn: string; product: string; version: string };
export type KnownIssue = KnownIssueData & EntryFields & { collection: 'knownIssues'; status: 'open' | 'fixed' | 'wont-fix' };
export type Doc = DocData & EntryFields & { collection: 'docs'; product: string; folder: string };
export type Article = ArticleData & EntryFields & { collection: 'articles' };
export type Faq = FaqData & EntryFields & { collection: 'faqs'; topic: string; anchor: string };
export type Download = DownloadData & { product: string; version: string; file: string };

/** A written entry of any kind. */
export type Entry = Announcement | Release | KnownIssue | Doc | Article | Faq;

export interface Catalog {
  site: SiteData;
  policy: PolicyData;
  /** By name. */
  products: Product[];
  /** Pinned first, then the newest. */
  announcements: Announcement[];
  /** What every page shows until it has ended. */
  current: Announcement[];
  /** The newest first: by date, then by version. */
  releases: Release[];
  /** The newest first. */
  knownIssues: KnownIssue[];
  /** In the sidebar's order, product by product. */
  docs: Doc[];
  sections: Record<string, SectionData[]>;
  /** By title. */
  articles: Article[];
  /** In the order of topics and questions. */
  faqs: Faq[];
  topics: TopicData[];
  /** By product, the newest version first; only those whose release is shown. */
  downloads: Download[];
  glossary: GlossaryTerm[];
  widgetRules: WidgetRule[];
  searchTests: SearchTest[];
  redirects: RedirectData[];
  /** Entries that have ended: they keep their address and stand in no list, search or feed. */
  ended: Entry[];
  /** The files of releases that have ended, which keep their page as well. */
  endedDownloads: Download[];
  /** The last addresses of entries that were published and are deleted, by their ids. */
  former: Record<string, string>;
}

/** All entries that have a page, the ended ones last. */
export function allEntries(catalog: Catalog): Entry[] {
  return [
    ...catalog.announcements,
    ...catalog.releases,
    ...catalog.knownIssues,
    ...catalog.docs,
    ...catalog.articles,
    ...catalog.faqs,
    ...catalog.ended,
  ];
}

export function isSameVersion(a: { product: string; version: string }, b: { product: string; version: string }): boolean {
  return a.product === b.product && a.version === b.version;
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
