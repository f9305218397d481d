/** Where the search finds entries, taken in a real browser on the real search page. */
import type { Browser } from 'playwright-core';
import { searchPath } from '#src/domain/paths.ts';
import { startServer } from '#src/build/hosting/server.ts';

export interface SearchAnswer {
  /** `results`, `weak`, `none` or `unavailable`. */
  state: string;
  /** Ids of entries in their order; a hit that is no entry has none and counts. */
  hits: string[];
}

/** Asks the built portal each query, in turn. */
export async function askSearch(browser: Browser, outDir: string, queries: readonly string[]): Promise<Map<string, SearchAnswer>> {
  const server = await startServer({ outDir, port: 0 });
  const page = await browser.newPage();
  try {
    const answers = new Map<string, SearchAnswer>();
    for (const query of queries) {
      await page.goto(`${server.url}${searchPath}?q=${encodeURIComponent(query)}`);
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

/** The place of the first of some entries among the hits, from 1; undefined if none of them is found. */
export function rankOf(ids: readonly string[], answer: SearchAnswer | undefined): number | undefined {
  const at = answer?.hits.findIndex((hit) => ids.includes(hit)) ?? -1;
  return at < 0 ? undefined : at + 1;
}
