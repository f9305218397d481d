/**
 * Words: how a query and a text are cut into them, and when two of them are the same. It follows Pagefind, which takes
 * the punctuation out of a word ("e-mail" is "email") and finds the parts of a compound too. Pure and browser-safe.
 */

/** A word of a query. */
export interface QueryWord {
  /** Every form that counts as the same, normalized; the first is the one that was typed. */
  forms: readonly [string, ...string[]];
  /** It stands at the query's end, where the reader may still be writing it. */
  isLast: boolean;
}

/** More words than this add requests and no meaning. */
const longestQuery = 12;

/** Words that say nothing about the subject. */
const stopWords = new Set(
  'a about after all am an and any are as at be been but by can cannot could did do does doing for from get gets got had has have how i if in into is it its me my no not of on or our please so some that the their them then there these they this to us was we what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Endings by which forms of one word differ: install, installs, installed, installing, installation. */
const endings = new Set([
  '',
  'd',
  'e',
  'ed',
  'en',
  'er',
  'ers',
  'es',
  'ied',
  'ies',
  'ing',
  'ion',
  'ions',
  'ation',
  'ations',
  'ly',
  'ment',
  'ments',
  'r',
  's',
  'y',
]);

/** A text without case, accents and punctuation; numbers and letters of every script stay. */
export function normalizeWord(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]/gu, '');
}

/** The words that count in a query: the empty ones only where it has no others. */
export function queryWords(query: string): QueryWord[] {
  const found = new Map<string, QueryWord>();
  const chunks = query.split(/[\s,;|]+|(?<=\p{L})\/(?=\p{L})/u);
  for (const [index, chunk] of chunks.entries()) {
    const forms = formsOfChunk(chunk);
    if (forms[0] !== '') found.set(forms[0], { forms, isLast: index === chunks.length - 1 });
  }
  const all = [...found.values()];
  const counting = all.filter(({ forms }) => !stopWords.has(forms[0]));
  return (counting.length > 0 ? counting : all).slice(0, longestQuery);
}

/** How well a text matches a word: 1 where it has it, half where it has a longer word that begins with it, else 0. */
export function matchText(text: string, word: QueryWord): number {
  return text.split(/\s+/).reduce((best, chunk) => (best === 1 ? best : Math.max(best, matchChunk(chunk, word))), 0);
}

/** The same for a part of a text, cut at its blanks. */
export function matchChunk(chunk: string, word: QueryWord): number {
  const parts = partsOfChunk(chunk);
  if (word.forms.some((form) => parts.some((part) => isSameWord(form, part)))) return 1;
  const shortest = word.isLast ? 2 : 5;
  return word.forms.some((form) => form.length >= shortest && parts.some((part) => part.startsWith(form))) ? 0.5 : 0;
}

/** Whether two normalized words are forms of one: equal but for their endings. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  if (common < 3) return false;
  const last = a[common - 1];
  // "resetting" doubles the letter before its ending.
  const rest = (word: string) => (word[common] === last && word.length > common + 1 ? word.slice(common + 1) : word.slice(common));
  return [rest(a), rest(b)].every((ending) => endings.has(ending) && ending.length <= common);
}

/** A version with and without its v, a code with and without its 0x; any other word alone. */
function formsOfChunk(chunk: string): [string, ...string[]] {
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
