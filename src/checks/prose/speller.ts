/** The spell checker for prose: the kept dictionaries, the project's own words, and the names in its content. */
import type { ITrie } from 'cspell-trie-lib';
import { error, findRepeats, type Finding } from '../findings.ts';
import type { Dictionaries } from './dictionaries.ts';

export type Speller = ReturnType<typeof createSpeller>;

/** Each word takes some hundredths of a second. Writers make few typos, and text in another language needs no suggestions. */
const maxSuggestions = 25;

/** Prefixes that English puts before a whole word, as in "misconfigured" and "subprocessor". */
const prefixes = /^(?:auto|cyber|geo|micro|mis|multi|non|pre|re|sub|super|un)(?=\p{L}{5})/u;

/** Creates a spell checker that also knows `words`, ignoring case. */
export function createSpeller({ english, terms, names }: Dictionaries, words: Iterable<string>) {
  const parts = (word: string) => word.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
  const own = new Set([...words].flatMap((word) => [word, ...parts(word)]).map((word) => word.toLowerCase()));
  const known = new Map<string, boolean>();
  const suggested = new Map<string, string[]>();
  const isWord = (word: string): boolean => own.has(word) || english.has(word) || terms.has(word);
  const lookUp = (word: string): boolean => {
    const lower = word.toLowerCase();
    if (isWord(lower) || english.has(word) || names.has(word)) return true;
    const term = lower.replace(/(?<=[xs]|ch|sh)es$|(?<!s)s$/, '');
    return terms.has(term) || own.has(term) || (prefixes.test(lower) && isWord(lower.replace(prefixes, '')));
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
    /** Whether one slip of the pen makes the word of a known one: a letter too much, too few, another one, or two swapped. */
    isNearWord: (word: string): boolean => {
      const capital = word.charAt(0).toUpperCase();
      return slipsOf(word.toLowerCase()).some((other) => lookUp(other) || names.has(capital + other.slice(1)));
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

export interface UnknownWord {
  word: string;
  offset: number;
  /** Whether it is within a sentence, where only names have a capital. */
  isWithin: boolean;
}

/**
 * The words of a text that the speller does not know, with their offsets. Skips what a dictionary cannot contain:
 * addresses, file names, acronyms, camel-case names, parts of hyphenated words, and words in other scripts.
 */
export function unknownWords(source: string, { knows }: Pick<Speller, 'knows'>): UnknownWord[] {
  // The markup of other tools has its own findings.
  const text = source.replaceAll(/\{[{%][^{}\n]*[%}]\}|\[\[?_?toc_?\]\]?/gi, (markup) => ' '.repeat(markup.length));
  const unknown: UnknownWord[] = [];
  let piece: Piece | undefined;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu)) {
    if (word.length < 3 || knows(word) || isName.test(word) || !isEnglish.test(word)) continue;
    // Read once per piece, however long it is, and only for unknown words.
    if (piece === undefined || index >= piece.end) piece = readPiece(text, index);
    const isCode = piece.isCode || piece.paths.some(({ from, to }) => from <= index && index < to);
    const isEntity = text[index - 1] === '&' && text[index + word.length] === ';';
    const isPart =
      /[\p{L}\d][-\u2010\u2011]$/u.test(text.slice(Math.max(0, index - 2), index)) ||
      /^[-\u2010\u2011][\p{L}\d]/u.test(text.slice(index + word.length, index + word.length + 2));
    if (isCode || isEntity || isPart) continue;
    const isWithin = /[\p{L}\d,;)][ \n]["'“‘(]?$/u.test(text.slice(Math.max(0, index - 3), index));
    unknown.push({ word: word.replace(/['’]+$/, ''), offset: index, isWithin });
  }
  return unknown;
}

/** Of a name, which has a capital everywhere, and is not a misspelled word. */
export function isNameIn(all: readonly UnknownWord[], { isNearWord }: Speller): boolean {
  return (
    all.length > 1 &&
    all.every(({ word }) => /^\p{Lu}/u.test(word)) &&
    all.some(({ isWithin }) => isWithin) &&
    !isNearWord(all[0]?.word.replace(/['’]s$/, '') ?? '')
  );
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
  return { end: start + piece.length, isCode: /[\d_=$%@{}]|:\/\/|^\W*www\b|^[("'“‘]?\.\p{L}|\.\p{L}{2,}[/?#]/u.test(piece), paths };
}

/** `NASDAQ`, `APIs`, `TLD's`, `macOS`, `DNSViz`. */
const isName = /^\p{Lu}+(?:['’]?s)?$|\p{Ll}\p{Lu}|^\p{Lu}{3,}\p{Ll}/u;
/** In other letters, a word is foreign, or one of a name; a few show where a text was decoded wrongly. */
const isEnglish = /^[A-Za-z'’]+$|Ã|â['’]?$/;

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

function slipsOf(word: string): string[] {
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [before, rest] = [word.slice(0, at), word.slice(at)];
    const swapped = rest.length < 2 ? [] : [`${before}${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`];
    const without = rest === '' ? [] : [before + rest.slice(1)];
    return [...swapped, ...without, ...letters.flatMap((letter) => [before + letter + rest, before + letter + rest.slice(1)])];
  }).flat();
}

function nearest(dictionary: ITrie, word: string): string[] {
  // The search takes longer for longer words, and no English word is longer than this.
  const found = word.length > 40 ? [] : dictionary.suggest(word, { numSuggestions: 3 });
  return found.filter((other) => !other.includes('~')).slice(0, 3);
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
