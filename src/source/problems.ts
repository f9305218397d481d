/** Makes findings and puts them in order. */
import { compareText } from '#src/domain/catalog.ts';
import type { Place, Problem } from '#src/source/problem.ts';

/** Where the finding about a whole file stands. */
export const fileStart: Place = { line: 1, column: 1 };

/** What must be mended before anything is published. */
export function error(file: string, { line, column }: Place, rule: string, message: string): Problem {
  return { file, line, column, severity: 'error', rule, message };
}

/** What a person should look at; it does not fail the check. */
export function warning(file: string, place: Place, rule: string, message: string): Problem {
  return { ...error(file, place, rule, message), severity: 'warning' };
}

/** Orders findings by file, line, column, rule and message, so that the same content always gives the same report. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || comparePlaces(a, b) || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

/** The findings in order, each once: a link in a definition that is used twice is still one mistake. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = problems.toSorted(compareProblems);
  return sorted.filter((problem, index) => index === 0 || compareProblems(problem, sorted[index - 1] ?? problem) !== 0);
}

/** Orders places of one file. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
