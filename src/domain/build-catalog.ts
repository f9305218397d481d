/** Derives the catalog from the parsed files. */
import type { SectionData } from '#src/schemas/doc.ts';
import type { TopicData } from '#src/schemas/faq.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { currentAnnouncements } from './announcements.ts';
import {
  compareNewest,
  allEntries,
  compareText,
  type Catalog,
  type Content,
  type Doc,
  type Download,
  type Entry,
  type Faq,
  type Release,
} from './catalog.ts';
import { toAnnouncement, toArticle, toDoc, toDownload, toFaq, toKnownIssue, toRelease } from './derive-entries.ts';
import { releasePath } from './paths.ts';
import { compareVersionsDescending } from './versions.ts';
import { isShown, visibilityOf, type View } from './visibility.ts';

/**
 * Derives the catalog of everything in the content: samples, drafts and scheduled entries too, in their state at `now`
 * (milliseconds since the epoch). What content names and does not hold is the check's to refuse; here it is passed over.
 */
export function buildCatalog(content: Content, now: number): Catalog {
  const { site } = content;
  const products = content.products.map(({ id, data }) => ({ ...data, id })).sort((a, b) => compareText(a.name, b.name));
  const nameOf = (id: string) => products.find((product) => product.id === id)?.name ?? id;
  const all: Entry[] = [
    ...content.announcements.map(toAnnouncement),
    ...content.releases.map((entry) => toRelease(entry, nameOf)),
    ...content.knownIssues.map(toKnownIssue),
    ...content.docs.map(toDoc),
    ...content.articles.map(toArticle),
    ...content.faqs.map(toFaq),
  ].map((entry) => ({ ...entry, state: visibilityOf(entry, now, site.timeZone) }));
  const listed = all.filter((entry) => entry.state !== 'ended');
  const announcements = listed
    .filter((entry) => entry.collection === 'announcements')
    .sort((a, b) => Number(b.pinned) - Number(a.pinned) || compareNewest(a, b));
  const downloads = content.downloads
    .map(toDownload)
    .sort((a, b) => compareText(a.product, b.product) || compareVersionsDescending(a.version, b.version));
  return withDownloads(
    {
      site,
      policy: content.policy,
      products,
      announcements,
      current: currentAnnouncements(announcements, now),
      releases: listed.filter((entry) => entry.collection === 'releases').sort(compareReleases),
      knownIssues: listed.filter((entry) => entry.collection === 'knownIssues').sort(compareNewest),
      docs: listed.filter((entry) => entry.collection === 'docs').sort((a, b) => compareDocs(a, b, content.sections[a.product] ?? [])),
      sections: content.sections,
      articles: listed.filter((entry) => entry.collection === 'articles').sort(compareTitles),
      faqs: listed
        .filter((entry) => entry.collection === 'faqs')
        .sort((a, b) => topicIndex(content.topics, a) - topicIndex(content.topics, b) || compareOrder(a, b)),
      topics: content.topics,
      glossary: content.glossary,
      widgetRules: content.widgetRules,
      searchTests: content.searchTests,
      redirects: content.redirects,
      ended: all.filter((entry) => entry.state === 'ended'),
      former: {},
    },
    downloads,
  );
}

/** The part of a catalog that a view shows, in the same order. */
export function narrowCatalog(catalog: Catalog, view: Pick<View, 'samples' | 'drafts'>): Catalog {
  const shown = <Item extends Entry>(entries: readonly Item[]) => entries.filter((entry) => isShown(entry, view));
  return withDownloads(
    {
      ...catalog,
      announcements: shown(catalog.announcements),
      current: shown(catalog.current),
      releases: shown(catalog.releases),
      knownIssues: shown(catalog.knownIssues),
      docs: shown(catalog.docs),
      articles: shown(catalog.articles),
      faqs: shown(catalog.faqs),
      ended: shown(catalog.ended),
    },
    [...catalog.downloads, ...catalog.endedDownloads].filter(({ sample }) => view.samples || !sample),
  );
}

/** The last address of each entry that the ledger knows and the catalog of everything no longer holds, by id. */
export function formerPaths(ledger: Ledger | undefined, catalog: Catalog): Record<string, string> {
  const ids = new Set(allEntries(catalog).map(({ id }) => id));
  const deleted = Object.entries(ledger?.entries ?? {}).filter(([id]) => !ids.has(id));
  return Object.fromEntries(deleted.flatMap(([id, { paths }]) => paths.slice(-1).map((path) => [id, path])));
}

/** Adds the downloads whose release the catalog shows, in their order. */
function withDownloads(catalog: Omit<Catalog, 'downloads' | 'endedDownloads'>, downloads: readonly Download[]): Catalog {
  const belongingTo = (releases: readonly Entry[]) => {
    const files = new Set(releases.map(({ path }) => path));
    return downloads.filter(({ product, version }) => files.has(releasePath(product, version)));
  };
  return { ...catalog, downloads: belongingTo(catalog.releases), endedDownloads: belongingTo(catalog.ended) };
}

function compareReleases(a: Release, b: Release): number {
  return compareText(b.releasedOn, a.releasedOn) || compareText(a.product, b.product) || compareVersionsDescending(a.version, b.version);
}

function compareTitles(a: Entry, b: Entry): number {
  return compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id);
}

function compareOrder(a: Doc | Faq, b: Doc | Faq): number {
  return (a.order ?? Number.MAX_VALUE) - (b.order ?? Number.MAX_VALUE) || compareTitles(a, b);
}

function compareDocs(a: Doc, b: Doc, sections: SectionData[]): number {
  const place = (doc: Doc) => (doc.folder === '' ? -1 : sections.findIndex((section) => section.id === doc.folder));
  return compareText(a.product, b.product) || place(a) - place(b) || compareOrder(a, b);
}

function topicIndex(topics: TopicData[], faq: Faq): number {
  return topics.findIndex((topic) => topic.id === faq.topic);
}
