/** An entry's own feed, for readers who follow one page. */
import { compareText, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { startOfDay } from '#src/domain/dates.ts';
import { emptyFeedDate, feedItemsFor, itemId } from '#src/domain/feed-items.ts';
import { absoluteUrl, permalink } from '#src/domain/paths.ts';
import { escapeXml, withoutControls } from '#src/domain/xml.ts';
import type { Feed } from './feed.ts';

/**
 * The publication of an entry, its major updates and fixes, and each item of its history. The items of a day are numbered from the
 * oldest, so that a later one changes no id.
 */
export function buildEntryFeed(entry: Entry, catalog: Catalog): Feed {
  const { site } = catalog;
  const history = entry.history.map(({ on, note }, index) => {
    const before = entry.history.slice(index + 1).filter((other) => other.on === on).length;
    return {
      id: itemId(entry, site, `history:${on}${before === 0 ? '' : `:${before + 1}`}`),
      title: note,
      date: startOfDay(on, site.timeZone),
    };
  });
  const items = [...feedItemsFor(entry, catalog), ...history]
    .sort((a, b) => b.date - a.date || compareText(b.id, a.id))
    .map(({ id, title, date }) => ({
      id,
      url: absoluteUrl(entry.path, site.url),
      title: withoutControls(title),
      summary: withoutControls(entry.summary),
      html: `<p>${escapeXml(withoutControls(entry.summary))}</p>`,
      date: new Date(date),
      categories: [],
    }));
  return {
    title: `${site.name}: ${entry.title}`,
    description: entry.summary,
    pageUrl: absoluteUrl(entry.path, site.url),
    baseUrl: absoluteUrl(permalink(entry.id), site.url),
    language: site.language,
    author: site.organization,
    updated: items[0]?.date ?? new Date(emptyFeedDate),
    items,
  };
}
