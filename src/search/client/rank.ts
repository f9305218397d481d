/**
 * Ranks pages by where the query's words are, how rare they are, and whether they are close together. Pagefind's own score
 * only selects which pages to load; it overrates parts of compounds ("add" in "add-on").
 */
import { matchText, type QueryWord } from '../words.ts';
import type { Indexed } from './engine.ts';
import { findPassage } from './excerpt.ts';

/** The weight of a word by field; the fields add up. */
const weights: Record<string, number> = { entry: 20, exact: 12, title: 10, keywords: 5, summary: 4, synonyms: 2 };
const textWeight = 2;

/** The weight of a word by the number of pages that contain it. */
export function rarity(pages: number): number {
  return 1 / (1 + Math.log2(1 + pages));
}

/** Scores a page. `rarities` has the words that any page contains; `share` is the share of the words that this one has. */
export function rankPage(page: Indexed, words: QueryWord[], rarities: ReadonlyMap<QueryWord, number>) {
  const passage = findPassage(page, words);
  const present = words.filter((word) => hasPageWord(page, word));
  const together = words.filter((word, index) => passage.matched.has(index) || matchText(page.meta.title ?? '', word) > 0);
  const share = present.length / words.length;
  const sum = present.reduce((total, word) => total + scoreWord(page, word) * (rarities.get(word) ?? 0), 0);
  return { page, passage, share, score: sum * share * (1 + together.length / words.length) };
}

/** Whether a page contains a word in its text or metadata. */
export function hasPageWord(page: Indexed, word: QueryWord): boolean {
  return Object.values(page.meta).some((text) => matchText(text, word) > 0) || matchText(page.content, word) > 0;
}

function scoreWord(page: Indexed, word: QueryWord): number {
  return Object.entries(weights).reduce(
    (total, [name, weight]) => total + weight * matchText(page.meta[name] ?? '', word),
    textWeight * matchText(page.content, word),
  );
}
