/** Finds the marks that git leaves where two branches changed the same lines. */
import { error, type Finding } from './findings.ts';

/** A line of seven equals signs between them may also underline a heading, so it is no mark by itself. */
const mark = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

/** Finds unresolved merges outside of blocks of code: each is one error, and nothing else in its file can be relied on. */
export function checkConflicts(file: string, text: string): Finding[] {
  // Most files have none, and searching each of their lines would take longer.
  if (!['<<<<<<<', '>>>>>>>', '|||||||'].some((marks) => text.includes(marks))) return [];
  const findings: Finding[] = [];
  let fence: string | undefined;
  let isOpen = false;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const [, ticks] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (ticks !== undefined) fence = fence === undefined ? ticks : ticks.startsWith(fence) ? undefined : fence;
    if ((fence !== undefined && !isOpen) || !mark.test(line)) continue;
    if (!isOpen) {
      const length = lines.slice(index).findIndex((other) => /^>{7}(?: |$)/.test(other));
      const where = length > 0 ? `begins here and ends on line ${index + length + 1}` : 'left this line behind';
      const message = `an unresolved merge ${where}: keep the text that is right, and delete the lines of "<<<<<<<", "=======" and ">>>>>>>"`;
      findings.push(error(file, { line: index + 1, column: 1 }, 'merge-conflict', message));
    }
    isOpen = !line.startsWith('>');
  }
  return findings;
}
