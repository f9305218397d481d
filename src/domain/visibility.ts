/** Whether a build shows an entry: drafts, samples, and the editorial clock. */
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

/** `draft` and `scheduled` entries are shown in previews only; `ended` ones keep their page and leave every list. */
export type Visibility = 'live' | 'draft' | 'scheduled' | 'ended' | 'hidden';

interface Scheduled {
  publishedOn: string;
  publishAt?: string | undefined;
  expireAt?: string | undefined;
  draft: boolean;
  sample: boolean;
}

/** How a view shows an entry. */
export function visibilityOf(entry: Scheduled, view: View, timeZone: string): Visibility {
  if (entry.sample && !view.samples) return 'hidden';
  if (entry.draft) return view.drafts ? 'draft' : 'hidden';
  if (publicationOf(entry, timeZone) > view.now) return view.drafts ? 'scheduled' : 'hidden';
  if (entry.expireAt !== undefined && Date.parse(entry.expireAt) <= view.now) return 'ended';
  return 'live';
}

/** Whether search engines and link previews may have an entry: readers can rely on it, and on finding it again. */
export function isIndexable({ state, sample }: { state: Visibility; sample: boolean }): boolean {
  return state === 'live' && !sample;
}

/** The instant at which an entry appears: `publishAt`, else the start of its day of publication. */
export function publicationOf(entry: Pick<Scheduled, 'publishedOn' | 'publishAt'>, timeZone: string): number {
  return entry.publishAt === undefined ? startOfDay(entry.publishedOn, timeZone) : Date.parse(entry.publishAt);
}
