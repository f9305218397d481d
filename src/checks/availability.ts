/** Whether one entry may lead readers to another. */
import type { Entry } from '#src/domain/catalog.ts';
import type { Visibility } from '#src/domain/visibility.ts';
import { error, warning, type Finding } from './findings.ts';
import type { Place } from '#src/source/places.ts';
import type { ValueRule } from './rules/rules.ts';

/** How far an entry can be relied on to be there. */
export type Availability = 'sample' | Visibility;

export function availabilityOf(entry: Pick<Entry, 'sample' | 'state'> | undefined): Availability {
  return entry?.sample === true ? 'sample' : (entry?.state ?? 'live');
}

/** Where something is named, and by whom: `from` is the availability of the entry that names it. */
export interface Mention {
  file: string;
  place: Place;
  rule: 'link' | ValueRule;
  from: Availability;
}

/** A live entry leads to nothing that a build can leave out, and better to nothing that is over. */
export function checkAvailability({ file, place, rule, from }: Mention, name: string, to: Availability): Finding[] {
  if (from !== 'live' || to === 'live') return [];
  if (to === 'expired') return [warning(file, place, rule, `${name} has expired`)];
  const states = { sample: 'a sample', draft: 'a draft', scheduled: 'not published yet' };
  return [error(file, place, rule, `${name} is ${states[to]}, and this entry is not`)];
}

/** Why a sample and a real entry do not go together. */
export function sampleMismatch(isSample: boolean, other: string): string {
  return isSample
    ? `${other} is no sample: a sample never relates to a real entry`
    : `${other} is a sample: a real entry never relates to one`;
}
