/**
 * From a query to hits. Pagefind alone wants every word on one page, and takes an unknown word for the longest word
 * that it begins with ("xyzzy" for "x"). So each word is searched by itself, and a page counts for the words that it
 * really has: one that has all of them is a result, one that has some is named as such, and nothing else is shown.
 */
import type { SearchFilters } from '../attributes.ts';
import { queryWords, textHasWord, type QueryWord } from '../words.ts';
import type { Engine, EngineHit, Indexed } from './engine.ts';
import { findPassage, markWords, type Passage, type Segment } from './excerpt.ts';

export interface Hit extends Passage {
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
  /** The score of each page. */
  hits: Map<string, EngineHit>;
  isKnown: boolean;
}

interface Candidate {
  hit: EngineHit;
  score: number;
}

/** From this share of the words on, a page answers the query; below the lower one it is not shown. */
const enough = 0.75;
const tooLittle = 0.5;
/** So many of a word's best pages are read to see whether they really have it. */
const probes = 2;

/** Searches for a query, of which `limit` hits are wanted. */
export async function find(query: string, filters: SearchFilters, engine: Engine, limit: number): Promise<Outcome> {
  const words = queryWords(query);
  const found = await Promise.all(words.map((word) => findWord(word, filters, engine)));
  const known = found.filter(({ isKnown }) => isKnown);
  const unknown = found.filter(({ isKnown }) => !isKnown).map(({ word }) => word[0]);
  const candidates = rank(known).filter(({ share }) => share * known.length >= tooLittle * words.length);
  const read = await Promise.all(
    candidates.slice(0, limit + probes).map(async ({ hit, score }) => {
      const page = await hit.data();
      const share = words.filter((word) => hasPageWord(page, word)).length / words.length;
      return { page, share, score: score * share };
    }),
  );
  const shown = read
    .filter(({ share }) => share >= tooLittle)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  const best = Math.max(0, ...shown.map(({ share }) => share));
  return {
    quality: best >= enough ? 'results' : best > 0 ? 'weak' : 'none',
    hits: shown.map(({ page }) => toHit(page, words)),
    unknown,
    hasMore: candidates.length > limit,
  };
}

async function findWord(word: QueryWord, filters: SearchFilters, engine: Engine): Promise<Found> {
  const lists = await Promise.all(word.map((form) => engine.search(form, filters)));
  const hits = new Map<string, EngineHit>();
  for (const hit of lists.flat()) if (hit.score > (hits.get(hit.id)?.score ?? -1)) hits.set(hit.id, hit);
  const best = [...hits.values()].sort((a, b) => b.score - a.score).slice(0, probes);
  const pages = await Promise.all(best.map((hit) => hit.data()));
  return { word, hits, isKnown: pages.some((page) => hasPageWord(page, word)) };
}

/** The pages by the sum of their scores; a page with only some of the words counts for less. */
function rank(found: Found[]): (Candidate & { share: number })[] {
  const sums = new Map<string, Candidate & { count: number }>();
  for (const { hits } of found) {
    for (const [id, hit] of hits) {
      const sum = sums.get(id);
      sums.set(id, { hit, score: (sum?.score ?? 0) + hit.score, count: (sum?.count ?? 0) + 1 });
    }
  }
  return [...sums.values()]
    .map(({ hit, score, count }) => ({ hit, score: score * (count / found.length), share: count / found.length }))
    .sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1));
}

function hasPageWord(page: Indexed, word: QueryWord): boolean {
  return Object.values(page.meta).some((text) => textHasWord(text, word)) || textHasWord(page.content, word);
}

function toHit(page: Indexed, words: QueryWord[]): Hit {
  const passage = findPassage(page, words);
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
