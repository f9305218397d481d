/** Search during live authoring: an in-memory index of the pages as they are now. */
import { decodeAddress } from '#src/schemas/formats.ts';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { Connect } from 'vite';
import { indexFolder, recordsPath } from '#src/search/locations.ts';
import type { SearchRecords } from '#src/search/full-text.ts';
import { contentTypeOf } from '#src/source/content-types.ts';
import { indexPages } from '#src/build/search-index.ts';
import type { IndexFiles } from '#src/build/search-pack.ts';

/** Lists every portal page that search engines may index. */
const sitemapPath = '/sitemap-0.xml';

interface LiveSearchOptions {
  /** The address of the development server, without a trailing slash; undefined while it is not listening. */
  origin: () => string | undefined;
  /** The paths of entries that are not in the sitemap, such as drafts. */
  morePaths: () => readonly string[];
  /** The folder of the last build's index, used until the first live index is ready. */
  builtFolder: string;
  /** Called with an error that leaves the index unchanged. */
  onFault: (error: unknown) => void;
}

/** An index that follows the pages. One is built at a time; changes made meanwhile go into the next. */
export function createLiveSearch({ origin, morePaths, builtFolder, onFault }: LiveSearchOptions) {
  let pages = new Map<string, string>();
  let index: IndexFiles | undefined;
  let waiting: Set<string> | 'all' | undefined;
  let working: Promise<void> | undefined;

  const read = async (path: string): Promise<string | undefined> => {
    const response = await fetch(`${origin()}${path}`);
    return response.ok ? response.text() : undefined;
  };
  const want = (paths: Iterable<string> | 'all') => {
    waiting = paths === 'all' || waiting === 'all' ? 'all' : new Set([...(waiting ?? []), ...paths]);
  };
  const work = async () => {
    while (waiting) {
      const asked = waiting;
      waiting = undefined;
      try {
        const next = new Map(asked === 'all' ? [] : pages);
        for (const path of asked === 'all' ? await listPaths() : asked) {
          const content = await read(path);
          if (content === undefined) next.delete(path);
          else next.set(path, content);
        }
        pages = next;
      } catch (error) {
        // It is requested again with the next change.
        want(asked);
        throw error;
      }
      const records = await read(recordsPath);
      // Without a valid site.yaml there are no records, and no pages either.
      if (records === undefined) return;
      const source = [...pages].map(([path, content]) => ({ file: `${path.slice(1)}index.html`, content }));
      index = (await indexPages(source, JSON.parse(records) as SearchRecords)).files;
    }
  };
  const listPaths = async () => {
    const listed = [...((await read(sitemapPath)) ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    return new Set([...listed, ...morePaths()]);
  };

  return {
    /** Reads pages again and rebuilds the index: those at the given paths, or all of them. */
    update: (paths: readonly string[] | 'all') => {
      want(paths);
      if (origin() === undefined) return;
      working ??= work()
        .catch(onFault)
        .finally(() => (working = undefined));
    },
    /** Answers requests for files of the index. */
    middleware: (request: Connect.IncomingMessage, response: ServerResponse) => {
      const path = decodeAddress(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
      const answer = async () => {
        const content = index?.get(path) ?? (await readBuilt(builtFolder, path)) ?? (await working, index?.get(path));
        response.statusCode = content === undefined ? 404 : 200;
        response.setHeader('Content-Type', contentTypeOf(path));
        response.setHeader('Cache-Control', 'no-store');
        response.end(content ?? `There is no ${indexFolder}/${path} yet.`);
      };
      void answer();
    },
  };
}

/** A file from the last build's index. */
async function readBuilt(folder: string, path: string): Promise<Buffer | undefined> {
  const file = join(folder, path);
  if (!file.startsWith(`${folder}${sep}`)) return undefined;
  return readFile(file).catch(() => undefined);
}
