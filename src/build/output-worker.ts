/** Makes a share of the output: renders pages, builds files, audits what it made and writes it. */
import { mkdirSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { outputFiles } from '#src/outputs/files.ts';
import { sharePortal, type Portal } from '#src/source/registry.ts';
import { finishFile, type FinishedFile } from './finish-file.ts';
import { openPages } from './renderer/render-pages.ts';

export interface OutputOptions {
  portal: Portal;
  /** The module that renders pages. */
  entry: string;
  outDir: string;
  /** Files copied from here take precedence over pages. */
  publicDir: string;
}

/** Items of the output from `from` to `to`, by their positions. */
export interface OutputTask {
  from: number;
  to: number;
}

export interface OutputResult {
  files: FinishedFile[];
  /** What keeps the output from being published. */
  errors: string[];
}

const { portal, entry, outDir, publicDir } = workerData as OutputOptions;
sharePortal(portal);
const errors: string[] = [];
const folders = new Set<string>();
const pages = (await openPages(entry, (message) => errors.push(message))).filter(({ file }) => !existsSync(join(publicDir, file)));
const files = (await outputFiles(portal)).map(({ path, build }) => ({ file: path.slice(1), build }));
const items = [...pages.map(({ file, render }) => ({ file, build: render })), ...files];

async function make({ from, to }: OutputTask): Promise<OutputResult> {
  const made: FinishedFile[] = [];
  for (const { file, build } of items.slice(from, to)) {
    try {
      const { content, finished } = finishFile(file, await build());
      write(file, content);
      made.push(finished);
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { files: made, errors: errors.splice(0) };
}

function write(file: string, content: string | Uint8Array): void {
  const path = join(outDir, file);
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(path, content);
}

parentPort?.on('message', (task: OutputTask) => void make(task).then((result) => parentPort?.postMessage(result)));
parentPort?.postMessage(items.length);
