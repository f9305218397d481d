/** Which entries a build shows: drafts, samples, and the editorial clock. */
import { startOfDay } from './dates.ts';

/** What a build is asked to show. */
export interface View {
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
  /** Show sample entries. */
  samples: boolean;
  /** Show drafts and scheduled entries, marked. */
  drafts: boolean;
}

/** `draft` and `scheduled` entries are shown in previews only; `expired` ones keep their page and leave every list. */
export type Visibility = 'live' | 'draft' | 'scheduled' | 'expired';

interface Scheduled {
  publishedOn: string;
  publishAt?: string | undefined;
  expireAt?: string | undefined;
  draft: boolean;
}

/** The state of an entry at an instant, in milliseconds since the epoch. */
export function visibilityOf(entry: Scheduled, now: number, timeZone: string): Visibility {
  if (entry.draft) return 'draft';
  if (publicationTime(entry, timeZone) > now) return 'scheduled';
  return entry.expireAt !== undefined && Date.parse(entry.expireAt) <= now ? 'expired' : 'live';
}

/** Whether a view shows an entry. */
export function isShown({ state, sample }: { state: Visibility; sample: boolean }, view: Pick<View, 'samples' | 'drafts'>): boolean {
  return (view.samples || !sample) && (view.drafts || (state !== 'draft' && state !== 'scheduled'));
}

/** Whether search engines and link previews may have an entry: readers can rely on it, and on finding it again. */
export function isIndexable({ state, sample }: { state: Visibility; sample: boolean }): boolean {
  return state === 'live' && !sample;
}

/** The instant at which an entry appears: `publishAt`, else the start of its day of publication. */
export function publicationTime(entry: Pick<Scheduled, 'publishedOn' | 'publishAt'>, timeZone: string): number {
  return entry.publishAt === undefined ? startOfDay(entry.publishedOn, timeZone) : Date.parse(entry.publishAt);
}
