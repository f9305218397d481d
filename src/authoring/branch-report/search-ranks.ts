/** What readers may type to find an entry, and where search finds it, in a real browser on the real search page. */
import type { Browser } from 'playwright-core';
import { startServer } from '#src/build/hosting/server.ts';
import type { Entry } from '#src/domain/catalog.ts';
import { searchQueryPath } from '#src/domain/paths.ts';
import type { SearchTest } from '#src/schemas/lists.ts';
import type { EntryDiff } from './compare-entries.ts';
import type { Snapshot } from './snapshot.ts';

/** At most this many queries are run per entry, so that a long list does not hold up the report. */
const maxPerEntry = 8;

interface SearchAnswer {
  /** `results`, `weak`, `none` or `unavailable`. */
  state: string;
  /** Entry ids in order; a hit that is not an entry has no id but counts. */
  hits: string[];
}

type Answers = ReadonlyMap<string, SearchAnswer>;

export type SearchRanks = Awaited<ReturnType<typeof searchRanks>>;

/** How the ranks in search tests changed between two sides, and where a branch's additions are found by their own words. */
export async function searchRanks(browser: Browser, base: Snapshot, head: Snapshot, changes: readonly EntryDiff[]) {
  const tests = head.catalog.searchTests;
  const own = ownQueries(changes);
  const queries = tests.map(({ query }) => query);
  const before = await askSearch(browser, base.outDir, queries);
  const after = await askSearch(browser, head.outDir, [...new Set([...queries, ...own.map(({ query }) => query)])]);
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
      const { query, expect: ids } = test;
      const [was, is] = [before.get(query), after.get(query)];
      return { query, ids, before: rankOf(ids, was), after: rankOf(ids, is), holds: [holds(test, was), holds(test, is)] as const };
    })
    .filter((change) => change.before !== change.after || change.holds[0] !== change.holds[1]);
}

/** Whether an answer meets a search test; a test that expects nothing needs a weak or empty answer. */
function holds({ expect, within }: SearchTest, answer: SearchAnswer | undefined): boolean {
  if (expect.length === 0) return answer?.state === 'weak' || answer?.state === 'none';
  return (rankOf(expect, answer) ?? Infinity) <= within;
}

/** The rank of the first of the given entries among the hits, from 1; undefined if none of them is found. */
function rankOf(ids: readonly string[], answer: SearchAnswer | undefined): number | undefined {
  const at = answer?.hits.findIndex((hit) => ids.includes(hit)) ?? -1;
  return at < 0 ? undefined : at + 1;
}

/** Runs each query on the built portal, in turn. */
async function askSearch(browser: Browser, outDir: string, queries: readonly string[]): Promise<Answers> {
  const server = await startServer({ outDir, port: 0 });
  const page = await browser.newPage();
  try {
    const answers = new Map<string, SearchAnswer>();
    for (const query of queries) {
      await page.goto(`${server.url}${searchQueryPath(query)}`);
      const outcome = page.locator('[data-search-state]:not([data-search-state=idle], [data-search-state=loading])[aria-busy=false]');
      await outcome.waitFor({ timeout: 20_000 });
      answers.set(query, {
        state: (await outcome.getAttribute('data-search-state')) ?? '',
        hits: await page.locator('a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('data-result') ?? '')),
      });
    }
    return answers;
  } finally {
    await page.close();
    await server.close();
  }
}
