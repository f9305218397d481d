/**
 * The portal's pages as code. Astro bundles them once for any content, and the bundle is kept until the code changes, so that a
 * rebuild after a content edit needs no bundler.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { keep, readKept } from '../cache.ts';

export interface Renderer {
  /** The module that renders pages. */
  entry: string;
  /** The folder with the browser's scripts, as the portal serves them. */
  assets: string;
}

interface RendererOptions {
  /** The cache folder. */
  cache: string;
  /** Whether the bundle has the pages for writers; the bundler reads it from the environment. */
  drafts: boolean;
  /** Rebuilds the bundle even if there is one. */
  cold: boolean;
  /** Stops the bundler. */
  signal: AbortSignal;
}

/** The bundle of the current code. Throws an Error with what Astro printed if it cannot be made. */
export async function prepareRenderer({ cache, drafts, cold, signal }: RendererOptions): Promise<Renderer> {
  const folder = join(cache, drafts ? 'renderer-with-drafts' : 'renderer');
  if (cold || !isWhole(folder)) await bundle(folder, signal);
  const [entry] = globSync('pages/prerender-entry.*.mjs', { cwd: folder });
  if (entry === undefined) throw new Error(`Astro did not bundle any pages into ${folder}`);
  return { entry: join(folder, entry), assets: join(folder, 'assets') };
}

async function bundle(folder: string, signal: AbortSignal): Promise<void> {
  const building = `${folder}.${process.pid}`;
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('bundle.ts', import.meta.url)), building], { signal });
    keep(sumFile(building), hashFolder(building));
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
  } catch (error) {
    // Another build may have made the same bundle first.
    if (signal.aborted || !isWhole(folder)) throw new Error(`Astro cannot bundle the pages:\n${messageOf(error)}`, { cause: error });
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** Whether a bundle is complete and unchanged. */
function isWhole(folder: string): boolean {
  return existsSync(folder) && readKept(sumFile(folder))?.toString() === hashFolder(folder);
}

const sumFile = (folder: string) => join(folder, 'sum');

function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('{pages,assets}/**/*.*', { cwd: folder }).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

function messageOf(error: unknown): string {
  return (error as { stderr?: string }).stderr || String(error);
}
