/** Checks whether one entry may refer readers to another. */
import type { Entry } from '#src/domain/catalog.ts';
import type { Visibility } from '#src/domain/visibility.ts';
import { error, warning, type Finding } from './findings.ts';
import type { Place } from '#src/source/places.ts';
import type { ValueRule } from './rules/rules.ts';

/** An entry's visibility, or `sample` for a sample. */
export type Availability = 'sample' | Visibility;

export function availabilityOf(entry: Pick<Entry, 'sample' | 'state'> | undefined): Availability {
  return entry?.sample === true ? 'sample' : (entry?.state ?? 'live');
}

/** A reference and its position; `from` is the availability of the entry that contains it. */
export interface Mention {
  file: string;
  place: Place;
  rule: 'link' | ValueRule;
  from: Availability;
}

/** A live entry must not refer to anything that a build can omit, and should not refer to anything expired. */
export function checkAvailability({ file, place, rule, from }: Mention, name: string, to: Availability): Finding[] {
  if (from !== 'live' || to === 'live') return [];
  if (to === 'expired') return [warning(file, place, rule, `${name} has expired: refer to a current entry instead`)];
  const states = {
    sample: 'is a sample, and only samples can refer to it: remove the reference',
    draft: 'is a draft that readers cannot open: publish it first',
    scheduled: 'is not published yet: publish it first',
  };
  return [error(file, place, rule, `${name} ${states[to]}`)];
}

/** The message for a reference between a sample and a real entry. */
export function sampleMismatch(isSample: boolean, other: string): string {
  return isSample
    ? `${other} is not a sample, and a sample can refer only to samples`
    : `${other} is a sample, and only samples can refer to it`;
}
