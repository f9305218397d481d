/** The dictionary that prose is held against: American English, the project's own words, and the names in its content. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';

export interface Speller {
  knows: (word: string) => boolean;
  /** The nearest words, the best first. */
  suggest: (word: string) => string[];
}

/** Each word takes some hundredths of a second; a writer has made a slip or two, and a text in another language needs no hints. */
const mostSuggested = 25;

/** Read at most once: it takes a fifth of a second, and never changes. */
let dictionary: Promise<ITrie> | undefined;

/** A speller that also knows `words`, in any case. */
export async function createSpeller(words: Iterable<string>): Promise<Speller> {
  dictionary ??= readDictionary();
  const english = await dictionary;
  const own = new Set([...words].flatMap((word) => [word, ...wordsOf(word)]).map((word) => word.toLowerCase()));
  const known = new Map<string, boolean>();
  const suggested = new Map<string, string[]>();
  const lookUp = (word: string): boolean => {
    const lower = word.toLowerCase();
    return own.has(lower) || english.has(word) || english.has(lower);
  };
  return {
    knows: (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const plain = word.replaceAll('’', "'").replace(/'+$/, '');
      const answer = lookUp(plain) || lookUp(plain.replace(/'s$/, ''));
      known.set(word, answer);
      return answer;
    },
    suggest: (word) => {
      const lower = word.toLowerCase();
      const found = suggested.get(lower) ?? (suggested.size < mostSuggested ? nearest(english, lower) : []);
      suggested.set(lower, found);
      const cased = found.map((other) => (/^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other));
      return [...new Set(cased)];
    },
  };
}

/**
 * Words of a text that the speller does not know, with where each begins. What is no word of a language that the dictionary
 * could hold is passed over: an address, a file, a name in camel case, a word in another script.
 */
export function unknownWords(text: string, { knows }: Speller): { word: string; offset: number }[] {
  // Between blanks, so that what a word's surroundings tell is found once for all words in them, however long the line is.
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: piece, index: start }) => {
    const unknown = [...piece.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu)].filter(
      ({ 0: word }) => word.length >= 3 && !knows(word) && !isName(word) && isLatin(word),
    );
    if (unknown.length === 0 || /[\d_=$%@{}]|:\/\//.test(piece)) return [];
    const paths = pathsIn(piece);
    return unknown
      .filter(({ 0: word, index }) => !isEntity(piece, word, index) && !paths.some(([from, to]) => from <= index && index < to))
      .map(({ 0: word, index }) => ({ word: word.replace(/['’]+$/, ''), offset: start + index }));
  });
}

/** `NASDAQ`, `APIs`, `macOS`. */
function isName(word: string): boolean {
  return /^\p{Lu}+s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\p{M}'’]+$/u.test(word);
}

function isEntity(text: string, word: string, offset: number): boolean {
  return text[offset - 1] === '&' && text[offset + word.length] === ';';
}

/** Where files, folders and hosts stand: `notes.txt`, `C:\Temp`, `Library/Logs`. */
function pathsIn(text: string): [from: number, to: number][] {
  return [...text.matchAll(/[\p{L}\p{M}\w*./\\:~-]+/gu)]
    .filter(({ 0: run }) => /[\p{L}\p{M}\w*-][./\\:]+[\p{L}\p{M}\w*-]/u.test(run))
    .map(({ 0: run, index }) => [index, index + run.length]);
}

function nearest(dictionary: ITrie, word: string): string[] {
  // The search grows with the word, and no word of the language is longer.
  if (word.length > 40) return [];
  return dictionary
    .suggest(word, { numSuggestions: 3 })
    .filter((other) => !other.includes('~'))
    .slice(0, 3);
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
}

async function readDictionary(): Promise<ITrie> {
  // The package lets only its description be named; the words lie beside it.
  const description = createRequire(import.meta.url).resolve('@cspell/dict-en_us/cspell-ext.json');
  return decodeTrie(await promisify(gunzip)(await readFile(join(dirname(description), 'en_US.trie.gz'))));
}
