/** The feed items for an entry: titles, dates and ids. */
import type { Catalog, Entry } from './catalog.ts';
import { startOfDay } from './dates.ts';
import { publicationTime } from './visibility.ts';

/**
 * The year in item ids. A tag URI (RFC 4151) contains a date on which the organization owned the host. It must never
 * change, or feed readers would show every item again.
 */
const tagYear = 2026;

/** A feed item without its content. */
export interface FeedItemHead {
  id: string;
  entry: Entry;
  title: string;
  /** In milliseconds since the epoch. */
  date: number;
}

/**
 * The items for an entry: its publication, its last major update and, for a known issue, its fix. Feed readers ignore a
 * changed date, so a major update is a separate item; a minor one changes neither ids nor dates.
 */
export function feedItemsFor(entry: Entry, catalog: Catalog): FeedItemHead[] {
  const { site } = catalog;
  const item = (title: string, day?: string): FeedItemHead => ({
    id: entryTag(entry.id, site.url) + (day === undefined ? '' : `:${day}`),
    entry,
    title: withStateLabel(entry, title),
    date: day === undefined ? publicationTime(entry, site.timeZone) : startOfDay(day, site.timeZone),
  });
  const fixedOn = fixDate(entry, catalog);
  const updatedOn = entry.significance === 'major' && entry.updatedOn !== fixedOn ? entry.updatedOn : undefined;
  return [
    item(entry.title),
    ...(updatedOn === undefined ? [] : [item(`Updated: ${entry.title}`, updatedOn)]),
    ...(fixedOn === undefined ? [] : [item(`Fixed: ${entry.title}`, fixedOn)]),
  ];
}

/** The permanent id of an entry in feeds. */
export function entryTag(id: string, siteUrl: string): string {
  return `tag:${new URL(siteUrl).hostname},${tagYear}:${id}`;
}

/** The date of a known issue's fix: the release date of the fixing version, but not before the issue was published. */
function fixDate(entry: Entry, catalog: Catalog): string | undefined {
  if (entry.collection !== 'knownIssues' || entry.fixedIn === undefined) return undefined;
  const release = [...catalog.releases, ...catalog.expired]
    .filter((other) => other.collection === 'releases')
    .find(({ product, version }) => product === entry.product && version === entry.fixedIn);
  return release && (release.releasedOn > entry.publishedOn ? release.releasedOn : entry.publishedOn);
}

function withStateLabel(entry: Entry, title: string): string {
  if (entry.sample) return `[Sample] ${title}`;
  if (entry.state === 'draft') return `[Draft] ${title}`;
  return entry.state === 'scheduled' ? `[Scheduled] ${title}` : title;
}
