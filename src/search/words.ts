/**
 * Words: how a query and a text are cut into them, and when two of them are the same. It follows Pagefind, which takes
 * the punctuation out of a word ("e-mail" is "email") and finds the parts of a compound too. Pure and browser-safe.
 */

/** A word of a query, in every form that counts as the same. The first is the one that was typed. */
export type QueryWord = readonly [string, ...string[]];

/** More words than this add requests and no meaning. */
const longestQuery = 12;

/** Words that say nothing about the subject. */
const emptyWords = new Set(
  'a about after all am an and any are as at be been but by can cannot could did do does doing for from get gets got had has have how i if in into is it its me my no not of on or our please so some that the their them then there these they this to us was we what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Endings by which forms of one word differ: install, installs, installed, installing, installation. */
const endings = new Set(['', 'd', 'e', 'ed', 'en', 'er', 'ers', 'es', 'ied', 'ies', 'ing', 'ion', 'ions', 'ation', 'ations', 'ly', 'ment', 'ments', 'r', 's', 'y']);

/** A text without case, accents and punctuation; numbers and letters of every script stay. */
export function normalizeWord(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]/gu, '');
}

/** The words that count in a query: the empty ones only where it has no others. */
export function queryWords(query: string): QueryWord[] {
  const words = new Map<string, QueryWord>();
  for (const chunk of query.split(/[\s,;|]+|(?<=\p{L})\/(?=\p{L})/u)) {
    const [word = '', ...others] = formsOfChunk(chunk);
    if (word !== '' && !words.has(word)) words.set(word, [word, ...others]);
  }
  const all = [...words.values()];
  const counting = all.filter(([word]) => !emptyWords.has(word));
  return (counting.length > 0 ? counting : all).slice(0, longestQuery);
}

/** Whether a part of a text, cut at its blanks, holds a word of a query. */
export function hasWord(chunk: string, word: QueryWord): boolean {
  const parts = partsOfChunk(chunk);
  return word.some((form) => parts.some((part) => isSameWord(form, part)));
}

/** Whether a text holds a word of a query. */
export function textHasWord(text: string, word: QueryWord): boolean {
  return text.split(/\s+/).some((chunk) => hasWord(chunk, word));
}

/** Whether a word of a text is a form of the typed one, or begins with it. Both are normalized. */
export function isSameWord(typed: string, found: string): boolean {
  if (typed === found) return true;
  if (typed.length < 3 || found.length < 3) return false;
  if (found.startsWith(typed)) return true;
  let common = 0;
  while (common < typed.length && typed[common] === found[common]) common += 1;
  if (common < 3) return false;
  const last = typed[common - 1];
  const rest = (word: string) => (word[common] === last && word.length > common + 1 ? word.slice(common + 1) : word.slice(common));
  return endings.has(rest(typed)) && endings.has(rest(found));
}

/** A version with and without its v, a code with and without its 0x; any other word alone. */
function formsOfChunk(chunk: string): string[] {
  const word = normalizeWord(chunk);
  if (/^v?\d+(\.\d+)+/i.test(chunk)) return word.startsWith('v') ? [word, word.slice(1)] : [word, `v${word}`];
  if (/^0x[0-9a-f]{4,}$/.test(word)) return [word, word.slice(2)];
  if (/^[0-9a-f]{6,}$/.test(word) && /\d/.test(word)) return [word, `0x${word}`];
  return [word];
}

function partsOfChunk(chunk: string): string[] {
  const parts = chunk
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .split(/[^\p{L}\p{M}\p{N}_]+/u)
    .map(normalizeWord);
  return [normalizeWord(chunk), ...parts].filter((part) => part !== '');
}
