/** Builds a feed from the catalog. */
import { compareText, productName, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { emptyFeedDate, feedItemsFor } from '#src/domain/feed-items.ts';
import { absoluteUrl } from '#src/domain/paths.ts';
import { withoutControls } from '#src/domain/xml.ts';
import { channelName } from '#src/domain/releases.ts';
import { contentNodes } from '#src/outputs/markdown/entries/content.ts';
import { noticeNodes } from '#src/outputs/markdown/entries/markdown-page.ts';
import { toText } from '#src/outputs/markdown/nodes.ts';
import { toPlainHtml } from '#src/outputs/markdown/plain-html.ts';
import { interfaceOf, type Words } from '#src/messages/languages.ts';
import type { FeedLocation } from './locations.ts';

/** Feed readers load the whole file each time. */
const maxItems = 50;

/** A feed, independent of its three formats. */
export type Feed = ReturnType<typeof buildFeed>;

/** A feed with its newest items, each with its full content. */
export function buildFeed(location: FeedLocation, catalog: Catalog) {
  const { site } = catalog;
  const { t } = interfaceOf(site);
  const newest = location.entries
    .flatMap((entry) => feedItemsFor(entry, catalog))
    .sort((a, b) => b.date - a.date || compareText(a.id, b.id))
    .slice(0, maxItems);
  const items = newest.map(({ id, entry, title, date }) => ({
    id,
    url: absoluteUrl(entry.path, site.url),
    title: withoutControls(title),
    summary: withoutControls(entry.summary),
    html: withoutControls(contentHtml(entry, location, catalog)),
    date: new Date(date),
    categories: categoriesOf(entry, catalog, t),
  }));
  return {
    title: t.feeds.name({ site: site.name, feed: location.title }),
    description: location.description,
    pageUrl: absoluteUrl(location.home, site.url),
    /** The folder of the feed's files, with a trailing slash. */
    baseUrl: absoluteUrl(location.page, site.url),
    language: site.language,
    author: site.organization,
    updated: items[0]?.date ?? new Date(emptyFeedDate),
    items,
  };
}

function contentHtml(entry: Entry, { includesChange }: FeedLocation, catalog: Catalog): string {
  const content = contentNodes(entry, { catalog, form: 'html', ...(includesChange && { includesChange }) });
  return toPlainHtml(toText([...noticeNodes(entry, catalog), ...content]), interfaceOf(catalog.site).t);
}

/** The categories under which a feed reader files an entry. */
function categoriesOf(entry: Entry, catalog: Catalog, t: Words): string[] {
  const products = entry.products.map((id) => productName(catalog, id));
  return [...kindCategories(entry, catalog, t), ...products, ...(entry.audience ?? []).map((id) => t.names.audiences[id])];
}

function kindCategories(entry: Entry, catalog: Catalog, { names }: Words): string[] {
  switch (entry.collection) {
    case 'announcements':
      return [names.announcementKinds[entry.kind]];
    case 'releases':
      return [
        channelName(catalog, entry, names),
        ...(entry.changes.some(({ breaking }) => breaking) ? [names.changeTypes.breaking] : []),
        ...(entry.changes.some(({ type }) => type === 'security') ? [names.changeTypes.security] : []),
      ];
    case 'knownIssues':
      return [names.issueStatus[entry.status]];
    case 'articles':
      return [names.articleKinds[entry.kind]];
    default:
      return [];
  }
}
