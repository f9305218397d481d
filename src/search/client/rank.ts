/**
 * How well a page answers a query: by where it has the words, how rare they are, and whether they stand together.
 * Pagefind's own score only chooses the pages that are read; it gives a compound's part ("add" in "add-on") too much.
 */
import { matchText, type QueryWord } from '../words.ts';
import type { Indexed } from './engine.ts';
import { findPassage, type Passage } from './excerpt.ts';

export interface RankedPage {
  page: Indexed;
  passage: Passage;
  /** The share of the query's words that the page has. */
  share: number;
  score: number;
}

/** What a word is worth where it stands; places add up. */
const worth: Record<string, number> = { entry: 20, exact: 12, title: 10, keywords: 5, summary: 4, synonyms: 2 };
const worthInText = 2;

/** What a word that so many pages have is worth. */
export function rarity(pages: number): number {
  return 1 / (1 + Math.log2(1 + pages));
}

/** Ranks a page. `rarities` holds the words that any page has. */
export function rankPage(page: Indexed, words: QueryWord[], rarities: ReadonlyMap<QueryWord, number>): RankedPage {
  const passage = findPassage(page, words);
  const present = words.filter((word) => hasPageWord(page, word));
  const together = words.filter((word, index) => passage.matched.has(index) || matchText(page.meta.title ?? '', word) > 0);
  const share = present.length / words.length;
  const sum = present.reduce((total, word) => total + worthOf(page, word) * (rarities.get(word) ?? 0), 0);
  return { page, passage, share, score: sum * share * (1 + together.length / words.length) };
}

/** Whether a page has a word, in its text or in what it is found by. */
export function hasPageWord(page: Indexed, word: QueryWord): boolean {
  return Object.values(page.meta).some((text) => matchText(text, word) > 0) || matchText(page.content, word) > 0;
}

function worthOf(page: Indexed, word: QueryWord): number {
  return Object.entries(worth).reduce(
    (total, [name, value]) => total + value * matchText(page.meta[name] ?? '', word),
    worthInText * matchText(page.content, word),
  );
}
