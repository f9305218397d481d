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
 * Words of a text that the speller does not know, with where each begins. What is no word of a language, such as an address,
 * a file or a name in camel case, is passed over.
 */
export function unknownWords(text: string, { knows }: Speller): { word: string; offset: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu)].flatMap(({ 0: word, index }) =>
    word.length < 3 || knows(word) || isName(word) || isCode(text, word, index)
      ? []
      : [{ word: word.replace(/['’]+$/, ''), offset: index }],
  );
}

/** `NASDAQ`, `APIs`, `macOS`. */
function isName(word: string): boolean {
  return /^\p{Lu}+s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);
}

/** Whether a word is part of something that a program reads: the blanks around it tell. */
function isCode(text: string, word: string, offset: number): boolean {
  const start = text.slice(0, offset).search(/\S*$/);
  const end = offset + text.slice(offset).search(/\s|$/);
  const around = text.slice(start, end);
  const isEntity = text[offset - 1] === '&' && text[offset + word.length] === ';';
  return isEntity || /[\d_=$%@{}]|:\/\//.test(around) || /[./\\~]*[\w-]+(?:[./\\:]+[\w*-]+)+/.exec(around)?.[0].includes(word) === true;
}

function nearest(dictionary: ITrie, word: string): string[] {
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
