/** The spell checker for prose: American English, the project's own words, and the names in its content. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';
import { error, findRepeats, type Finding } from '../findings.ts';

export type Speller = Awaited<ReturnType<typeof createSpeller>>;

/** Each word takes some hundredths of a second. Writers make few typos, and text in another language needs no suggestions. */
const maxSuggestions = 25;

/** Loaded at most once: it takes a fifth of a second and never changes. */
let dictionary: Promise<ITrie> | undefined;

/** Creates a spell checker that also knows `words`, ignoring case. */
export async function createSpeller(words: Iterable<string>) {
  dictionary ??= readDictionary();
  const english = await dictionary;
  const parts = (word: string) => word.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
  const own = new Set([...words].flatMap((word) => [word, ...parts(word)]).map((word) => word.toLowerCase()));
  const known = new Map<string, boolean>();
  const suggested = new Map<string, string[]>();
  const lookUp = (word: string): boolean => {
    const lower = word.toLowerCase();
    return own.has(lower) || english.has(word) || english.has(lower);
  };
  return {
    knows: (word: string): boolean => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const plain = word.normalize('NFC').replaceAll('’', "'").replace(/'+$/, '');
      const answer = lookUp(plain) || lookUp(plain.replace(/'s$/, ''));
      known.set(word, answer);
      return answer;
    },
    /** The closest words, best first. */
    suggest: (word: string): string[] => {
      const lower = word.toLowerCase();
      const found = suggested.get(lower) ?? (suggested.size < maxSuggestions ? nearest(english, lower) : []);
      suggested.set(lower, found);
      const cased = found.map((other) => (/^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other));
      return [...new Set(cased)];
    },
  };
}

/**
 * The words of a text that the speller does not know, with their offsets. Skips what a dictionary cannot contain:
 * addresses, file names, acronyms, camel-case names, parts of hyphenated words, and words in other scripts.
 */
export function unknownWords(text: string, { knows }: Speller): { word: string; offset: number }[] {
  const unknown: { word: string; offset: number }[] = [];
  let piece: Piece | undefined;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu)) {
    if (word.length < 3 || knows(word) || isName.test(word) || !isLatin.test(word)) continue;
    // Read once per piece, however long it is, and only for unknown words.
    if (piece === undefined || index >= piece.end) piece = readPiece(text, index);
    const isCode = piece.isCode || piece.paths.some(({ from, to }) => from <= index && index < to);
    const isEntity = text[index - 1] === '&' && text[index + word.length] === ';';
    const isPart =
      /[\p{L}\d][-\u2010\u2011]$/u.test(text.slice(Math.max(0, index - 2), index)) ||
      /^[-\u2010\u2011][\p{L}\d]/u.test(text.slice(index + word.length, index + word.length + 2));
    if (!isCode && !isEntity && !isPart) unknown.push({ word: word.replace(/['’]+$/, ''), offset: index });
  }
  return unknown;
}

/** The text between two whitespace characters. */
interface Piece {
  end: number;
  isCode: boolean;
  /** The ranges of names of files, folders and hosts: `notes.txt`, `C:\Temp`, `Library/Logs`. */
  paths: { from: number; to: number }[];
}

function readPiece(text: string, within: number): Piece {
  let start = within;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1;
  const [piece = ''] = /^\S*/.exec(text.slice(start)) ?? [];
  const paths = [...piece.matchAll(/[\p{L}\p{M}\w*./\\:~-]+/gu)]
    .filter(({ 0: run }) => /[\p{L}\p{M}\w*-][./\\:]+[\p{L}\p{M}\w*-]|^[~.]{0,2}[/\\]/u.test(run))
    .map(({ 0: run, index }) => ({ from: start + index, to: start + index + run.length }));
  return { end: start + piece.length, isCode: /[\d_=$%@{}]|:\/\/|^\W*www\.|\.\p{L}{2,}[/?#]/u.test(piece), paths };
}

/** `NASDAQ`, `APIs`, `macOS`. */
const isName = /^\p{Lu}+s?$|\p{Ll}\p{Lu}/u;
const isLatin = /^[\p{Script=Latin}\p{M}'’]+$/u;

function nearest(dictionary: ITrie, word: string): string[] {
  // The search takes longer for longer words, and no English word is longer than this.
  const found = word.length > 40 ? [] : dictionary.suggest(word, { numSuggestions: 3 });
  return found.filter((other) => !other.includes('~')).slice(0, 3);
}

async function readDictionary(): Promise<ITrie> {
  // The package exports only its description; the word list is in the same folder.
  const description = createRequire(import.meta.url).resolve('@cspell/dict-en_us/cspell-ext.json');
  return decodeTrie(await promisify(gunzip)(await readFile(join(dirname(description), 'en_US.trie.gz'))));
}

/** The spell checker's list of the project's own words. */
export const wordsFile = 'words.txt';

/** The words of the list, one per line; a line that starts with `#` is a comment. */
export function readWords(text: string): { words: string[]; findings: Finding[] } {
  const lines = text.split('\n').map((line, index) => ({ word: line.trim(), line: index + 1 }));
  const used = lines.filter(({ word }) => word !== '' && !word.startsWith('#'));
  const fail = (line: number, message: string) => error(wordsFile, { line, column: 1 }, 'words', message);
  const isOne = ({ word }: { word: string }) => !/\s/.test(word);
  const findings = [
    ...used.filter((item) => !isOne(item)).map(({ word, line }) => fail(line, `"${word}" is more than one word: write one word per line`)),
    ...findRepeats(used.filter(isOne), ({ word }) => word.toLowerCase()).map(({ item: { word, line }, first }) =>
      fail(line, `"${word}" is already on line ${first.line}`),
    ),
  ];
  return { words: used.map(({ word }) => word), findings };
}
