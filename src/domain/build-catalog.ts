/** Derives the catalog from the parsed files. */
import type { SectionData } from '#src/schemas/doc.ts';
import type { TopicData } from '#src/schemas/faq.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { currentAnnouncements } from './announcements.ts';
import {
  compareNewest,
  compareText,
  isSameVersion,
  type Catalog,
  type Content,
  type Doc,
  type Entry,
  type Faq,
  type Release,
} from './catalog.ts';
import { toAnnouncement, toArticle, toDoc, toDownload, toFaq, toKnownIssue, toRelease } from './derive-entries.ts';
import { compareVersionsDescending } from './versions.ts';
import { visibilityOf, type View } from './visibility.ts';

/** Derives the catalog that a view of the content shows. Content that names things that do not exist is the check's to refuse; here it is passed over. */
export function buildCatalog(content: Content, view: View): Catalog {
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
  ].map((entry) => ({ ...entry, state: visibilityOf(entry, view, site.timeZone) }));
  const shown = all.filter((entry) => entry.state !== 'hidden');
  const listed = shown.filter((entry) => entry.state !== 'ended');
  const announcements = listed
    .filter((entry) => entry.collection === 'announcements')
    .sort((a, b) => Number(b.pinned) - Number(a.pinned) || compareNewest(a, b));
  const releases = listed.filter((entry) => entry.collection === 'releases').sort(compareReleases);
  const ended = shown.filter((entry) => entry.state === 'ended');
  const downloads = content.downloads
    .map(toDownload)
    .filter((download) => view.samples || !download.sample)
    .sort((a, b) => compareText(a.product, b.product) || compareVersionsDescending(a.version, b.version));
  const endedReleases = ended.filter((entry) => entry.collection === 'releases');
  return {
    site,
    policy: content.policy,
    products,
    announcements,
    current: currentAnnouncements(announcements, view.now),
    releases,
    knownIssues: listed.filter((entry) => entry.collection === 'knownIssues').sort(compareNewest),
    docs: listed.filter((entry) => entry.collection === 'docs').sort((a, b) => compareDocs(a, b, content.sections[a.product] ?? [])),
    sections: content.sections,
    articles: listed.filter((entry) => entry.collection === 'articles').sort(compareTitles),
    faqs: listed
      .filter((entry) => entry.collection === 'faqs')
      .sort((a, b) => topicIndex(content.topics, a) - topicIndex(content.topics, b) || compareOrder(a, b)),
    topics: content.topics,
    downloads: downloads.filter((download) => releases.some((release) => isSameVersion(release, download))),
    glossary: content.glossary,
    widgetRules: content.widgetRules,
    searchTests: content.searchTests,
    redirects: content.redirects,
    ended,
    endedDownloads: downloads.filter((download) => endedReleases.some((release) => isSameVersion(release, download))),
    former: formerPaths(content.ledger, all),
  };
}

function formerPaths(ledger: Ledger | undefined, all: readonly Entry[]): Record<string, string> {
  const ids = new Set(all.map(({ id }) => id));
  const deleted = Object.entries(ledger?.entries ?? {}).filter(([id]) => !ids.has(id));
  return Object.fromEntries(deleted.flatMap(([id, { paths }]) => paths.slice(-1).map((path) => [id, path])));
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
