/**
 * Splits texts and queries into the tokens that the search compares. Both sides use the same rules, so that what a reader types
 * differently is still the same token: case, accents, apostrophes, plurals, `sign-in` and `sign in`, `v1.10` and `1.10`, `KB5` and
 * `KB-0005`, `0x80070643` and `80070643`. Browser-safe.
 */
import { stemOf } from './stem.ts';

/** A piece of a text between spaces, with every way to read it. */
export interface Chunk {
  /** As it was typed, without the punctuation around it. */
  text: string;
  /** Each reading is a list of tokens, all of which belong to it; the first reading is the strictest. */
  readings: [string[], ...string[][]];
}

/** What separates chunks. A slash does so between words only: paths stay whole. */
const separators = /[\s,;|!?"“”„«»()[\]{}<>…]+|(?<=\p{L}{2})\/(?=\p{L})|—|(?<=[:.])\s/u;
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Words after a verb that make it another one: "log in" is not about logs. */
const particles = new Set(['in', 'on', 'out', 'up', 'off', 'down']);

/** Scripts that are written without spaces, whose words are compared as pairs of letters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const stopWords = new Set(
  'a about after all also am an and any are as at be because been but by can cannot cant could did didnt do does doesnt doing dont for from get gets got had has hasnt have havent how i hows if im into is isnt it its ive lets me more my no not of or our please so some than that the their them then there these they theres this to us was we were what whats when where wheres which who whos why will with wont would you your youre'.split(
    ' ',
  ),
);

/** Whether a token says little about what a text is about. */
export function isStopWord(token: string): boolean {
  return stopWords.has(token) || particles.has(token);
}

/** The chunks of a text, in order. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const piece of text.normalize('NFKD').split(separators)) {
    const typed = piece.replace(around, '');
    if (typed === '') continue;
    if (unspaced.test(typed)) {
      for (const part of partsOf(typed.normalize('NFC')))
        chunks.push({ text: part, readings: [[stemOf(normalize(part).normalize('NFC'))]] });
      continue;
    }
    const before = chunks.at(-1);
    // "KB 12" is an id.
    if (before && /^\d{1,6}$/.test(typed) && /^[a-z]{2,4}$/i.test(before.text) && !isStopWord(before.text.toLowerCase())) {
      before.readings.unshift([`${before.text.toLowerCase()}-${Number(typed)}`]);
      before.text += ` ${typed}`;
    } else chunks.push({ text: typed.normalize('NFC'), readings: readingsOf(typed) });
  }
  return chunks;
}

/** A piece with a script without spaces: its pairs of letters, and what is between them in other scripts. */
function partsOf(piece: string): string[] {
  const runs = piece.match(
    new RegExp(`(?:${unspaced.source}\\p{M}*|ー)+|[\\p{L}\\p{N}\\p{M}]+?(?=${unspaced.source}|[^\\p{L}\\p{N}\\p{M}]|$)`, 'gu'),
  ) ?? [piece];
  return runs.flatMap(pairsOf);
}

/** All tokens of a text, for the index: those of every reading, and those of verbs with a particle. */
export function tokensOf(text: string): string[] {
  const chunks = chunksOf(text);
  return chunks.flatMap(({ readings }, index) => {
    const joined = joinParticle(readings, chunks[index + 1]);
    return [...readings.flat(), ...(joined === undefined ? [] : [joined])];
  });
}

/** `login` for "log" before "in"; undefined if the next chunk is not a particle. */
export function joinParticle(readings: Chunk['readings'], next: Chunk | undefined): string | undefined {
  const [[verb]] = readings;
  const [[particle = ''] = []] = next?.readings ?? [];
  return verb !== undefined && particles.has(particle) && !isStopWord(verb) ? verb + particle : undefined;
}

/** A word without case, accents and apostrophes. */
export function normalize(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’`]/gu, '');
}

function readingsOf(typed: string): Chunk['readings'] {
  const word = normalize(typed);
  const version = /^v?(\d+(?:\.\d+)+(?:[-+][0-9a-z.-]+)?)$/.exec(word)?.[1];
  if (version !== undefined) return [[version]];
  const [, prefix, number] = /^([a-z]{2,4})[-_]?0*(\d{1,6})$/.exec(word) ?? [];
  if (prefix !== undefined && number !== undefined) return [[`${prefix}-${number}`]];
  const code = /^(?:0x)?([0-9a-f]{6,})$/.exec(word)?.[1];
  if (code !== undefined && /\d/.test(code)) return [[code]];
  const parts = typed
    .replaceAll(/(\p{Ll}|\d)(?=\p{Lu}\p{Ll})|(\p{Ll})(?=\p{Lu})/gu, '$1$2 ')
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map(normalize)
    .filter((part) => part !== '');
  const stems = parts.map(stemOf);
  return parts.length > 1 ? [[stemOf(parts.join(''))], stems] : [stems.length > 0 ? stems : [word]];
}

/** A word of a script without spaces as its pairs of letters; any other word as it is. */
function pairsOf(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  const letters = [...word];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** What a name is compared by: its words in one, so that "sign-in", "sign in" and "signin" are the same. */
export function nameKey(name: string): string {
  return chunksOf(name)
    .map(({ readings: [tokens] }) => tokens.join(''))
    .join('');
}

/** The most words that a name has. */
const mostNameWords = 4;

/** The keys of everything in a query that may be a name, each with its place. */
export function nameKeys(chunks: readonly Chunk[]): Map<string, { from: number; to: number }> {
  const keys = new Map<string, { from: number; to: number }>();
  for (let from = 0; from < chunks.length; from += 1) {
    let key = '';
    for (let to = from; to < Math.min(chunks.length, from + mostNameWords); to += 1) {
      key += chunks[to]?.readings[0].join('') ?? '';
      if (!keys.has(key)) keys.set(key, { from, to });
    }
  }
  return keys;
}

/** The token for all names of a group of synonyms; no text has it. */
export function synonymToken(group: number): string {
  return `=${group}`;
}

/** Two or three neighboring words as one. */
export function compoundsOf(text: string): string[] {
  const words = chunksOf(text).map(({ text: word }) => normalize(word));
  const isWord = (word: string | undefined): word is string => word !== undefined && /^\p{L}{2,}$/u.test(word) && !unspaced.test(word);
  return words.flatMap((first, index) => {
    const [second, third] = [words[index + 1], words[index + 2]];
    if (!isWord(first) || !isWord(second) || stopWords.has(first) || stopWords.has(second)) return [];
    return [stemOf(first + second), ...(isWord(third) && !stopWords.has(third) ? [stemOf(first + second + third)] : [])];
  });
}
