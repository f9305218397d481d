/** Makes part of the output: renders pages, builds files, audits and writes them. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { outputFiles } from '#src/outputs/files.ts';
import { allEntries } from '#src/domain/catalog.ts';
import { basePathOf } from '#src/domain/base-path.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import { collectReads } from '#src/domain/derive-once.ts';
import { sharePortal, type Portal } from '#src/source/registry.ts';
import { keep, readKept } from './cache.ts';
import { finishFile } from './finish-file.ts';
import { openPack, openPacks, recordReads, type KeptFile, type KnownFile } from './kept-output.ts';
import { loadRenderer, openPages } from './renderer/render-pages.ts';

export interface OutputOptions {
  portal: Portal;
  /** The module that renders pages. */
  entry: string;
  outDir: string;
  /** Files copied from here take precedence over pages. */
  publicDir: string;
  /** The folder for data that later builds can reuse. */
  cache: string;
  /** The folder with the output that the last build kept. */
  keptFolder: string;
  /** Ignores everything that earlier builds kept. */
  cold: boolean;
}

/** Loads the module that renders pages, which takes a while. There is no answer. */
export interface LoadMessage {
  load: string;
}

/** The message before the first task; the worker answers with the {@link OutputList}. */
export interface OpenMessage {
  open: OutputOptions;
}

/** The files of the output, pages first, in an order that is the same in all workers. */
export interface OutputList {
  files: OutputName[];
  pageCount: number;
}

export interface OutputName {
  file: string;
  /** Files of the same group are made by one worker. */
  group?: string | undefined;
}

/** A range of these files, either pages or others. `known` is the last build's data about them. The answer is an {@link OutputResult}. */
export interface OutputTask {
  from: number;
  to: number;
  known: (KnownFile | undefined)[];
}

export interface OutputResult {
  /** The result for each file. */
  made: { kept: KeptFile; isNew: boolean; searched?: string | undefined }[];
  /** Errors that prevent publishing the output. */
  errors: string[];
}

interface Item extends OutputName {
  key?: string | undefined;
  build: () => unknown;
}

const errors: string[] = [];
const folders = new Set<string>();
/** What was read before any file was built, for example for the list of pages: every file depends on it. */
const readByAll = new Set<string>();
let options: OutputOptions;
let basePath = '';
let pack: ReturnType<typeof openPack>;
let readPacked: ReturnType<typeof openPacks>;
let items: Item[] = [];

async function open(opened: OutputOptions): Promise<OutputList> {
  options = opened;
  basePath = basePathOf(opened.portal.catalog.site.url);
  pack = openPack(options.keptFolder);
  readPacked = openPacks(options.keptFolder);
  const portal = recordReads(options.portal);
  sharePortal(portal);
  const list = async () => {
    const all = await openPages(options.entry, (message) => errors.push(message));
    const pages = all.filter(({ file }) => !existsSync(join(options.publicDir, file)));
    const files = await outputFiles(portal);
    items = [...pages, ...files.map(({ path, ...file }) => ({ file: path.slice(1), ...file }))];
    return { files: items.map(({ file, group }: Item) => ({ file, group })), pageCount: pages.length };
  };
  return collectReads(readByAll, list);
}

async function make({ from, to, known }: OutputTask): Promise<OutputResult> {
  const made: OutputResult['made'] = [];
  for (const [index, item] of items.slice(from, to).entries()) {
    const before = errors.length;
    try {
      made.push(reuse(item, known[index]) ?? (await makeFile(item, known[index])));
      errors.push(...errors.splice(before).map((message) => withSource(item, message)));
    } catch (error) {
      // Astro has logged it too, with its stack.
      errors.splice(before, errors.length, withSource(item, error instanceof Error ? error.message : String(error)));
    }
  }
  return { made, errors: errors.splice(0) };
}

/** An error's message with the content file that the page is made of, without a stack. */
function withSource({ file }: Item, message: string): string {
  const words = message.replace(/\n\s+at [\s\S]*$/, '');
  const page = `/${file.replace(/index\.html$/, '')}`;
  const sources = allEntries(options.portal.catalog).filter(({ path }) => withoutFragment(path) === page);
  const named = sources.some((entry) => words.includes(entry.file)) ? [] : sources.map((entry) => entry.file);
  return [...named, words].join(': ');
}

/** Reuses a file from the last build; undefined if that is not possible. */
function reuse({ file }: Item, known: KnownFile | undefined): OutputResult['made'][number] | undefined {
  const content = known?.isCurrent === true ? readPacked(known.packed) : undefined;
  if (!known || !content) return undefined;
  const finished = finishFile(file, file.endsWith('.html') ? content.toString() : content, { basePath, kept: known.audited });
  if (finished.audited !== known.audited) return undefined;
  writeFileSync(pathOf(file), finished.content);
  const { audited, reads, isLeaving } = known;
  return { kept: { audited, reads, packed: isLeaving ? pack(content) : known.packed }, isNew: false, searched: finished.searched };
}

async function makeFile(item: Item, known: KnownFile | undefined): Promise<OutputResult['made'][number]> {
  const reads = new Set(readByAll);
  const built = await collectReads(reads, () => build(item));
  const { content, audited, searched } = finishFile(item.file, built, { basePath, kept: known?.audited });
  writeFileSync(pathOf(item.file), content);
  return { kept: { audited, reads: [...reads], packed: pack(built) }, isNew: true, searched };
}

/** Builds a file, or reuses the one that an earlier build made with the same key. */
async function build({ key, build }: Item): Promise<string | Uint8Array> {
  if (key === undefined) return (await build()) as string | Uint8Array;
  const kept = join(options.cache, 'files', hash('sha256', key));
  const known = options.cold ? undefined : readKept(kept);
  if (known) return known;
  const content = (await build()) as Uint8Array;
  keep(kept, content);
  return content;
}

/** A file's path in the output; creates its folder. */
function pathOf(file: string): string {
  const path = join(options.outDir, file);
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  return path;
}

parentPort?.on('message', (message: LoadMessage | OpenMessage | OutputTask) => {
  if ('load' in message) {
    // An error shows when the worker opens.
    loadRenderer(message.load).catch(() => undefined);
    return;
  }
  const answer = 'open' in message ? open(message.open) : make(message);
  answer.then(
    (result) => parentPort?.postMessage(result),
    // An error event ends the worker.
    (error: unknown) => {
      setImmediate(() => {
        throw error;
      });
    },
  );
});
