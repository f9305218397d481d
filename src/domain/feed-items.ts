/** The feed items for an entry: titles, dates and ids. */
import { interfaceOf, type Words } from '#src/messages/languages.ts';
import { isSameVersion, type Catalog, type Entry } from './catalog.ts';
import { startOfDay } from './dates.ts';
import { publicationTime } from './visibility.ts';

/**
 * The year in item ids. A tag URI (RFC 4151) contains a date on which the organization owned the host. It must never
 * change, or feed readers would show every item again.
 */
const tagYear = 2026;

/** The date of a feed that has no items, in milliseconds since the epoch: the same in every build. */
export const emptyFeedDate = Date.UTC(tagYear, 0);

/**
 * The items for an entry, without their content: its publication, its last major update and, for a known issue, its fix on each branch.
 * Feed readers ignore a changed date, so a major update is a separate item; a minor one changes neither ids nor dates.
 */
export function feedItemsFor(entry: Entry, catalog: Catalog) {
  const { site } = catalog;
  const { feeds } = interfaceOf(site).t;
  const item = (title: string, day?: string) => ({
    id: itemId(entry, site, day),
    entry,
    title: labeled(title, entry, feeds),
    /** In milliseconds since the epoch. */
    date: day === undefined ? publicationTime(entry, site.timeZone) : startOfDay(day, site.timeZone),
  });
  const fixes = fixesOf(entry, catalog);
  const updatedOn = entry.significance === 'major' && !fixes.some(({ day }) => day === entry.updatedOn) ? entry.updatedOn : undefined;
  return [
    item(entry.title),
    ...(updatedOn === undefined ? [] : [item(feeds.updatedItem({ title: entry.title }), updatedOn)]),
    ...fixes.map(({ day, versions }) => item(feeds.fixedItem({ title: entry.title, version: versions.join(', ') }), day)),
  ];
}

function labeled(title: string, { sample, state }: Entry, feeds: Words['feeds']): string {
  if (sample) return feeds.sampleItem({ title });
  return state === 'draft' ? feeds.draftItem({ title }) : state === 'scheduled' ? feeds.scheduledItem({ title }) : title;
}

/** The id of an item about an entry: of its publication, or of what happened on a day. */
export function itemId({ id }: Pick<Entry, 'id'>, site: Pick<Catalog['site'], 'url'>, event?: string): string {
  return `tag:${new URL(site.url).hostname},${tagYear}:${id}${event === undefined ? '' : `:${event}`}`;
}

/** The fixes of a known issue by date: that of the fixing release, but not before the issue was published. */
function fixesOf(entry: Entry, catalog: Catalog): { day: string; versions: string[] }[] {
  if (entry.collection !== 'knownIssues') return [];
  const releases = [...catalog.releases, ...catalog.expired].filter((other) => other.collection === 'releases');
  const fixes = entry.fixedInVersions.flatMap((version) => {
    const release = releases.find((other) => isSameVersion(other, { product: entry.product, version }));
    return release ? [{ version, day: release.releasedOn > entry.publishedOn ? release.releasedOn : entry.publishedOn }] : [];
  });
  const byDay = Map.groupBy(fixes, ({ day }) => day);
  return [...byDay].map(([day, ofDay]) => ({ day, versions: ofDay.map(({ version }) => version) }));
}
