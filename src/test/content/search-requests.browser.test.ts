/** What a search of our own portal downloads: how many requests, and how many bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { useChromium } from '#src/test/browser/chromium.ts';
import { useOwnPortal } from './own-output.ts';

const { outDir, url } = useOwnPortal();
const { visit } = useChromium();

const sizeOf = (path: string) => {
  const bytes = readFileSync(join(outDir, path));
  // Pagefind's files are compressed already.
  return /pf_|\.pagefind$/.test(path) ? bytes.length : brotliCompressSync(bytes).length;
};

it.each([
  'okta sso',
  'exstension disapeared after update',
  'why does the gpo override our cloud extension policy',
  "Install-ConcealBrowse.ps1 : Cannot validate argument on parameter 'IncognitoAndGuestMode' at C:\\Temp\\run.ps1:12",
  'student discount',
])('%s takes at most 12 requests, and the first results at most 70 kB', async (query) => {
  await visit(`${url()}/search/`, async (page) => {
    const requests: string[] = [];
    let first: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    // From an empty page, with all that the search page itself needs for searching.
    await page.reload({ waitUntil: 'networkidle' });
    const loaded = requests.length;
    await page.locator('#search').pressSequentially(query, { delay: 10 });
    await page.waitForSelector('[data-search-state]:not([data-search-state=idle], [data-search-state=loading])[aria-busy=false]');
    const ofSearch = requests.filter((path) => /^\/(?:search\/quick|pagefind|_astro)\//.test(path));
    first = ofSearch.filter((path) => !path.startsWith('/pagefind/') && !path.endsWith('words.json'));
    expect(requests.slice(loaded).filter((path) => path !== '/favicon.svg').length).toBeLessThanOrEqual(12);
    const bytes = (paths: string[]) => [...new Set(paths)].reduce((sum, path) => sum + sizeOf(path), 0);
    expect(bytes(first)).toBeLessThanOrEqual(70_000);
    // A long query needs most of the full text.
    expect(bytes(ofSearch)).toBeLessThanOrEqual(query.split(' ').length > 3 ? 270_000 : 230_000);
  });
});
