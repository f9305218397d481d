/**
 * The portal's pages as code. Astro bundles them once for any content, and the bundle is kept until the code changes, so that a
 * rebuild after an edit of the content needs no bundler.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cacheFolder } from '../cache.ts';

export interface Renderer {
  /** The module that renders pages. */
  entry: string;
  /** The folder with the browser's scripts, as the portal serves them. */
  assets: string;
}

/** Everything that the bundle is made of. */
const inputs = ['src/**/*.{ts,astro,css,svg}', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** In milliseconds: bundles of other code, such as another branch's, are removed when they have not been used for so long. */
const lifetime = 7 * 86_400_000;

interface RendererOptions {
  /** Makes the bundle anew even if there is one. */
  cold: boolean;
  /** Stops the bundler. */
  signal: AbortSignal;
}

/** The bundle of the current code. Throws an Error with what Astro printed if it cannot be made. */
export async function prepareRenderer({ cold, signal }: RendererOptions): Promise<Renderer> {
  const folder = join(cacheFolder, `renderer-${hashInputs()}`);
  removeUnused(folder);
  if (cold || !existsSync(folder)) await bundle(folder, signal);
  const now = new Date();
  utimesSync(folder, now, now);
  const [entry] = globSync('pages/prerender-entry.*.mjs', { cwd: folder });
  if (entry === undefined) {
    rmSync(folder, { recursive: true });
    throw new Error(`the page bundle in ${folder} was incomplete and has been removed: build again`);
  }
  return { entry: join(folder, entry), assets: join(folder, 'assets') };
}

async function bundle(folder: string, signal: AbortSignal): Promise<void> {
  const building = `${folder}.${process.pid}`;
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('bundle.ts', import.meta.url)), building], { signal });
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    // Another build may have made the same bundle first.
    if (stderr !== '' || !existsSync(folder)) throw new Error(`Astro cannot bundle the pages:\n${stderr || String(error)}`);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

function hashInputs(): string {
  const files = globSync(inputs, { exclude: (path) => /\.test\.ts$|^src\/test\//.test(path) }).sort();
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function removeUnused(current: string): void {
  for (const name of globSync('renderer-*', { cwd: cacheFolder })) {
    const folder = join(cacheFolder, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (resolve(folder) !== resolve(current) && age > lifetime) rmSync(folder, { recursive: true, force: true });
  }
}
