/** Answers queries from the quick index: which records, in which order, and how sure it is. */
import { addressTokens } from '../address-tokens.ts';
import type { QuickHead, QuickRecord, SearchFilters } from '../quick-format.ts';
import { correct } from '../spelling.ts';
import { chunksOf, joinParticle, nameKey, nameKeys, normalize, synonymToken, type Chunk } from '../tokens.ts';
import { addMatches, type Matches } from './matches.ts';
import { QuickFiles, type Load } from './quick-files.ts';
import {
  compareRanked,
  countFacets,
  goodRecords,
  isStopChunk,
  phraseBoost,
  rankRecords,
  tellingUnits,
  type FacetCounts,
  type RankedRecord,
  type Unit,
} from './rank.ts';

export interface QuickHit {
  record: QuickRecord;
  /** The number of the record. */
  number: number;
  filters: SearchFilters;
  score: number;
}

export interface QuickOutcome {
  hits: QuickHit[];
  /** How many records match, shown or not. */
  count: number;
  /** How many would match with each value of a filter and all other filters. */
  counts: FacetCounts;
  /** How much of the query the best hit has, weighted by how telling each word is; 0 to 1. */
  confidence: number;
  /** Words of the query that the index does not have, not even misspelled. */
  unknown: string[];
  /** The query with corrected words; undefined if nothing was corrected. */
  corrected?: string;
  /** Other names that were searched too. */
  also: string[];
}

/** Finds in texts. */
export interface FullText {
  /** The records whose text has a word, or a word that begins with it if it may be unfinished. */
  recordsWith: (chunk: Chunk, isUnfinished: boolean) => Promise<Matches>;
  /** The records whose text has these words in this order, next to each other. */
  recordsWithPhrase: (text: string) => Promise<number[]>;
}

export interface QuickOptions {
  /** Searches texts as well; without it, only the quick index answers. */
  fullText?: FullText | undefined;
  /** Takes misspelled words as they are. */
  isExact?: boolean | undefined;
  /** Gives all hits up to the limit, and not only those that come with the best. */
  isWhole?: boolean | undefined;
  /** Called when it is known which records are to be shown, before they are there. */
  onRanked?: (() => void) | undefined;
}

/** What a match counts that is not exact, in relation to an exact one. */
const [partsShare, prefixShare, verbShare] = [0.8, 0.6, 0.4];

/** A query's most telling words are enough for the full text: each may be a request. */
const mostFullTextWords = 5;
/** What a text counts more for having the query as a phrase: most if few have it. */
const phraseShare = (count: number) => (count <= 3 ? 3 : count <= 10 ? 1.5 : 1);

/** What a text counts more at most for having a part of a pasted query as a phrase. */
const mostPartShare = 1.5;

/** How many hits are shown first. */
export const bestHits = 5;

/** What texts are asked for as a phrase: a short query, or what surrounds the most telling words of a pasted one. */
function phrasesOf(query: string, chunks: Chunk[], telling: readonly Unit[]): string[] {
  const known = telling.filter(({ matches }) => matches.size > 0);
  if (chunks.length <= mostFullTextWords) return chunks.length > 1 && known.length > 1 && known.length === telling.length ? [query] : [];
  return known.slice(0, 2).map(({ from }) => {
    const start = Math.max(0, Math.min(from - 1, chunks.length - 3));
    return chunks
      .slice(start, start + 3)
      .map(({ text }) => text)
      .join(' ');
  });
}

export class QuickIndex {
  readonly #files: QuickFiles;

  /** `load` loads a file of the index by name. */
  constructor(load: Load) {
    this.#files = new QuickFiles(load);
  }

  /** Starts loading ahead of the first query. */
  async preload(): Promise<void> {
    await this.#files.head();
  }

  /** Whether the whole index is loaded, so that queries need no more files. */
  async isLoaded(): Promise<boolean> {
    return (await this.#files.head()).all !== undefined;
  }

  /**
   * The best hits: in a large portal not many more than are shown first, since each may be in its own file, unless all are asked
   * for.
   */
  async find(query: string, filters: SearchFilters, limit: number, options: QuickOptions = {}): Promise<QuickOutcome> {
    const head = await this.#files.head();
    const outcome = (await this.#findAddress(query, head)) ?? (await this.#findExactly(query, filters, limit, head, options));
    if (options.isExact === true || outcome.unknown.length === 0) return outcome;
    const words = await this.#files.words();
    const corrections = outcome.unknown.map((word) => [word, correct(normalize(word), words)] as const);
    if (corrections.every(([, better]) => better === undefined)) return outcome;
    const corrected = corrections.reduce((text, [word, better]) => (better === undefined ? text : text.replace(word, better)), query);
    const other = await this.#findExactly(corrected, filters, limit, head, options);
    return other.confidence > outcome.confidence ? { ...other, corrected } : outcome;
  }

  /** What a pasted address of the portal leads to; undefined if a query is not one. */
  async #findAddress(query: string, head: QuickHead): Promise<QuickOutcome | undefined> {
    for (const token of addressTokens(query)) {
      const found = [...(await this.#files.postings(token)).keys()];
      if (found.length === 0) continue;
      const hits = found.map(async (number) => {
        return { number, record: await this.#files.record(number), filters: head.filters[head.filtersOf[number] ?? 0] ?? {}, score: 1 };
      });
      const counts = countFacets(() => [], {});
      return { hits: await Promise.all(hits), count: found.length, counts, confidence: 1, unknown: [], also: [] };
    }
    return undefined;
  }

  async #findExactly(
    query: string,
    filters: SearchFilters,
    limit: number,
    head: QuickHead,
    { fullText, isWhole = false, onRanked }: QuickOptions,
  ): Promise<QuickOutcome> {
    const chunks = chunksOf(query);
    const all = await Promise.all(chunks.map((chunk, index) => this.#unitOf(chunk, index, chunks)));
    const units = tellingUnits(all);
    const ofText = await this.#addFullText(query, chunks, units, fullText);
    const alternatives = await this.#synonymUnits(chunks, head);
    const asked = { text: query, chunks, units, alternatives };
    const records = goodRecords(rankRecords(asked, head, filters));
    const shown = this.#firstOf(records.slice(0, limit), isWhole ? limit : bestHits, head);
    onRanked?.();
    const hits = await Promise.all(
      shown.map(async ({ number, score, share, filters: has }) => {
        const record = await this.#files.record(number);
        const { boost, isQuoted } = phraseBoost(record, query);
        return { number, record, filters: has, score: score * boost * ofText(number), share: isQuoted ? 1 : share };
      }),
    );
    hits.sort(compareRanked);
    const isNamed = ({ from, to }: Unit) => alternatives.some((other) => other.from <= from && to <= other.to && other.matches.size > 0);
    return {
      hits,
      count: records.length,
      counts: countFacets((others) => goodRecords(rankRecords(asked, head, others)), filters),
      confidence: Math.max(0, ...hits.slice(0, 3).map(({ share }) => share)),
      unknown: units.filter((unit) => unit.matches.size === 0 && !isNamed(unit)).map(({ typed }) => typed),
      also: [...new Set(alternatives.filter(({ matches }) => matches.size > 0).flatMap(({ typed }) => typed.split('\n')))],
    };
  }

  /** The first records: as many as are asked for, and those after them whose files are there or come anyway. */
  #firstOf(records: RankedRecord[], least: number, head: QuickHead): RankedRecord[] {
    const files = new Set(records.slice(0, least).map(({ number }) => this.#files.fileOf(number, head)));
    const end = records.findIndex(({ number }, index) => {
      const file = this.#files.fileOf(number, head);
      return index >= least && !files.has(file) && !this.#files.isLoaded(file);
    });
    return head.all || end < 0 ? records : records.slice(0, end);
  }

  /** Adds what texts have of a query's most telling words. The function returned says what a record counts more for its text. */
  async #addFullText(query: string, chunks: Chunk[], units: readonly Unit[], fullText?: FullText): Promise<(record: number) => number> {
    if (!fullText) return () => 1;
    const telling = units.filter(({ isStop }) => !isStop).sort((a, b) => a.matches.size - b.matches.size);
    await Promise.all(
      telling.slice(0, mostFullTextWords).map(async (unit) => {
        const chunk = chunks[unit.from];
        if (chunk) addMatches(unit.matches, await fullText.recordsWith(chunk, unit.to === chunks.length - 1 && unit.matches.size === 0), 1);
      }),
    );
    const phrases = phrasesOf(query, chunks, telling);
    const found = await Promise.all(phrases.map((phrase) => fullText.recordsWithPhrase(phrase)));
    const most = phrases[0] === query ? Infinity : mostPartShare;
    return (record) => Math.max(1, ...found.map((records) => (records.includes(record) ? Math.min(most, phraseShare(records.length)) : 1)));
  }

  /** What matches a chunk: the best of its readings, or the beginning of a word if it is the last one. */
  async #unitOf(chunk: Chunk, index: number, chunks: Chunk[]): Promise<Unit> {
    const joined = joinParticle(chunk.readings, chunks[index + 1]);
    const next = chunks[index + 1]?.readings[0];
    const readings: [tokens: string[], share: number][] = chunk.readings.map((tokens, place) => [tokens, place === 0 ? 1 : partsShare]);
    const matches: Matches = new Map();
    if (joined !== undefined) {
      // "log in" is "login", and rarely about logs.
      for (const reading of readings) reading[1] *= verbShare;
      readings.unshift([[joined], 1]);
    } else if (next?.length === 1 && chunk.readings[0].length === 1) readings.push([[`${chunk.readings[0].join('')}${next.join('')}`], 1]);
    for (const [tokens, share] of readings) addMatches(matches, await this.#files.allOf(tokens), share);
    if (index === chunks.length - 1) addMatches(matches, await this.#files.beginsWith(normalize(chunk.text)), prefixShare);
    return { from: index, to: index, typed: chunk.text, matches, isStop: joined === undefined && isStopChunk(chunk) };
  }

  /** Units for the other names of what the query names. */
  async #synonymUnits(chunks: Chunk[], { synonyms }: QuickHead): Promise<Unit[]> {
    const keys = nameKeys(chunks);
    const units = synonyms.map(async ({ names, known }, group): Promise<Unit[]> => {
      const asked = names.find((name) => keys.has(nameKey(name)));
      const place = asked === undefined ? undefined : keys.get(nameKey(asked));
      if (!place) return [];
      const others = names.slice(0, known).filter((name) => name !== asked);
      return [{ ...place, typed: others.join('\n'), matches: await this.#files.postings(synonymToken(group)), isStop: false }];
    });
    return (await Promise.all(units)).flat();
  }
}
