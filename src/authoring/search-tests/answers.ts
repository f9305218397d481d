/** What the search answers to a test's query, and whether that is what the test expects. */
import type { SearchTest } from '#src/schemas/lists.ts';
import type { Outcome } from '#src/search/client/find.ts';

export interface SearchAnswer {
  state: Outcome['quality'];
  /** In order: an entry's id, or the address of a page or file. */
  hits: string[];
}

type Expectation = Pick<SearchTest, 'expect' | 'pages' | 'within'>;

/** An outcome as tests see it. */
export function toAnswer({ quality, hits }: Outcome): SearchAnswer {
  return { state: quality, hits: hits.map(({ id, url }) => (id === '' ? url : id)) };
}

/** Whether a test expects that nothing answers its query. */
export function expectsNothing({ expect, pages }: Pick<Expectation, 'expect' | 'pages'>): boolean {
  return expect.length === 0 && pages.length === 0;
}

/** Whether an answer meets a test; one that expects nothing needs a weak or empty answer. */
export function holds(test: Expectation, answer: SearchAnswer | undefined): boolean {
  if (expectsNothing(test)) return answer?.state === 'weak' || answer?.state === 'none';
  return (rankOf([...test.expect, ...test.pages], answer) ?? Infinity) <= test.within;
}

/** The rank of the first of the given hits, from 1; undefined if none of them is found. */
export function rankOf(wanted: readonly string[], answer: SearchAnswer | undefined): number | undefined {
  const at = answer?.hits.findIndex((hit) => wanted.includes(hit)) ?? -1;
  return at < 0 ? undefined : at + 1;
}
