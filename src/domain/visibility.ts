/** Which entries a build shows. */
import { startOfDay } from './dates.ts';

/** The options of a build. */
export interface View {
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
  /** Show sample entries. */
  samples: boolean;
  /** Show drafts and scheduled entries, marked. */
  drafts: boolean;
}

/** `draft` and `scheduled` entries appear only in previews; `expired` ones keep their page but leave all lists. */
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

/** Whether search engines and link previews may include an entry. */
export function isIndexable({ state, sample }: { state: Visibility; sample: boolean }): boolean {
  return state === 'live' && !sample;
}

/** When an entry goes live, in milliseconds since the epoch: `publishAt`, or else the start of `publishedOn`. */
export function publicationTime(entry: Pick<Scheduled, 'publishedOn' | 'publishAt'>, timeZone: string): number {
  return entry.publishAt === undefined ? startOfDay(entry.publishedOn, timeZone) : Date.parse(entry.publishAt);
}
