/**
 * From a query to hits. Pagefind alone wants every word on one page, and takes an unknown word for the longest word
 * that it begins with ("xyzzy" for "x"). So each word is searched by itself, and a page counts for the words that it
 * really has: one with nearly all of them is a result, one with half of them is shown as a weak one, and nothing else
 * is shown.
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
  /** `weak`: no page has enough of the words to be called an answer. */
  quality: 'results' | 'weak' | 'none';
  hits: Hit[];
  /** Typed words that no page has. */
  unknown: string[];
  /** There are more pages than hits. */
  hasMore: boolean;
}

interface Found {
  word: QueryWord;
  /** The pages that Pagefind names for it. */
  hits: Map<string, EngineHit>;
  isKnown: boolean;
}

/** From this share of the words on, a page answers the query; below the lower one it is not shown. */
const enough = 0.75;
const tooLittle = 0.5;
/** So many of a word's best pages are read to see whether they really have it. */
const probes = 2;
/** So many more pages are read than shown, since Pagefind's order is not ours. */
const spare = 6;

/** Searches for a query, of which `limit` hits are wanted. */
export async function find(query: string, filters: SearchFilters, engine: Engine, limit: number): Promise<Outcome> {
  const words = queryWords(query);
  const found = await Promise.all(words.map((word) => findWord(word, filters, engine)));
  const known = found.filter(({ isKnown }) => isKnown);
  const candidates = gatherCandidates(known).filter(({ count }) => count >= tooLittle * words.length);
  const rarities = new Map(known.map(({ word, hits }) => [word, rarity(hits.size)]));
  const read = await Promise.all(candidates.slice(0, limit + spare).map(async ({ hit }) => rankPage(await hit.data(), words, rarities)));
  const shown = read
    .filter(({ share }) => share >= tooLittle)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  const best = Math.max(0, ...shown.map(({ share }) => share));
  return {
    quality: best >= enough ? 'results' : best > 0 ? 'weak' : 'none',
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

/** The pages that are named for any word, those for the most words first, then by Pagefind's scores. */
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
    // Found by what is not shown: the summary says more than the text's beginning.
    excerpt: isQuoted || summary === '' ? passage.excerpt : markWords(summary, words),
  };
}
