/** What readers may type to find an entry, and where search finds it. */
import { holds, rankOf, toAnswer, type SearchAnswer } from '#src/authoring/search-tests/answers.ts';
import { withSearch } from '#src/authoring/search-tests/open-search.ts';
import type { Entry } from '#src/domain/catalog.ts';
import type { SearchTest } from '#src/schemas/lists.ts';
import type { EntryDiff } from './compare-entries.ts';
import type { Snapshot } from './snapshot.ts';

/** At most this many queries are run per entry, so that a long list does not hold up the report. */
const maxPerEntry = 8;

type Answers = ReadonlyMap<string, SearchAnswer>;

export type SearchRanks = Awaited<ReturnType<typeof searchRanks>>;

/** How the ranks in search tests changed between two sides, and where a branch's additions are found by their own words. */
export async function searchRanks(base: Snapshot, head: Snapshot, changes: readonly EntryDiff[]) {
  const tests = head.catalog.searchTests;
  const own = ownQueries(changes);
  const queries = tests.map(({ query }) => query);
  const before = await askSearch(base.outDir, queries);
  const after = await askSearch(head.outDir, [...new Set([...queries, ...own.map(({ query }) => query)])]);
  return {
    moved: compareRanks(tests, before, after),
    own: own.map(({ id, query }) => ({ id, query, rank: rankOf([id], after.get(query)) })),
  };
}

/** An entry's own words: its title, its keywords, and what readers see. */
function queriesOf(entry: Entry): string[] {
  const seen = entry.collection === 'articles' ? [...entry.symptoms, ...entry.errorTexts] : [];
  return [...new Set([entry.title, ...entry.keywords, ...seen.map((text) => text.replaceAll(/[`*_[\]]/g, ''))])];
}

/** Queries for entries that a branch adds or gives new words; search tests cover all other changes. */
export function ownQueries(changes: readonly EntryDiff[]): { id: string; query: string }[] {
  return changes.flatMap(({ kind, entry, before }) => {
    if (kind === 'removed' || entry.state !== 'live') return [];
    const known = new Set(before ? queriesOf(before) : []);
    return queriesOf(entry)
      .filter((query) => !known.has(query))
      .slice(0, maxPerEntry)
      .map((query) => ({ id: entry.id, query }));
  });
}

/** Search tests whose rank changed, or which pass or fail now and did not before. A rank is undefined if nothing is found. */
export function compareRanks(tests: readonly SearchTest[], before: Answers, after: Answers) {
  return tests
    .map((test) => {
      const { query } = test;
      const ids = [...test.expect, ...test.pages];
      const [was, is] = [before.get(query), after.get(query)];
      return { query, ids, before: rankOf(ids, was), after: rankOf(ids, is), holds: [holds(test, was), holds(test, is)] as const };
    })
    .filter((change) => change.before !== change.after || change.holds[0] !== change.holds[1]);
}

/** Runs each query on the built portal, in turn. */
async function askSearch(outDir: string, queries: readonly string[]): Promise<Answers> {
  return withSearch(outDir, async ({ ask }) => {
    const answers = new Map<string, SearchAnswer>();
    for (const query of queries) answers.set(query, toAnswer((await ask(query)).final));
    return answers;
  });
}
