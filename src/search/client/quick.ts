/** Answers queries from the quick index: which records, in which order, and how sure it is. */
import type { SearchFilters } from '../index-filters.ts';
import { fields, type Field, type QuickHead, type QuickRecord, type Terms, type Words } from '../quick-format.ts';
import { correct, divide } from '../spelling.ts';
import { chunksOf, isStopWord, joinParticle, normalize, stemOf, tokensOf, type Chunk } from '../tokens.ts';

export interface QuickHit {
  record: QuickRecord;
  /** The number of the record. */
  number: number;
  filters: SearchFilters;
  score: number;
}

export interface QuickOutcome {
  hits: QuickHit[];
  /** Whether there are more. */
  hasMore: boolean;
  /** How much of the query the best hit has, weighted by how telling each word is; 0 to 1. */
  confidence: number;
  /** Words of the query that the index does not have, not even misspelled. */
  unknown: string[];
  /** The query with corrected words; undefined if nothing was corrected. */
  corrected?: string;
  /** Other names that were searched too. */
  also: string[];
}

/** The records whose text has a word. `isKnown`: the quick index has it. */
export type FullText = (chunk: Chunk, isKnown: boolean) => Promise<Matches>;

export interface QuickOptions {
  /** Searches texts as well; without it, only the quick index answers. */
  fullText?: FullText | undefined;
  /** Takes misspelled words as they are. */
  isExact?: boolean | undefined;
}

type Load = <Content>(file: string) => Promise<Content>;

const weights: Record<Field, number> = { id: 12, title: 10, symptom: 7, keyword: 6, summary: 4, heading: 3.5, label: 3 };
const fieldWeights = fields.map((field) => weights[field]);

const titleBit = 1 << fields.indexOf('title');

/** What a match counts that is not exact, in relation to an exact one. */
const [partsShare, prefixShare, synonymShare, verbShare, nameShare] = [0.8, 0.6, 0.75, 0.4, 0.25];

/** What a record has of a part of a query. */
export interface Match {
  weight: number;
  isInTitle: boolean;
}

export type Matches = Map<number, Match>;

/** A part of a query: one or more chunks that belong together, and what matches them. */
interface Unit {
  from: number;
  to: number;
  typed: string;
  matches: Matches;
  isStop: boolean;
}

export class QuickIndex {
  readonly #load: Load;
  readonly #files = new Map<string, Promise<unknown>>();

  /** `load` loads a file of the index by name. */
  constructor(load: Load) {
    this.#load = load;
  }

  /** Starts loading ahead of the first query. */
  async preload(): Promise<void> {
    const { terms } = await this.#head();
    if (terms.length === 1) await Promise.all([this.#file('terms-0.json'), this.#file('records-0.json')]);
  }

  async find(
    query: string,
    filters: SearchFilters,
    limit: number,
    { fullText, isExact = false }: QuickOptions = {},
  ): Promise<QuickOutcome> {
    const head = await this.#head();
    const outcome = await this.#findExactly(query, filters, limit, head, fullText);
    if (isExact || outcome.unknown.length === 0) return outcome;
    const words = await this.#file<Words>('words.json');
    const corrections = outcome.unknown.map((word) => [word, divide(normalize(word), words) ?? correct(normalize(word), words)] as const);
    if (corrections.every(([, better]) => better === undefined)) return outcome;
    const corrected = corrections.reduce((text, [word, better]) => (better === undefined ? text : text.replace(word, better)), query);
    const other = await this.#findExactly(corrected, filters, limit, head, fullText);
    return other.confidence > outcome.confidence ? { ...other, corrected } : outcome;
  }

  async #findExactly(query: string, filters: SearchFilters, limit: number, head: QuickHead, fullText?: FullText): Promise<QuickOutcome> {
    const chunks = chunksOf(query);
    const isShown = shownRecords(head, filters);
    const units = await Promise.all(chunks.map((chunk, index) => this.#unitOf(chunk, index, chunks, fullText)));
    const alternatives = await this.#synonymUnits(chunks, head);
    const telling = units.filter(({ isStop }) => !isStop);
    const counted = telling.length > 0 ? telling : units;
    const count = head.filtersOf.length;
    // Nearly all is about the product, whether it says so or not.
    const isName = ({ readings: [[token = '']] }: Chunk) => head.names.includes(token);
    const rarity = ({ matches, from }: Unit) => {
      const chunk = chunks[from];
      return Math.log(1 + count / (1 + matches.size)) * (chunk && isName(chunk) ? nameShare : 1);
    };
    const scores = new Map<number, { score: number; known: number; inTitle: number; units: number }>();
    const total = counted.reduce((sum, unit) => sum + rarity(unit), 0);
    for (const unit of counted) {
      const all = new Map(unit.matches);
      for (const other of alternatives.filter(({ from, to }) => from <= unit.from && unit.to <= to))
        addMatches(all, other.matches, synonymShare);
      for (const [record, { weight, isInTitle }] of all) {
        if (!isShown(record)) continue;
        const { score = 0, known = 0, inTitle = 0, units: found = 0 } = scores.get(record) ?? {};
        scores.set(record, {
          score: score + weight * rarity(unit),
          known: known + rarity(unit) * Math.min(1, 0.5 + weight / 12),
          inTitle: inTitle + (isInTitle ? 1 : 0),
          units: found + 1,
        });
      }
    }
    const ranked = [...scores]
      .map(([number, { score, known, inTitle, units: found }]) => {
        const share = total === 0 ? 0 : known / total;
        const ofTitle = Math.min(1, inTitle / (head.titleLengths[number] ?? 1));
        const isTitle = ofTitle === 1 && inTitle === counted.length && found === counted.length;
        const has = head.filters[head.filtersOf[number] ?? 0] ?? {};
        return {
          number,
          filters: has,
          share,
          score: score * share ** 1.5 * (1 + ofTitle ** 2) * (isTitle ? 20 : 1) * kindShare(has.kind?.[0] ?? ''),
        };
      })
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, limit);
    const hits = await Promise.all(
      ranked.map(async ({ score, ...hit }) => {
        const record = await this.#record(hit.number, head);
        return { ...hit, record, score: score * boost(record, query) };
      }),
    );
    hits.sort((a, b) => b.score - a.score || a.number - b.number);
    return {
      hits,
      hasMore: scores.size > limit,
      confidence: Math.max(0, ...hits.slice(0, 3).map(({ share }) => share)),
      unknown: counted
        .filter(({ matches, from, to }) => matches.size === 0 && !alternatives.some((other) => other.from <= from && to <= other.to))
        .map(({ typed }) => typed),
      also: alternatives.filter(({ matches }) => matches.size > 0).map(({ typed }) => typed),
    };
  }

  /** What matches a chunk: the best of its readings, or the beginning of a word if it is the last one. */
  async #unitOf(chunk: Chunk, index: number, chunks: Chunk[], fullText?: FullText): Promise<Unit> {
    const joined = joinParticle(chunk.readings, chunks[index + 1]);
    const next = chunks[index + 1]?.readings[0];
    const readings: [tokens: string[], share: number][] = chunk.readings.map((tokens, place) => [tokens, place === 0 ? 1 : partsShare]);
    const matches: Matches = new Map();
    if (joined !== undefined) {
      // "log in" is "login", and hardly ever about logs.
      for (const reading of readings) reading[1] *= verbShare;
      readings.unshift([[joined], 1]);
    } else if (next?.length === 1 && chunk.readings[0].length === 1) readings.push([[`${chunk.readings[0].join('')}${next.join('')}`], 1]);
    for (const [tokens, share] of readings) {
      addMatches(matches, await this.#allOf(tokens), share);
    }
    const isStop = joined === undefined && chunk.readings.every((tokens) => tokens.every(isStopWord));
    if (fullText && !isStop) addMatches(matches, await fullText(chunk, matches.size > 0), 1);
    if (index === chunks.length - 1) addMatches(matches, await this.#beginsWith(normalize(chunk.text)), prefixShare);
    return {
      from: index,
      to: index,
      typed: chunk.text,
      matches,
      isStop,
    };
  }

  /** Units for the other names of what the query names. */
  async #synonymUnits(chunks: Chunk[], { synonyms }: QuickHead): Promise<Unit[]> {
    const stems = chunks.map(({ readings: [[stem = '']] }) => stem);
    const units = synonyms.flatMap((names) => {
      const phrases = names.map((name) => chunksOf(name).map(({ readings: [[stem = '']] }) => stem));
      return phrases.flatMap((phrase, place) => {
        const from = stems.findIndex((_, start) => phrase.every((stem, offset) => stems[start + offset] === stem));
        if (from < 0 || phrase.length === 0) return [];
        const to = from + phrase.length - 1;
        return names.flatMap((name, other) => (other === place ? [] : [{ name, phrase: phrases[other] ?? [], from, to }]));
      });
    });
    return Promise.all(
      units.map(async ({ name, phrase, from, to }) => {
        const telling = phrase.filter((stem) => phrase.length === 1 || !isStopWord(stem));
        return { from, to, typed: name, matches: await this.#allOf(telling), isStop: false };
      }),
    );
  }

  /** The records that have all of these tokens, each with what its weakest match counts. */
  async #allOf(tokens: string[]): Promise<Matches> {
    const [first = new Map<number, Match>(), ...others] = await Promise.all(tokens.map((token) => this.#postings(token)));
    return new Map(
      [...first].flatMap(([record, match]) => {
        const all = [match, ...others.map((matches) => matches.get(record))];
        const found = all.filter((one) => one !== undefined);
        if (found.length < all.length) return [];
        return [[record, { weight: Math.min(...found.map(({ weight }) => weight)), isInTitle: found.every(({ isInTitle }) => isInTitle) }]];
      }),
    );
  }

  /** The weight of a token in each record that has it; a version also as the beginning of a longer one. */
  async #postings(token: string): Promise<Matches> {
    const terms = await this.#termsFor(token);
    const found = unpack(terms[token] ?? []);
    if (/^\d+(\.\d+)+$/.test(token))
      for (const [other, postings] of Object.entries(terms))
        if (other.startsWith(`${token}.`) || other.startsWith(`${token}-`)) addMatches(found, unpack(postings), partsShare);
    return found;
  }

  async #beginsWith(prefix: string): Promise<Matches> {
    const found: Matches = new Map();
    if (prefix.length < 2 || /^\d/.test(prefix)) return found;
    const stem = stemOf(prefix);
    const terms = await this.#termsFor(prefix);
    for (const [token, postings] of Object.entries(terms))
      if (token !== stem && token.startsWith(prefix)) addMatches(found, unpack(postings), 1);
    return found;
  }

  async #termsFor(token: string): Promise<Terms> {
    const { terms } = await this.#head();
    const number = Math.max(
      0,
      terms.findLastIndex((first) => first <= token),
    );
    return this.#file<Terms>(`terms-${number}.json`);
  }

  async #record(number: number, { recordsPerFile }: QuickHead): Promise<QuickRecord> {
    const records = await this.#file<QuickRecord[]>(`records-${Math.floor(number / recordsPerFile)}.json`);
    return records[number % recordsPerFile] ?? { url: '/', title: '' };
  }

  #head(): Promise<QuickHead> {
    return this.#file<QuickHead>('index.json');
  }

  #file<Content>(name: string): Promise<Content> {
    const known = this.#files.get(name) as Promise<Content> | undefined;
    if (known) return known;
    const file = this.#load<Content>(name);
    this.#files.set(name, file);
    file.catch(() => this.#files.delete(name));
    return file;
  }
}

function shownRecords({ filters, filtersOf }: QuickHead, wanted: SearchFilters): (record: number) => boolean {
  const isShown = filters.map((has) =>
    Object.entries(wanted).every(
      ([name, values]) => values.length === 0 || values.some((value) => has[name as keyof SearchFilters]?.includes(value)),
    ),
  );
  return (record) => isShown[filtersOf[record] ?? 0] === true;
}

/** Adds matches that count less than exact ones, by `share`; of two for a record, the better one counts. */
function addMatches(matches: Matches, more: Matches, share: number): void {
  for (const [record, { weight, isInTitle }] of more) {
    const before = matches.get(record);
    if (!before || before.weight < weight * share)
      matches.set(record, { weight: weight * share, isInTitle: (isInTitle && share > 0.7) || before?.isInTitle === true });
  }
}

function unpack(postings: number[]): Matches {
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

/** What counts besides single words: the whole title, and whole phrases of title, symptoms and messages. */
function boost({ title, id, quotes = [] }: QuickRecord, query: string): number {
  const asked = tokensOf(query).join(' ');
  if (asked === '') return 1;
  const named = tokensOf(title).join(' ');
  if (named === asked || (id !== undefined && tokensOf(id).join(' ') === asked)) return 20;
  const length = asked.split(' ').length;
  const isQuoted = quotes.some((quote) => {
    const tokens = tokensOf(quote).join(' ');
    return (
      tokens === asked ||
      (length > 2 && ` ${tokens} `.includes(` ${asked} `)) ||
      (tokens.split(' ').length > 2 && ` ${asked} `.includes(` ${tokens} `))
    );
  });
  if (isQuoted) return 4;
  return length > 1 && ` ${named} `.includes(` ${asked} `) ? 2 : 1;
}

/** Files are for queries that ask for files, and news is seldom an answer. */
function kindShare(kind: string): number {
  return kind === 'download' ? 0.6 : kind === 'announcement' || kind === 'release' ? 0.85 : kind === 'page' ? 0.95 : 1;
}
