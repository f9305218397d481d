/** Builds a feed from the catalog. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { compareText } from '#src/domain/catalog.ts';
import { feedItemsFor } from '#src/domain/feed-items.ts';
import { absoluteUrl } from '#src/domain/paths.ts';
import { contentNodes } from '#src/outputs/markdown/entries/content.ts';
import { noticeNodes } from '#src/outputs/markdown/entries/markdown-page.ts';
import { toText } from '#src/outputs/markdown/nodes.ts';
import { toPlainHtml } from '#src/outputs/markdown/plain-html.ts';
import { categoriesOf } from './items.ts';
import type { FeedLocation } from './locations.ts';
import type { Feed } from './model.ts';

/** Feed readers load the whole file each time. */
const maxItems = 50;

interface FeedSources {
  catalog: Catalog;
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
}

/** A feed with its newest items, each with its whole content. */
export function buildFeed(location: FeedLocation, { catalog, now }: FeedSources): Feed {
  const { site } = catalog;
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
    categories: categoriesOf(entry, catalog),
  }));
  return {
    title: `${site.name}: ${location.title}`,
    description: location.description,
    pageUrl: absoluteUrl(location.home, site.url),
    baseUrl: absoluteUrl(location.page, site.url),
    language: site.language,
    author: site.organization,
    updated: items[0]?.date ?? new Date(now),
    items,
  };
}

function contentHtml(entry: Entry, { includesChange }: FeedLocation, catalog: Catalog): string {
  const content = contentNodes(entry, { catalog, form: 'html', ...(includesChange && { includesChange }) });
  return toPlainHtml(toText([...noticeNodes(entry, catalog), ...content]));
}

/** XML 1.0 cannot represent most control characters. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
