import type { Problem } from '#src/source/problem.ts';
import { error } from '#src/source/problems.ts';

/** The spell checker's list of the project's own words. */
export const wordsFile = 'words.txt';

/** The words of the list, one a line; a line that begins with `#` is a remark. */
export function readWords(text: string): { words: string[]; problems: Problem[] } {
  const lines = text.split('\n').map((line, index) => ({ word: line.trim(), line: index + 1 }));
  const used = lines.filter(({ word }) => word !== '' && !word.startsWith('#'));
  const problems = used.flatMap(({ word, line }, index) => {
    const place = { line, column: 1 };
    if (/\s/.test(word)) return [error(wordsFile, place, 'words', `"${word}" is more than one word: write one a line`)];
    const first = used.slice(0, index).find((other) => other.word.toLowerCase() === word.toLowerCase());
    return first ? [error(wordsFile, place, 'words', `"${word}" stands on line ${first.line} already`)] : [];
  });
  return { words: used.map(({ word }) => word), problems };
}
