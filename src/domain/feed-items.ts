/** What subscribers are told of an entry, when, and under which id. */
import type { Catalog, Entry } from './catalog.ts';
import { startOfDay } from './dates.ts';
import { publicationTime } from './visibility.ts';

/**
 * The year in the ids of items. A tag URI (RFC 4151) names a day on which its authority, the portal's host, belonged to
 * whoever gives the id; it has to stay the same for ever, or every reader would show every item again.
 */
const tagYear = 2026;

/** An item without its content. */
export interface FeedItemHead {
  id: string;
  entry: Entry;
  title: string;
  /** In milliseconds since the epoch. */
  date: number;
}

/**
 * The items that tell of an entry: its publication, its last major update, and, of a known issue, its fix. Readers ignore
 * a date that moves, so an update that matters is an item of its own; a minor one changes neither ids nor dates.
 */
export function feedItemsFor(entry: Entry, catalog: Catalog): FeedItemHead[] {
  const { site } = catalog;
  const dated = (day: string, title: string): FeedItemHead => ({
    id: `${entryTag(entry.id, site.url)}:${day}`,
    entry,
    title: marked(entry, title),
    date: startOfDay(day, site.timeZone),
  });
  const fixedOn = fixDay(entry, catalog);
  const updatedOn = entry.significance === 'major' && entry.updatedOn !== fixedOn ? entry.updatedOn : undefined;
  return [
    { id: entryTag(entry.id, site.url), entry, title: marked(entry, entry.title), date: publicationTime(entry, site.timeZone) },
    ...(updatedOn === undefined ? [] : [dated(updatedOn, `Updated: ${entry.title}`)]),
    ...(fixedOn === undefined ? [] : [dated(fixedOn, `Fixed: ${entry.title}`)]),
  ];
}

/** The permanent id of an entry in feeds. */
export function entryTag(id: string, siteUrl: string): string {
  return `tag:${new URL(siteUrl).hostname},${tagYear}:${id}`;
}

/** When subscribers learn that a known issue is fixed: on the day of the release that fixed it, though not before they learn of the issue. */
function fixDay(entry: Entry, catalog: Catalog): string | undefined {
  if (entry.collection !== 'knownIssues' || entry.fixedIn === undefined) return undefined;
  const release = [...catalog.releases, ...catalog.expired]
    .filter((other) => other.collection === 'releases')
    .find(({ product, version }) => product === entry.product && version === entry.fixedIn);
  return release && (release.releasedOn > entry.publishedOn ? release.releasedOn : entry.publishedOn);
}

function marked(entry: Entry, title: string): string {
  if (entry.sample) return `[Sample] ${title}`;
  if (entry.state === 'draft') return `[Draft] ${title}`;
  return entry.state === 'scheduled' ? `[Scheduled] ${title}` : title;
}
