/** Groups of names for the same thing, and the records that have them. */
import type { Catalog } from '#src/domain/catalog.ts';
import { everydayWords } from './everyday-words.ts';
import { chunksOf, isStopWord, joinParticle } from './tokens.ts';

/** Names for the same thing: the glossary's and, in English, everyday ones. */
export function synonymGroups({ glossary, site }: Catalog): string[][] {
  const terms = glossary.filter(({ synonyms }) => synonyms.length > 0).map(({ term, synonyms }) => [term, ...synonyms]);
  return [...terms, ...(/^en\b/.test(site.language) ? everydayWords.map((names) => [...names]) : [])];
}

/** The fields of each record that has a token, as bits. */
export type Postings = Map<number, number>;

/** The records that have all telling words of a name, each with the fields of the word that is least prominent there. */
export function recordsNamed(name: string, terms: ReadonlyMap<string, Postings>): Postings {
  const chunks = chunksOf(name);
  const joined = chunks.map(({ readings }, index) => joinParticle(readings, chunks[index + 1]));
  const parts = chunks.flatMap(({ readings }, index) => {
    const verb = joined[index];
    if (verb !== undefined) return [terms.get(verb) ?? new Map<number, number>()];
    if (chunks.length > 1 && readings[0].every(isStopWord)) return [];
    return [leastOf(readings[0].map((token) => terms.get(token) ?? new Map<number, number>()))];
  });
  return leastOf(parts);
}

/** The records of all of these, with the fields of the part whose best field is the least telling. */
function leastOf([first = new Map<number, number>(), ...others]: Postings[]): Postings {
  const bestField = (bits: number) => bits & -bits;
  const all = [...first].flatMap(([record, bits]): [number, number][] => {
    const found = others.map((postings) => postings.get(record));
    if (found.includes(undefined)) return [];
    return [[record, found.reduce<number>((least, other = 0) => (bestField(other) > bestField(least) ? other : least), bits)]];
  });
  return new Map(all);
}

/** The records of any of these, in order. */
export function unite(all: Postings[]): Postings {
  const united: Postings = new Map();
  for (const postings of all) for (const [record, bits] of postings) united.set(record, (united.get(record) ?? 0) | bits);
  return new Map([...united].sort(([a], [b]) => a - b));
}
