/**
 * Finds hits for a query. Pagefind requires every word on a page, and falls back from an unknown word to its longest known
 * prefix ("xyzzy" to "x"). So each word is searched separately, and a page counts only for words that it really contains:
 * with most of them it is a result, with half of them a weak one.
 */
import type { SearchFilters } from '../index-filters.ts';
import { matchText, queryWords, type QueryWord } from '../words.ts';
import type { Engine, EngineHit, Indexed } from './engine.ts';
import { findPassage, markWords, type Passage, type Segment } from './excerpt.ts';

export interface Hit extends Pick<Passage, 'section' | 'excerpt'> {
  url: string;
  id: string;
  title: Segment[];
  kind: string;
  products: string[];
  isSample: boolean;
}

export interface Outcome {
  /** `weak`: no page has enough of the words to count as a result. */
  quality: 'results' | 'weak' | 'none';
  hits: Hit[];
  /** Query words that no page contains. */
  unknown: string[];
  /** Whether there are more candidates than hits. */
  hasMore: boolean;
}

interface Found {
  word: QueryWord;
  /** Pagefind's results for the word, by page id. */
  hits: Map<string, EngineHit>;
  isKnown: boolean;
}

/** The minimum shares of the query's words for a result and for a weak hit. */
const resultShare = 0.75;
const weakShare = 0.5;
/** The weight of a word by field; the fields add up. */
const weights: Record<string, number> = { entry: 20, exact: 12, title: 10, keywords: 5, summary: 4, synonyms: 2 };
const textWeight = 2;
/** How many of a word's best pages to load to verify that they contain it. */
const probes = 2;
/** How many more pages to load than to show, since Pagefind ranks them differently. */
const extraPages = 6;

/** Finds at most `limit` hits for a query. */
export async function find(query: string, filters: SearchFilters, engine: Engine, limit: number): Promise<Outcome> {
  const words = queryWords(query);
  const found = await Promise.all(words.map((word) => findWord(word, filters, engine)));
  const known = found.filter(({ isKnown }) => isKnown);
  const candidates = gatherCandidates(known).filter(({ count }) => count >= weakShare * words.length);
  const rarities = new Map(known.map(({ word, hits }) => [word, rarity(hits.size)]));
  const read = await Promise.all(
    candidates.slice(0, limit + extraPages).map(async ({ hit }) => rankPage(await hit.data(), words, rarities)),
  );
  const shown = read
    .filter(({ share }) => share >= weakShare)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  const best = Math.max(0, ...shown.map(({ share }) => share));
  return {
    quality: best >= resultShare ? 'results' : best > 0 ? 'weak' : 'none',
    hits: shown.map(({ page, passage }) => toHit(page, passage, words)),
    unknown: found.filter(({ isKnown }) => !isKnown).map(({ word }) => word.forms[0]),
    hasMore: candidates.length > limit,
  };
}

async function findWord(word: QueryWord, filters: SearchFilters, engine: Engine): Promise<Found> {
  const lists = await Promise.all(word.forms.map((form) => engine.search(form, filters)));
  const hits = new Map<string, EngineHit>();
  for (const hit of lists.flat()) if (hit.score > (hits.get(hit.id)?.score ?? -1)) hits.set(hit.id, hit);
  const best = [...hits.values()].sort((a, b) => b.score - a.score).slice(0, probes);
  const pages = await Promise.all(best.map((hit) => hit.data()));
  return { word, hits, isKnown: pages.some((page) => hasPageWord(page, word)) };
}

/** The pages found for any word, ranked by number of words times total Pagefind score. */
function gatherCandidates(found: Found[]): { hit: EngineHit; count: number }[] {
  const sums = new Map<string, { hit: EngineHit; count: number; score: number }>();
  for (const { hits } of found) {
    for (const [id, hit] of hits) {
      const { count = 0, score = 0 } = sums.get(id) ?? {};
      sums.set(id, { hit, count: count + 1, score: score + hit.score });
    }
  }
  return [...sums.values()].sort((a, b) => b.score * b.count - a.score * a.count || (a.hit.id < b.hit.id ? -1 : 1));
}

/** The weight of a word by the number of pages that contain it. */
function rarity(pages: number): number {
  return 1 / (1 + Math.log2(1 + pages));
}

/**
 * Scores a page by where the query's words are, how rare they are, and whether they are close together. Pagefind's own score
 * only selects which pages to load; it overrates parts of compounds ("add" in "add-on").
 * `rarities` has the words that any page contains; `share` is the share of the words that this one has.
 */
function rankPage(page: Indexed, words: QueryWord[], rarities: ReadonlyMap<QueryWord, number>) {
  const passage = findPassage(page, words);
  const present = words.filter((word) => hasPageWord(page, word));
  const together = words.filter((word, index) => passage.matched.has(index) || matchText(page.meta.title ?? '', word) > 0);
  const share = present.length / words.length;
  const sum = present.reduce((total, word) => total + scoreWord(page, word) * (rarities.get(word) ?? 0), 0);
  return { page, passage, share, score: sum * share * (1 + together.length / words.length) };
}

/** Whether a page contains a word in its text or metadata. */
function hasPageWord(page: Indexed, word: QueryWord): boolean {
  return Object.values(page.meta).some((text) => matchText(text, word) > 0) || matchText(page.content, word) > 0;
}

function scoreWord(page: Indexed, word: QueryWord): number {
  return Object.entries(weights).reduce(
    (total, [name, weight]) => total + weight * matchText(page.meta[name] ?? '', word),
    textWeight * matchText(page.content, word),
  );
}

function toHit(page: Indexed, passage: Passage, words: QueryWord[]): Hit {
  const { summary = '', title = page.url, entry = '' } = page.meta;
  const isQuoted = passage.excerpt.some(({ isMatch }) => isMatch);
  return {
    url: page.url,
    id: entry,
    title: markWords(title, words),
    kind: page.filters.kind?.[0] ?? '',
    products: page.filters.product ?? [],
    isSample: page.filters.sample !== undefined,
    section: passage.section,
    // If the match is not in the text, the summary is better than the text's beginning.
    excerpt: isQuoted || summary === '' ? passage.excerpt : markWords(summary, words),
  };
}
