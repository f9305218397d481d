/** Live authoring: pages, their findings and search update on each save. */
import { decodeAddress } from '#src/schemas/formats.ts';
import { globSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import { Worker } from 'node:worker_threads';
import { formatReport } from '#src/checks/report.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import { contentTypeOf } from '#src/source/content-types.ts';
import { contentChanged, readPortal } from '#src/source/portal.ts';
import type { Environment } from '#src/source/environment.ts';
import { outputFiles } from '#src/outputs/files.ts';
import { indexFolder, recordsPath } from '#src/search/locations.ts';
import { buildSearchRecords } from '#src/search/full-text.ts';
import { askStateEvent, liveStateEvent, type LiveEntry, type LiveState } from '#src/authoring/workshop/live-state.ts';
import { createLiveSearch } from './live-search.ts';

/** How long to wait after a save before the check starts, in milliseconds: editors write a file in several steps. */
const settlingTime = 50;

/**
 * Watches CONTENT_DIR in development, and adds the pages for writers, `src/authoring/workshop/NAME.astro` at
 * `/workshop/NAME/`, in development and in previews (DRAFTS=on). The published portal has none of them.
 */
export function liveAuthoring({ contentDir, outDir, drafts }: Pick<Environment, 'contentDir' | 'outDir' | 'drafts'>): AstroIntegration {
  return {
    name: 'live-authoring',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/src/authoring/workshop/bar.ts';");
        else if (!drafts) return;
        for (const file of globSync('src/authoring/workshop/*.astro'))
          injectRoute({ pattern: `/workshop/${basename(file, '.astro')}`, entrypoint: `./${file.replaceAll('\\', '/')}`, prerender: true });
      },
      'astro:server:setup': ({ server, logger }) => {
        followContent(server, logger, contentDir, outDir);
      },
    },
  };
}

/** Updates pages, their findings and search on each save. */
function followContent(server: ViteDevServer, logger: AstroIntegrationLogger, contentDir: string, outDir: string): void {
  const folder = resolve(contentDir);
  let saved = new Set<string>();
  let savedBefore = saved;
  let state: LiveState | undefined;
  let report = '';
  const search = createLiveSearch({
    origin: () => addressOf(server),
    morePaths: () => (state?.entries ?? []).flatMap((entry) => (entry.state === 'expired' || entry.path.includes('#') ? [] : entry.path)),
    builtFolder: resolve(outDir, indexFolder),
    onFault: (error) => {
      logger.error(`Search could not be updated: ${String(error)}`);
    },
  });
  const check = createLiveCheck(
    (found) => {
      const text = formatReport(found.findings, contentDir);
      if (text !== report) logger.info(`\n${text}\n`);
      report = text;
      const before = state?.entries ?? [];
      state = { ...found, entries: [...found.entries, ...before.filter((entry) => isBroken(entry, found))] };
      search.update(before.length === 0 ? 'all' : pathsOf(new Set([...savedBefore, ...saved]), [...before, ...found.entries]));
      // This check may have started before the last file was saved, so the next one passes these pages on again.
      savedBefore = saved;
      saved = new Set();
      server.environments.client.hot.send(liveStateEvent, {});
    },
    (error) => {
      logger.error(`The check stopped. Restart npm run dev. ${error.stack ?? error.message}`);
    },
  );
  server.environments.client.hot.on(askStateEvent, ({ path }: { path: string }, client) => {
    if (state) client.send(liveStateEvent, { ...state, entries: state.entries.filter((entry) => withoutFragment(entry.path) === path) });
  });
  let settling: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(`${folder}${sep}`)) return;
    saved.add(relative(folder, path).replaceAll('\\', '/'));
    showChange(server);
    clearTimeout(settling);
    settling = setTimeout(check.run, settlingTime);
  });
  server.middlewares.use(`/${indexFolder}/`, search.middleware);
  server.middlewares.use(answerFiles);
  server.httpServer?.once('listening', check.run);
  server.httpServer?.once('close', () => void check.close());
}

/** Answers requests for files that are not pages, as a build would write them now. */
const answerFiles: Connect.NextHandleFunction = (request, response, next) => {
  const path = decodeAddress(new URL(request.url ?? '/', 'http://localhost').pathname);
  const answer = async () => {
    const content = await buildOutputFile(path.replace(/\/$/, '/index.html'));
    if (content === undefined) {
      next();
      return;
    }
    response.setHeader('Content-Type', contentTypeOf(path.endsWith('/') ? '.html' : path));
    response.end(content);
  };
  answer().catch(next);
};

/** What a build would write at a path now, or the records for live search; undefined if there is no such file. */
async function buildOutputFile(path: string): Promise<string | Uint8Array | undefined> {
  const portal = await readPortal();
  if (path === recordsPath) return JSON.stringify(buildSearchRecords(portal.catalog));
  return (await outputFiles(portal)).find((file) => file.path === path)?.build();
}

/** Invalidates the rendered pages, and reloads every browser. */
function showChange(server: ViteDevServer): void {
  for (const [name, { hot }] of Object.entries(server.environments)) if (name !== 'client') hot.send(contentChanged, {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function addressOf({ httpServer, config }: ViteDevServer): string | undefined {
  const address = httpServer?.address();
  if (typeof address !== 'object' || address === null) return undefined;
  return `${config.server.https ? 'https' : 'http'}://localhost:${address.port}`;
}

/** Whether an entry is missing because its file has errors: its page stays as it was, and needs its bar the most. */
function isBroken({ file }: LiveEntry, { findings, entries }: LiveState): boolean {
  return !entries.some((entry) => entry.file === file) && findings.some((finding) => finding.file === file);
}

/** The pages of saved files; all pages if one is not an entry's text, such as the glossary, whose terms affect how every page is found. */
function pathsOf(saved: ReadonlySet<string>, entries: readonly LiveEntry[]): string[] | 'all' {
  if (![...saved].every((file) => /\.mdx?$/.test(file))) return 'all';
  return entries.filter(({ file }) => saved.has(file)).map(({ path }) => withoutFragment(path));
}

/** Starts checking CONTENT_DIR in its own thread, so that pages never wait for it; `onState` is called after each run, `onFault` for a bug. */
function createLiveCheck(onState: (state: LiveState) => void, onFault: (error: Error) => void) {
  const worker = new Worker(new URL('check-worker.ts', import.meta.url));
  let running = false;
  let again = false;
  /** Checks again, after any check still running. */
  const run = () => {
    again = running;
    if (running) return;
    running = true;
    worker.postMessage('check');
  };
  worker.on('message', (state: LiveState) => {
    onState(state);
    running = false;
    if (again) run();
  });
  worker.on('error', onFault);
  return { run, close: () => worker.terminate() };
}
