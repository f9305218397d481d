/** Orders the records that match a query, and says how much of it they have. */
import type { QuickHead, QuickRecord, SearchFilters } from '../quick-format.ts';
import { isStopWord, tokensOf, type Chunk } from '../tokens.ts';
import { addMatches, type Matches } from './matches.ts';

/** A part of a query: one or more chunks that belong together, and what matches them. */
export interface Unit {
  from: number;
  to: number;
  typed: string;
  matches: Matches;
  isStop: boolean;
}

export interface Query {
  text: string;
  chunks: readonly Chunk[];
  /** The units that say what the query is about. */
  units: readonly Unit[];
  /** Units for other names of what the query names. */
  alternatives: readonly Unit[];
}

export interface RankedRecord {
  number: number;
  filters: SearchFilters;
  score: number;
  /** How much of the query the record has, weighted by how telling each part is; 0 to 1. */
  share: number;
}

/** What a name that nearly all is about counts. */
const nameShare = 0.25;

/** What a synonym counts in relation to a word that the index does not have, and to one that it has. */
const [insteadShare, besidesShare] = [0.65, 0.4];

/** A query of this many chunks is pasted, and has values that only its writer has: times, paths, numbers. */
const pastedLength = 6;
const ownValue = /^[\d.:,TZ+-]+$|[\\/]|^[{(]?[\da-f]{8}-|^line$/i;

/** The records that match, the best first. */
export function rankRecords({ text, chunks, units, alternatives }: Query, head: QuickHead, wanted: SearchFilters): RankedRecord[] {
  const isShown = shownRecords(head, wanted);
  const count = head.filtersOf.length;
  const isPasted = chunks.length >= pastedLength;
  const rarity = ({ matches, from, typed }: Unit) => {
    const [token = ''] = chunks[from]?.readings[0] ?? [];
    if (isPasted && matches.size === 0 && ownValue.test(typed)) return 0;
    // Nearly all is about the product, whether it says so or not.
    return Math.log(1 + count / (1 + matches.size)) * (head.names.includes(token) ? nameShare : 1);
  };
  const scores = new Map<number, { score: number; known: number; inTitle: number; found: number }>();
  const total = units.reduce((sum, unit) => sum + rarity(unit), 0);
  for (const unit of units) {
    const all = new Map(unit.matches);
    for (const other of alternatives)
      if (other.from <= unit.from && unit.to <= other.to)
        addMatches(all, other.matches, unit.matches.size === 0 ? insteadShare : besidesShare);
    for (const [record, { weight, isInTitle }] of all) {
      if (!isShown(record)) continue;
      const { score = 0, known = 0, inTitle = 0, found = 0 } = scores.get(record) ?? {};
      scores.set(record, {
        score: score + weight * rarity(unit),
        known: known + rarity(unit) * Math.min(1, 0.5 + weight / 12),
        inTitle: inTitle + (isInTitle ? 1 : 0),
        found: found + 1,
      });
    }
  }
  const kindShare = kindShareOf(text);
  return [...scores]
    .map(([number, { score, known, inTitle, found }]) => {
      const share = total === 0 ? 0 : known / total;
      const ofTitle = Math.min(1, inTitle / (head.titleLengths[number] ?? 1));
      const isTitle = ofTitle === 1 && inTitle === units.length && found === units.length;
      const filters = head.filters[head.filtersOf[number] ?? 0] ?? {};
      const [kind = ''] = filters.kind ?? [];
      return {
        number,
        filters,
        share,
        score: score * share ** 1.5 * (1 + ofTitle ** 2) * (isTitle && kind !== 'download' ? 20 : 1) * kindShare(kind),
      };
    })
    .sort(compareRanked);
}

/** A record that has less of the query than this, in relation to the best one, only shares a word with it. */
const goodShare = 0.5;

/** Leaves out records that have little of a query. */
export function goodRecords(records: readonly RankedRecord[]): RankedRecord[] {
  const best = Math.max(0, ...records.slice(0, 10).map(({ share }) => share));
  return records.filter(({ share }) => share >= best * goodShare);
}

/** How many records have each value of each filter. */
export type FacetCounts = Record<'kind' | 'product' | 'audience', Map<string, number>>;

/** Counts records for each value of a filter, with all other filters as they are. */
export function countFacets(find: (filters: SearchFilters) => readonly RankedRecord[], filters: SearchFilters): FacetCounts {
  const count = (name: keyof FacetCounts) => {
    const counts = new Map<string, number>();
    for (const { filters: has } of find({ ...filters, [name]: [] }))
      for (const value of has[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return { kind: count('kind'), product: count('product'), audience: count('audience') };
}

/** The best first; of equal ones, the one that the index has first. */
export function compareRanked(a: Pick<RankedRecord, 'score' | 'number'>, b: Pick<RankedRecord, 'score' | 'number'>): number {
  return b.score - a.score || a.number - b.number;
}

function shownRecords({ filters, filtersOf }: QuickHead, wanted: SearchFilters): (record: number) => boolean {
  const isShown = filters.map((has) =>
    Object.entries(wanted).every(
      ([name, values]) => values.length === 0 || values.some((value) => has[name as keyof SearchFilters]?.includes(value)),
    ),
  );
  return (record) => isShown[filtersOf[record] ?? 0] === true;
}

/** What counts besides single words: the whole title, and whole phrases of title, symptoms and messages. */
export function phraseBoost({ title, id, quotes = [] }: QuickRecord, query: string): { boost: number; isQuoted: boolean } {
  const asked = tokensOf(query);
  const whole = asked.join(' ');
  if (whole === '') return { boost: 1, isQuoted: false };
  const named = tokensOf(title);
  if (named.join(' ') === whole || (id !== undefined && tokensOf(id).join(' ') === whole)) return { boost: 20, isQuoted: true };
  const quoted = Math.max(0, ...quotes.map((quote) => quotedShare(tokensOf(quote), asked)));
  if (quoted === 1) return { boost: 4, isQuoted: true };
  const partly = quoted > 0 ? 1 + quoted * 2 : 1;
  const inTitle = asked.length > 1 && ` ${named.join(' ')} `.includes(` ${whole} `) ? 2 : 1;
  return { boost: Math.max(partly, inTitle) * (1 + likeness(named, asked) / 2), isQuoted: false };
}

/** How much of a quote a query has: all of it, or most of its words in the same order; 0 if it has less. */
function quotedShare(quote: string[], asked: string[]): number {
  const [text, whole] = [quote.join(' '), asked.join(' ')];
  if (text === whole || (asked.length > 2 && ` ${text} `.includes(` ${whole} `))) return 1;
  if (` ${whole} `.includes(` ${text} `)) return quote.length > 2 ? 1 : quote.length === 2 ? 0.4 : 0;
  if (quote.length < 4 || asked.length < 4) return 0;
  const share = commonLength(quote, asked) / quote.length;
  return share >= 0.7 ? share * 0.9 : 0;
}

/** The length of the longest list of tokens that both have in the same order. */
function commonLength(a: string[], b: string[]): number {
  let last = Array.from({ length: b.length + 1 }, () => 0);
  for (const token of a) {
    const row = [0];
    b.forEach((other, index) => row.push(token === other ? (last[index] ?? 0) + 1 : Math.max(last[index + 1] ?? 0, row[index] ?? 0)));
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How alike two lists of tokens are, stop words too: 0 to 1. */
function likeness(a: string[], b: string[]): number {
  const [first, second] = [new Set(a), new Set(b)];
  return (2 * [...first].filter((token) => second.has(token)).length) / (first.size + second.size);
}

/** Files are for queries that ask for files, news is seldom an answer, and a question is for the questions. */
function kindShareOf(query: string): (kind: string) => number {
  const text = query.trim();
  const faq = /^(?:can|could|do|does|is|are|will|should|may|must)\s/i.test(text)
    ? 1.25
    : /^(?:why|what|where|which|when|who)\b/i.test(text)
      ? 1.1
      : 1;
  const download = /\w\.\w|[\da-f]{64}|\b(?:download|installer|file|setup)s?\b/i.test(text) ? 0.8 : 0.3;
  const shares: Record<string, number> = { faq, download, announcement: 0.85, release: 0.85, page: 0.9 };
  return (kind) => shares[kind] ?? 1;
}

/** The units that say what a query is about: all, if there are only stop words. */
export function tellingUnits(units: readonly Unit[]): readonly Unit[] {
  const telling = units.filter(({ isStop }) => !isStop);
  return telling.length > 0 ? telling : units;
}

/** Whether all of a chunk's tokens are stop words. */
export function isStopChunk({ readings }: Chunk): boolean {
  return readings.every((tokens) => tokens.every(isStopWord));
}
