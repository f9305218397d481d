/** Runs search tests, and reports how many queries are answered, by class. */
import type { SearchTest } from '#src/schemas/lists.ts';
import { expectsNothing, holds, rankOf, toAnswer, type SearchAnswer } from './answers.ts';
import type { OpenSearch } from './open-search.ts';

export interface TestResult {
  test: SearchTest;
  answer: SearchAnswer;
  /** What the quick index answers before the full text is there. */
  quick: SearchAnswer;
}

/** Asks the search for each test, in turn. */
export async function runSearchTests(tests: readonly SearchTest[], search: Pick<OpenSearch, 'ask'>): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const test of tests) {
    const { first, final } = await search.ask(test.query);
    results.push({ test, answer: toAnswer(final), quick: toAnswer(first) });
  }
  return results;
}

/** The tests that do not hold. */
export function failuresOf(results: readonly TestResult[]): TestResult[] {
  return results.filter(({ test, answer }) => !holds(test, answer));
}

interface Rates {
  name: string;
  count: number;
  first: number;
  top3: number;
}

/** By class, in order of appearance, and of all queries with an answer; a test that expects nothing counts if its end is honest. */
export function ratesOf(results: readonly TestResult[]): Rates[] {
  const answered = results.filter(({ test }) => !expectsNothing(test));
  const classes = [...new Set(results.map(({ test }) => test.class ?? 'other'))];
  const groups = classes.map((name) => [name, results.filter(({ test }) => (test.class ?? 'other') === name)] as const);
  return [...groups, ['all with an answer', answered] as const].map(([name, members]) => {
    const within = (most: number) => members.filter(({ test, answer }) => holds({ ...test, within: most }, answer)).length;
    return { name, count: members.length, first: within(1), top3: within(3) };
  });
}

/** The rates as a table, and each test that does not hold. */
export function formatRates(results: readonly TestResult[]): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
  const rows = [
    ['class', 'tests', 'first', 'top 3'],
    ...ratesOf(results).map(({ name, count, first, top3 }) => [name, String(count), percent(first, count), percent(top3, count)]),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  const table = rows.map(([name = '', ...cells]) => [name.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join(''));
  const failures = failuresOf(results);
  const end = failures.length === 0 ? [`${results.length} tests hold`] : [`${failures.length} of ${results.length} tests fail:`];
  return [...table, '', ...end, ...failures.map(formatFailure), ''].join('\n');
}

function formatFailure({ test, answer }: TestResult): string {
  const found = answer.hits.slice(0, 3).join(', ') || 'nothing';
  const query = JSON.stringify(test.query);
  if (expectsNothing(test)) return `  ${query} has no answer, but ends in results: ${found}`;
  const rank = rankOf([...test.expect, ...test.pages], answer);
  const wanted = [...test.expect, ...test.pages].join(' or ');
  return `  ${query} expects ${wanted} within ${test.within}: ${rank === undefined ? 'not found' : `found at ${rank}`}; first are ${found}`;
}
