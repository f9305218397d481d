/** Makes a share of the output: renders pages, builds files, audits what it made and writes it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { outputFiles } from '#src/outputs/files.ts';
import { sharePortal, type Portal } from '#src/source/registry.ts';
import { keep, readKept } from './cache.ts';
import { finishFile, type Audited } from './finish-file.ts';
import { openPages } from './renderer/render-pages.ts';

export interface OutputOptions {
  portal: Portal;
  /** The module that renders pages. */
  entry: string;
  outDir: string;
  /** Files copied from here take precedence over pages. */
  publicDir: string;
  /** The folder for what later builds can use. */
  cache: string;
  /** Uses nothing that an earlier build kept. */
  cold: boolean;
}

/** What a worker is told first; it answers with the {@link OutputList}. */
export interface OpenMessage {
  open: OutputOptions;
}

/** The files of the output, pages first, in an order that is the same in all workers. */
export interface OutputList {
  files: string[];
  pageCount: number;
}

/** A range of these files: either pages or others. `kept` is what an earlier build found out about them. The answer is an {@link OutputResult}. */
export interface OutputTask {
  from: number;
  to: number;
  kept: (Audited | undefined)[];
}

export interface OutputResult {
  /** What was made of each file. */
  made: { audited: Audited; searched?: string }[];
  /** What keeps the output from being published. */
  errors: string[];
}

interface Item {
  file: string;
  key?: string | undefined;
  build: () => unknown;
}

const errors: string[] = [];
const folders = new Set<string>();
let options: OutputOptions;
let items: Item[] = [];

async function open(opened: OutputOptions): Promise<OutputList> {
  options = opened;
  sharePortal(options.portal);
  const all = await openPages(options.entry, (message) => errors.push(message));
  const pages = all.filter(({ file }) => !existsSync(join(options.publicDir, file)));
  const files = await outputFiles(options.portal);
  items = [...pages, ...files.map(({ path, key, build }) => ({ file: path.slice(1), key, build }))];
  return { files: items.map(({ file }) => file), pageCount: pages.length };
}

async function make({ from, to, kept }: OutputTask): Promise<OutputResult> {
  const made: OutputResult['made'] = [];
  for (const [index, item] of items.slice(from, to).entries()) {
    try {
      const { content, ...rest } = finishFile(item.file, await build(item), kept[index]);
      write(item.file, content);
      made.push(rest);
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { made, errors: errors.splice(0) };
}

/** Builds a file, or takes the one that an earlier build made with the same key. */
async function build({ key, build }: Item): Promise<string | Uint8Array> {
  if (key === undefined) return (await build()) as string | Uint8Array;
  const kept = join(options.cache, 'files', createHash('sha256').update(key).digest('hex'));
  const known = options.cold ? undefined : readKept(kept);
  if (known) return known;
  const content = (await build()) as Uint8Array;
  keep(kept, content);
  return content;
}

function write(file: string, content: string | Uint8Array): void {
  const path = join(options.outDir, file);
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(path, content);
}

parentPort?.on('message', (message: OpenMessage | OutputTask) => {
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
