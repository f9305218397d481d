/**
 * Finds hits for a query. Pagefind requires every word on a page, and falls back from an unknown word to its longest known
 * prefix ("xyzzy" to "x"). So each word is searched separately, and a page counts only for words that it really contains:
 * with most of them it is a result, with half of them a weak one.
 */
import type { SearchFilters } from '../index-filters.ts';
import { queryWords, type QueryWord } from '../words.ts';
import type { Engine, EngineHit, Indexed } from './engine.ts';
import { markWords, type Passage, type Segment } from './excerpt.ts';
import { hasPageWord, rankPage, rarity } from './rank.ts';

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
