/** What a reader may type to find an entry, and where the search finds it, in a real browser on the real search page. */
import type { Browser } from 'playwright-core';
import { startServer } from '#src/build/hosting/server.ts';
import type { Entry } from '#src/domain/catalog.ts';
import { searchQueryPath } from '#src/domain/paths.ts';
import type { SearchTest } from '#src/schemas/lists.ts';
import type { EntryDiff } from './compare-entries.ts';
import type { Snapshot } from './snapshot.ts';

/** Of each entry so many of its words are asked, so that a long list does not hold up the report. */
const mostOfEntry = 8;

interface SearchAnswer {
  /** `results`, `weak`, `none` or `unavailable`. */
  state: string;
  /** Ids of entries in their order; a hit that is no entry has none and counts. */
  hits: string[];
}

type Answers = ReadonlyMap<string, SearchAnswer>;

export type SearchRanks = Awaited<ReturnType<typeof searchRanks>>;

/** How the search tests moved from one side to another, and where what a branch adds is found by its own words. */
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

/** An entry's own words: its title, its keywords, what readers see. */
function queriesOf(entry: Entry): string[] {
  const seen = entry.collection === 'articles' ? [...entry.symptoms, ...entry.errorTexts] : [];
  return [...new Set([entry.title, ...entry.keywords, ...seen.map((text) => text.replaceAll(/[`*_[\]]/g, ''))])];
}

/** The queries for what a branch adds or finds new words for: what else changes, the search tests watch. */
export function ownQueries(changes: readonly EntryDiff[]): { id: string; query: string }[] {
  return changes.flatMap(({ kind, entry, before }) => {
    if (kind === 'removed' || entry.state !== 'live') return [];
    const known = new Set(before ? queriesOf(before) : []);
    return queriesOf(entry)
      .filter((query) => !known.has(query))
      .slice(0, mostOfEntry)
      .map((query) => ({ id: entry.id, query }));
  });
}

/** The search tests whose entry moved, or which pass or fail now and did not before. A rank is undefined where nothing is found. */
export function compareRanks(tests: readonly SearchTest[], before: Answers, after: Answers) {
  return tests
    .map((test) => {
      const { query, expect: ids } = test;
      const [was, is] = [before.get(query), after.get(query)];
      return { query, ids, before: rankOf(ids, was), after: rankOf(ids, is), holds: [holds(test, was), holds(test, is)] as const };
    })
    .filter((change) => change.before !== change.after || change.holds[0] !== change.holds[1]);
}

/** Whether an answer is what a search test promises; one that expects nothing wants an honest end. */
function holds({ expect, within }: SearchTest, answer: SearchAnswer | undefined): boolean {
  if (expect.length === 0) return answer?.state === 'weak' || answer?.state === 'none';
  return (rankOf(expect, answer) ?? Infinity) <= within;
}

/** The place of the first of some entries among the hits, from 1; undefined if none of them is found. */
function rankOf(ids: readonly string[], answer: SearchAnswer | undefined): number | undefined {
  const at = answer?.hits.findIndex((hit) => ids.includes(hit)) ?? -1;
  return at < 0 ? undefined : at + 1;
}

/** Asks the built portal each query, in turn. */
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
