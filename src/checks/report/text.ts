import type { Problem } from '#src/source/problem.ts';

/** One finding a line, and a line that sums up. */
export function formatText(problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule} ${message}`,
  );
  return [...lines.map(printable), summarize(problems)].join('\n');
}

/** `2 errors, 1 warning`, or that there are none. */
export function summarize(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, noun: string) => (number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`]);
  return [...count(errors, 'error'), ...count(problems.length - errors, 'warning')].join(', ') || 'No errors, no warnings';
}

/** A name or value with control or bidirectional characters must not break the line or change what a terminal shows. */
function printable(line: string): string {
  return line.replaceAll(
    /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
