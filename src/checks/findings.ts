/** Findings: what the check reports. */
import { compareText } from '#src/domain/catalog.ts';
import type { Fault, Place } from '#src/source/places.ts';
import type { ErrorRule, RuleName, WarningRule } from './rules/rules.ts';

/** A problem to fix: its position, what was found and what is allowed. */
export interface Finding extends Place {
  /** The file, relative to the content directory. */
  file: string;
  severity: 'error' | 'warning';
  rule: RuleName;
  message: string;
}

/** A problem that must be fixed before anything is published. */
export function error(file: string, { line, column }: Place, rule: ErrorRule, message: string): Finding {
  return { file, line, column, severity: 'error', rule, message };
}

/** A problem to review; it does not fail the check. */
export function warning(file: string, { line, column }: Place, rule: WarningRule, message: string): Finding {
  return { file, line, column, severity: 'warning', rule, message };
}

/** An error for a file that cannot be read in whole or in part. */
export function faultError(file: string, fault: Fault): Finding {
  return error(file, fault, fault.rule, fault.message);
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** `2 errors, 1 warning`; empty if there are none. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, noun: string) => (number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`]);
  return [...count(errors, 'error'), ...count(findings.length - errors, 'warning')].join(', ');
}

/** Orders findings by file, line, column, rule and message, so that the same content always gives the same report. */
function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || comparePlaces(a, b) || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}

/** Sorts findings and removes duplicates: a link in a definition that is used twice is still one error. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted(compareFindings);
  return sorted.filter((finding, index) => index === 0 || compareFindings(finding, sorted[index - 1] ?? finding) !== 0);
}

/** The item that comes last in the file, where a conflict is reported. Needs at least one item. */
export function lastOf<Item>(items: readonly Item[], placeOf: (item: Item) => Place): Item {
  return items.reduce((a, b) => (comparePlaces(placeOf(a), placeOf(b)) < 0 ? b : a));
}

function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

/** Each item that repeats the key of an earlier item, with the first item that has the key. */
export function findRepeats<Item>(items: Iterable<Item>, keyOf: (item: Item) => unknown): { item: Item; first: Item }[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : more.map((item) => ({ item, first })),
  );
}

/** The first 40 characters of a text, to quote it. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
