/** Upcoming dates for editors: entries that go live, expire, or need a review. */
import { allEntries, compareText, type Catalog, type Entry } from './catalog.ts';
import { addDays, addDuration, dateIn, startOfDay } from './dates.ts';
import { publicationTime } from './visibility.ts';

export interface DueItem {
  /** The day, in the site's time zone. */
  on: string;
  kind: 'goes live' | 'ends' | 'review';
  /** Whether the day has passed. */
  overdue: boolean;
  /** The instant, if it happens at one. */
  at?: string;
  id: string;
  title: string;
  /** Path relative to the content directory. */
  file: string;
  path: string;
  owner?: string;
}

export type DueList = ReturnType<typeof buildDue>;

/**
 * Items due within `days` days of `now`, up to and including `until`, and every overdue review, sorted by day.
 * `catalog` is a view with scheduled entries.
 */
export function buildDue(catalog: Catalog, now: number, days: number) {
  const { timeZone } = catalog.site;
  const today = dateIn(now, timeZone);
  const until = addDays(today, days);
  const items = allEntries(catalog)
    .flatMap((entry) => dueOf(entry, timeZone, today))
    .filter(({ on }) => on <= until)
    .sort((a, b) => compareText(a.on, b.on) || instantOf(a) - instantOf(b) || compareText(a.id, b.id) || compareText(a.kind, b.kind));
  return { today, until, items };
}

/**
 * What went live or expired after `since` and up to `now` (milliseconds since the epoch), which makes a portal built at
 * `since` out of date. `catalog` is the view at `since` with scheduled entries and samples.
 */
export function buildPassed(catalog: Catalog, since: number, now: number): DueItem[] {
  const { timeZone } = catalog.site;
  const today = dateIn(since, timeZone);
  const instant = ({ at, on }: DueItem) => (at === undefined ? startOfDay(on, timeZone) : Date.parse(at));
  return allEntries(catalog)
    .flatMap((entry) => dueOf({ ...entry, sample: false }, timeZone, today))
    .filter((item) => item.kind !== 'review' && instant(item) > since && instant(item) <= now)
    .sort((a, b) => instant(a) - instant(b) || compareText(a.id, b.id));
}

/** Everything due for one entry. Drafts, expired entries and samples have nothing due. */
export function dueOf(entry: Entry, timeZone: string, today: string): DueItem[] {
  if ((entry.state !== 'live' && entry.state !== 'scheduled') || entry.sample) return [];
  const { id, title, file, path, owner, state, publishAt, publishedOn, expireAt, reviewedOn, reviewEvery } = entry;
  const item = (kind: DueItem['kind'], on: string, at?: string): DueItem => ({
    on,
    kind,
    overdue: on < today,
    ...(at !== undefined && { at }),
    id,
    title,
    file,
    path,
    ...(owner !== undefined && { owner }),
  });
  return [
    ...(state === 'scheduled' ? [item('goes live', dateIn(publicationTime(entry, timeZone), timeZone), publishAt)] : []),
    ...(expireAt === undefined ? [] : [item('ends', dateIn(Date.parse(expireAt), timeZone), expireAt)]),
    ...(reviewEvery === undefined ? [] : [item('review', addDuration(reviewedOn ?? publishedOn, reviewEvery))]),
  ];
}

/** Whole-day items sort first. */
function instantOf({ at }: DueItem): number {
  return at === undefined ? 0 : Date.parse(at);
}
