/**
 * Splits queries and texts into words and compares them. Like Pagefind, it ignores punctuation within a word ("e-mail" is
 * "email") and also finds the parts of compounds. Browser-safe.
 */

/** A word of a query. */
export interface QueryWord {
  /** Equivalent normalized forms; the first is the one typed. */
  forms: readonly [string, ...string[]];
  /** It is at the end of the query, so the reader may still be typing it. */
  isLast: boolean;
}

/** Each word is a separate request. */
const maxWords = 12;
const stopWords = new Set(
  'a about after all am an and any are as at be been but by can cannot could did do does doing for from get gets got had has have how i if in into is it its me my no not of on or our please so some that the their them then there these they this to us was we what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Endings of inflected forms: install, installs, installed, installing, installation. */
const endings = new Set(['', ...'d e ed en er ers es ied ies ing ion ions ation ations ly ment ments r s y'.split(' ')]);

/** Removes case, accents and punctuation; keeps letters and digits of every script. */
export function normalizeWord(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]/gu, '');
}

/** The words of a query without stop words, unless it has no others. */
export function queryWords(query: string): QueryWord[] {
  const found = new Map<string, QueryWord>();
  const chunks = query.split(/[\s,;|]+|(?<=\p{L})\/(?=\p{L})/u);
  for (const [index, chunk] of chunks.entries()) {
    const forms = wordForms(chunk);
    if (forms[0] !== '') found.set(forms[0], { forms, isLast: index === chunks.length - 1 });
  }
  const all = [...found.values()];
  const significant = all.filter(({ forms }) => !stopWords.has(forms[0]));
  return (significant.length > 0 ? significant : all).slice(0, maxWords);
}

/** How well a text matches a word: 1 if it contains it, 0.5 if it contains a longer word that starts with it, else 0. */
export function matchText(text: string, word: QueryWord): number {
  return text.split(/\s+/).reduce((best, chunk) => (best === 1 ? best : Math.max(best, matchChunk(chunk, word))), 0);
}

/** How well a chunk of text without spaces matches a word. */
export function matchChunk(chunk: string, word: QueryWord): number {
  const parts = chunkParts(chunk);
  if (word.forms.some((form) => parts.some((part) => isSameWord(form, part)))) return 1;
  const shortest = word.isLast ? 2 : 5;
  return word.forms.some((form) => form.length >= shortest && parts.some((part) => part.startsWith(form))) ? 0.5 : 0;
}

/** Whether two normalized words are equal except for their endings. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  if (common < 3) return false;
  const last = a[common - 1];
  // "resetting" doubles the letter before its ending.
  const ending = (word: string) => (word[common] === last && word.length > common + 1 ? word.slice(common + 1) : word.slice(common));
  return [ending(a), ending(b)].every((end) => endings.has(end) && end.length <= common);
}

/** The normalized word; for a version also with or without v, for a hexadecimal code also with or without 0x. */
function wordForms(chunk: string): [string, ...string[]] {
  const word = normalizeWord(chunk);
  if (/^v?\d+(\.\d+)+/i.test(chunk)) return word.startsWith('v') ? [word, word.slice(1)] : [word, `v${word}`];
  if (/^0x[0-9a-f]{4,}$/.test(word)) return [word, word.slice(2)];
  if (/^[0-9a-f]{6,}$/.test(word) && /\d/.test(word)) return [word, `0x${word}`];
  return [word];
}

function chunkParts(chunk: string): string[] {
  const parts = chunk
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .split(/[^\p{L}\p{M}\p{N}_]+/u)
    .map(normalizeWord);
  return [normalizeWord(chunk), ...parts].filter((part) => part !== '');
}
