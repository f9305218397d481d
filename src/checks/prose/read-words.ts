import { error, type Finding } from '../findings.ts';
import { findRepeats } from '../repeats.ts';

/** The spell checker's list of the project's own words. */
export const wordsFile = 'words.txt';

/** The words of the list, one a line; a line that begins with `#` is a remark. */
export function readWords(text: string): { words: string[]; findings: Finding[] } {
  const lines = text.split('\n').map((line, index) => ({ word: line.trim(), line: index + 1 }));
  const used = lines.filter(({ word }) => word !== '' && !word.startsWith('#'));
  const fail = (line: number, message: string) => error(wordsFile, { line, column: 1 }, 'words', message);
  const isOne = ({ word }: { word: string }) => !/\s/.test(word);
  const findings = [
    ...used.filter((item) => !isOne(item)).map(({ word, line }) => fail(line, `"${word}" is more than one word: write one a line`)),
    ...findRepeats(used.filter(isOne), ({ word }) => word.toLowerCase()).map(({ item: { word, line }, first }) =>
      fail(line, `"${word}" stands on line ${first.line} already`),
    ),
  ];
  return { words: used.map(({ word }) => word), findings };
}
