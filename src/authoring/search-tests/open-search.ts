/** The search of a built portal without a browser: the client's own code over the files of the output. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PagefindEngine, type Pagefind } from '#src/search/client/engine.ts';
import { find, type Finder, type Outcome } from '#src/search/client/find.ts';
import { QuickIndex } from '#src/search/client/quick.ts';
import { fragmentsFile, indexFolder, indexModulePath, quickIndexFolder } from '#src/search/locations.ts';
import { InputError } from '#src/source/environment.ts';

/** As many hits as the search page shows. */
const maxHits = 20;

/** What Pagefind's module has besides its search. */
interface PagefindModule {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
}

export interface OpenSearch {
  finder: Finder;
  /** What the quick index alone answers, and the outcome with the full text. */
  ask: (query: string) => Promise<{ first: Outcome; final: Outcome }>;
}

/** Throws an InputError if a folder holds no built index. */
export function requireIndex(outDir: string): void {
  if (!existsSync(join(outDir, indexModulePath))) throw new InputError(`${outDir} holds no search index: run \`npm run build\` first`);
}

/** Lets `use` ask the search of a built portal. */
export async function withSearch<Result>(outDir: string, use: (search: OpenSearch) => Promise<Result>): Promise<Result> {
  const webFetch = globalThis.fetch;
  // Pagefind reads its files with `fetch`, which does not read files in Node.
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.startsWith('file:') ? new Response(await readFile(fileURLToPath(url))) : webFetch(input, init);
  };
  try {
    return await use(openSearch(resolve(outDir)));
  } finally {
    globalThis.fetch = webFetch;
  }
}

function openSearch(outDir: string): OpenSearch {
  const readJson = async <Content>(path: string) => JSON.parse(await readFile(join(outDir, path), 'utf8')) as Content;
  const start = async () => {
    const pagefind = (await import(pathToFileURL(join(outDir, indexModulePath)).href)) as Pagefind & PagefindModule;
    await pagefind.options({ baseUrl: '/', basePath: pathToFileURL(join(outDir, indexFolder, '/')).href });
    await pagefind.init();
    return { pagefind, fragments: await readJson<string[]>(`${indexFolder}/${fragmentsFile}`) };
  };
  const finder: Finder = {
    quick: new QuickIndex((name) => readJson(`${quickIndexFolder}${name}`)),
    fullText: new PagefindEngine({ start }),
  };
  const ask = async (query: string) => {
    const outcomes: Outcome[] = [];
    for await (const outcome of find({ query, filters: {} }, finder, { limit: maxHits, isWhole: true })) outcomes.push(outcome);
    const [first, final = first] = outcomes;
    if (!first || !final) throw new RangeError('the search yields at least one outcome');
    return { first, final };
  };
  return { finder, ask };
}
