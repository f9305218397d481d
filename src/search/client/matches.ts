/** What records have of the parts of a query. */
import { fields, type Field } from '../quick-format.ts';

/** What a record has of a part of a query. */
export interface Match {
  weight: number;
  isInTitle: boolean;
}

/** By record. */
export type Matches = Map<number, Match>;

const weights: Record<Field, number> = { id: 12, title: 10, symptom: 7, keyword: 6, summary: 4, heading: 3.5, label: 3 };
const fieldWeights = fields.map((field) => weights[field]);

const titleBit = 1 << fields.indexOf('title');

/** Adds matches that count less than exact ones, by `share`; of two for a record, the better one counts. */
export function addMatches(matches: Matches, more: Matches, share: number): void {
  for (const [record, { weight, isInTitle }] of more) {
    const before = matches.get(record);
    if (!before || before.weight < weight * share)
      matches.set(record, { weight: weight * share, isInTitle: (isInTitle && share > 0.7) || before?.isInTitle === true });
  }
}

/** The records that have all of several parts, each with what its weakest match counts. */
export function intersect([first = new Map<number, Match>(), ...others]: Matches[]): Matches {
  return new Map(
    [...first].flatMap(([record, match]) => {
      const all = [match, ...others.map((matches) => matches.get(record))];
      const found = all.filter((one) => one !== undefined);
      if (found.length < all.length) return [];
      return [[record, { weight: Math.min(...found.map(({ weight }) => weight)), isInTitle: found.every(({ isInTitle }) => isInTitle) }]];
    }),
  );
}

/** The matches of a token's postings. */
export function unpack(postings: number[]): Matches {
  const matches: Matches = new Map();
  let record = 0;
  for (let at = 0; at < postings.length; at += 2) {
    record += postings[at] ?? 0;
    const bits = postings[at + 1] ?? 0;
    const found = fieldWeights.filter((_, bit) => bits & (1 << bit));
    // Further fields add a little: a word in title and symptoms says more than one in the title alone.
    const best = Math.max(...found);
    const weight = best + (found.reduce((sum, one) => sum + one, 0) - best) * 0.3;
    matches.set(record, { weight, isInTitle: (bits & titleBit) !== 0 });
  }
  return matches;
}
