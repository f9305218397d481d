/**
 * What a build keeps for the next one, in `node_modules/.cache/portal`. All of it depends on the code, whose hash names its folder,
 * and can be regenerated: without it, a build only takes longer.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

export const cacheFolder = 'node_modules/.cache/portal';

/** Everything that the output is built from, besides the content. */
const code = ['src/**/*.*', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** In milliseconds: folders of other code, such as another branch's, are removed when unused for this long. */
const lifetime = 86_400_000;

/** The folder for the current code. It may not exist yet. */
export function openCache(): string {
  const files = globSync(code, { withFileTypes: true }).flatMap((entry) => {
    const path = relative('.', join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    return entry.isFile() && !/\.test\.ts$|^src\/test\//.test(path) ? [path] : [];
  });
  const hash = createHash('sha256').update(process.version);
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file));
  const name = hash.digest('hex').slice(0, 16);
  for (const other of globSync('*', { cwd: cacheFolder }))
    if (other !== name && ageOf(join(cacheFolder, other)) > lifetime) rmSync(join(cacheFolder, other), { recursive: true, force: true });
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
  return folder;
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

/** Stores a file. Another build may do the same at the same time. */
export function keep(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}`);
  writeFileSync(temporary, Buffer.concat([digest(content), Buffer.from(content)]));
  renameSync(temporary, file);
}

/** A stored file; undefined if there is none or it is damaged. */
export function readKept(file: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const content = bytes.subarray(digestLength);
  return digest(content).equals(bytes.subarray(0, digestLength)) ? content : undefined;
}

const digestLength = 32;

function digest(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
