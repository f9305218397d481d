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
      const plain = word.replaceAll('’', "'").replace(/'$/, '');
      const answer = known.get(plain) ?? (lookUp(plain) || lookUp(plain.replace(/'s$/, '')));
      known.set(plain, answer);
      return answer;
    },
    suggest: (word) => {
      const lower = word.toLowerCase();
      const found = suggested.get(lower) ?? (suggested.size < mostSuggested ? nearest(english, lower) : []);
      suggested.set(lower, found);
      return found.map((other) => (/^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other));
    },
  };
}

/** Words of a text, with where each begins. What is no word of a language, such as an address or a name in camel case, is passed over. */
export function* spelledWords(text: string): Generator<{ word: string; offset: number }> {
  const blank = (found: string) => ' '.repeat(found.length);
  const prose = text
    .replaceAll(/&#?\w+;/g, blank)
    .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S+|\S+@\S+|(?<![\w.])[./\\~]*[\w-]+(?:[./\\:]+[\w*-]+)+/gi, blank)
    .replaceAll(/\S*[\d_=$%{}]\S*/g, blank);
  for (const { 0: word, index } of prose.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    const isName = /^\p{Lu}+s?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word);
    if (word.length > 2 && !isName) yield { word: word.replace(/['’]+$/, ''), offset: index };
  }
}

function nearest(dictionary: ITrie, word: string): string[] {
  return dictionary.suggest(word, { numSuggestions: 3 }).filter((other) => !other.includes('~'));
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
}

async function readDictionary(): Promise<ITrie> {
  // The package lets only its description be named; the words lie beside it.
  const description = createRequire(import.meta.url).resolve('@cspell/dict-en_us/cspell-ext.json');
  return decodeTrie(await promisify(gunzip)(await readFile(join(dirname(description), 'en_US.trie.gz'))));
}
