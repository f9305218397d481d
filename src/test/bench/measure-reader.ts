/** Measures what a reader downloads and waits for, in Chromium on a slow phone. */
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '#src/build/chromium.ts';
import { startServer } from '#src/build/hosting/server.ts';
import { openSlowLink, type Link, type Transferred } from './slow-link.ts';

/** One search in a browser with an empty cache. Times are in seconds after the first keystroke. */
export interface Search {
  /** When the first results were shown, and what had been downloaded by then. */
  first: Download;
  /** When the list was complete. */
  full: Download;
}

interface Download extends Transferred {
  seconds: number;
}

export interface Reader {
  /** The article's HTML with styles, in bytes after Brotli, and all requests before its load event. */
  page: Transferred;
  search: Search;
  /** The same query with nothing but Pagefind: its search, and the text of five results. */
  pagefind: Download;
  /** Bytes after Brotli. */
  widget: { script: number; data: number };
}

/** A phone on a slow network: 150 ms for a round trip, 200 kB/s, a processor four times slower. */
const network = { roundTrip: 150, bandwidth: 200_000 };
const slowdown = 4;

/** Measures a built portal. `article` is the path of an article's page; `query` finds several articles. */
export async function measureReader(outDir: string, article: string, query: string): Promise<Reader> {
  const server = await startServer({ outDir, port: 0 });
  const browser = await launchChromium();
  const onSlowPhone = async <Result>(path: string, visit: (page: Page, link: Link) => Promise<Result>): Promise<Result> => {
    const link = await openSlowLink({ target: server.url, ...network });
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    try {
      const page = await context.newPage();
      await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.goto(link.url + path, { waitUntil: 'load' });
      return await visit(page, link);
    } finally {
      await context.close();
      await link.close();
    }
  };
  try {
    return {
      page: await onSlowPhone(article, (_, { transferred }) =>
        Promise.resolve({ ...transferred(), bytes: compressedSize(join(outDir, article, 'index.html')) }),
      ),
      search: await onSlowPhone('/search/', (page, link) => measureSearch(page, link, query)),
      pagefind: await onSlowPhone('/robots.txt', (page, link) => measurePagefind(page, link, query)),
      widget: { script: compressedSize(join(outDir, 'widget/v1/widget.js')), data: compressedSize(join(outDir, 'widget/v1/all.json')) },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Types a query into the search page, and waits for its first and its last results. */
async function measureSearch(page: Page, link: Link, query: string): Promise<Search> {
  const since = startTimer(link);
  await page.locator('main input[type="search"]').focus();
  await page.keyboard.type(query);
  await page.locator('a[data-result]').first().waitFor({ timeout: 60_000 });
  const first = since();
  await page.locator('[data-search-state][aria-busy="false"]').waitFor({ timeout: 60_000 });
  return { first, full: since() };
}

async function measurePagefind(page: Page, link: Link, query: string): Promise<Download> {
  const since = startTimer(link);
  await page.evaluate(
    async ([path, text]) => {
      const pagefind = (await import(path)) as { search: (text: string) => Promise<{ results: { data: () => Promise<unknown> }[] }> };
      const { results } = await pagefind.search(text);
      await Promise.all(results.slice(0, 5).map((result) => result.data()));
    },
    ['/pagefind/pagefind.js', query] as const,
  );
  return since();
}

/** Returns a function that says what has passed and was downloaded since. */
function startTimer({ transferred }: Link): () => Download {
  const startedAt = performance.now();
  const before = transferred();
  return () => {
    const { bytes, requests } = transferred();
    return { seconds: (performance.now() - startedAt) / 1000, bytes: bytes - before.bytes, requests: requests - before.requests };
  };
}

function compressedSize(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}
