/** Finds the conflict markers that git writes when two branches change the same lines. */
import { error, type Finding } from './findings.ts';

/** A line of seven equals signs can also underline a heading, so it alone is not a marker. */
const mark = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m;

/** Finds unresolved merge conflicts outside code blocks. Each is one error, and nothing else in its file is reliable. */
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
      const message =
        length > 0
          ? `a merge conflict starts here and ends on line ${index + length + 1}: keep the right text, and delete the lines "<<<<<<<", "=======" and ">>>>>>>"`
          : 'this line is left over from a merge conflict: delete it';
      findings.push(error(file, { line: index + 1, column: 1 }, 'merge-conflict', message));
    }
    isOpen = !line.startsWith('>');
  }
  return findings;
}
