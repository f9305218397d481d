/** The feed items for an entry: titles, dates and ids. */
import { interfaceOf, type Words } from '#src/messages/languages.ts';
import type { Catalog, Entry } from './catalog.ts';
import { startOfDay } from './dates.ts';
import { publicationTime } from './visibility.ts';

/**
 * The year in item ids. A tag URI (RFC 4151) contains a date on which the organization owned the host. It must never
 * change, or feed readers would show every item again.
 */
const tagYear = 2026;

/**
 * The items for an entry, without their content: its publication, its last major update and, for a known issue, its fix.
 * Feed readers ignore a changed date, so a major update is a separate item; a minor one changes neither ids nor dates.
 */
export function feedItemsFor(entry: Entry, catalog: Catalog) {
  const { site } = catalog;
  const { feeds } = interfaceOf(site).t;
  const item = (title: string, day?: string) => ({
    id: `tag:${new URL(site.url).hostname},${tagYear}:${entry.id}${day === undefined ? '' : `:${day}`}`,
    entry,
    title: labeled(title, entry, feeds),
    /** In milliseconds since the epoch. */
    date: day === undefined ? publicationTime(entry, site.timeZone) : startOfDay(day, site.timeZone),
  });
  const fixedOn = fixDate(entry, catalog);
  const updatedOn = entry.significance === 'major' && entry.updatedOn !== fixedOn ? entry.updatedOn : undefined;
  return [
    item(entry.title),
    ...(updatedOn === undefined ? [] : [item(feeds.updatedItem({ title: entry.title }), updatedOn)]),
    ...(fixedOn === undefined ? [] : [item(feeds.fixedItem({ title: entry.title }), fixedOn)]),
  ];
}

function labeled(title: string, { sample, state }: Entry, feeds: Words['feeds']): string {
  if (sample) return feeds.sampleItem({ title });
  return state === 'draft' ? feeds.draftItem({ title }) : state === 'scheduled' ? feeds.scheduledItem({ title }) : title;
}

/** The date of a known issue's fix: the release date of the fixing version, but not before the issue was published. */
function fixDate(entry: Entry, catalog: Catalog): string | undefined {
  if (entry.collection !== 'knownIssues' || entry.fixedIn === undefined) return undefined;
  const release = [...catalog.releases, ...catalog.expired]
    .filter((other) => other.collection === 'releases')
    .find(({ product, version }) => product === entry.product && version === entry.fixedIn);
  return release && (release.releasedOn > entry.publishedOn ? release.releasedOn : entry.publishedOn);
}
