/**
 * The output of the last build, from which the next one reuses each file that cannot have changed: a file depends on the bodies
 * read for it, on the clock if it was read, and on the rest of the content.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { threadId } from 'node:worker_threads';
import { dirname, join, resolve } from 'node:path';
import { allEntries } from '#src/domain/catalog.ts';
import { recordRead } from '#src/domain/derive-once.ts';
import { readWidgetReleases } from '#src/outputs/widget-releases.ts';
import { getImage, getImagePaths } from '#src/source/images.ts';
import type { Portal } from '#src/source/registry.ts';
import { keep, readKept } from './cache.ts';
import type { Audited } from './finish-file.ts';

/** What is known about a built file. */
export interface KeptFile {
  audited: Audited;
  /** The bodies that were read for it, by file, and {@link clock}. */
  reads: string[];
  /** The hash of its final content. */
  hash: string;
}

/** A file of the last build; it can be reused if nothing that it depends on has changed. */
export interface KnownFile extends KeptFile {
  isCurrent: boolean;
}

/** What files depend on. */
interface Inputs {
  /** The hash of all content except bodies, and of everything else that pages read. */
  rest: string;
  /** The hash of each body and of the clock. */
  reads: Record<string, string>;
}

interface Manifest {
  inputs: Inputs;
  files: KeptFile[];
}

/** The name under which reading the build's clock is recorded. */
const clock = 'the clock';

/** How many content directories keep their output; any built in the last hour (in milliseconds) keeps it too. */
const [mostOutputs, recently] = [3, 3_600_000];

export interface KeptOutput {
  /** The folder with the files. */
  folder: string;
  find: (file: string) => KnownFile | undefined;
  /** Keeps these files for the next build. */
  save: (files: KeptFile[]) => void;
}

/** Opens the output that the last build of a content directory kept. */
export async function openKeptOutput(cache: string, contentDir: string, publicDir: string, portal: Portal): Promise<KeptOutput> {
  const name = `output-${digest(`${resolve(contentDir)}\0${resolve(publicDir)}`).slice(0, 16)}`;
  const folder = join(cache, name);
  const manifestFile = join(folder, 'manifest');
  mkdirSync(folder, { recursive: true });
  utimesSync(folder, new Date(), new Date());
  const inputs = await readInputs(portal, publicDir);
  const text = readKept(manifestFile)?.toString();
  const before = text === undefined ? undefined : (JSON.parse(text) as Manifest);
  const known = new Map(before?.files.map((file) => [file.audited.file, file]));
  const isSame = (read: string) => before?.inputs.reads[read] === inputs.reads[read];
  return {
    folder,
    find: (file) => {
      const kept = known.get(file);
      return kept && { ...kept, isCurrent: before?.inputs.rest === inputs.rest && kept.reads.every(isSame) };
    },
    save: (files) => {
      const current = new Set(files.map(({ audited }) => audited.file));
      for (const file of known.keys()) if (!current.has(file)) rmSync(join(folder, 'files', file), { force: true });
      keep(manifestFile, JSON.stringify({ inputs, files } satisfies Manifest));
      removeOldest(cache);
    },
  };
}

async function readInputs({ catalog, now }: Portal, publicDir: string): Promise<Inputs> {
  const bodies = new Set<unknown>(allEntries(catalog).map(({ body }) => body));
  const images = await Promise.all((await getImagePaths()).map(async (file) => [file, digest((await getImage(file)).bytes)]));
  const widgets = (await readWidgetReleases(publicDir)).map(({ path, integrity }) => [path, integrity]);
  return {
    rest: digest(JSON.stringify([catalog, images, widgets], (_key, value: unknown) => (bodies.has(value) ? undefined : value))),
    reads: { ...Object.fromEntries(allEntries(catalog).map(({ body }) => [body.file, digest(body.text)])), [clock]: String(now) },
  };
}

function removeOldest(cache: string): void {
  const outputs = globSync('output-*', { cwd: cache }).map((name) => {
    const path = join(cache, name);
    return { path, usedAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  for (const { path, usedAt } of outputs.sort((a, b) => b.usedAt - a.usedAt).slice(mostOutputs))
    if (Date.now() - usedAt > recently) rmSync(path, { recursive: true, force: true });
}

/** Makes reads of a portal's bodies and clock recordable. */
export function recordReads({ catalog, now }: Portal): Portal {
  for (const { body } of allEntries(catalog)) {
    const { file, text } = body;
    const get = () => {
      recordRead(file);
      return text;
    };
    Object.defineProperty(body, 'text', { get, enumerable: true });
  }
  return {
    catalog,
    get now() {
      recordRead(clock);
      return now;
    },
  };
}

/**
 * Puts a file from the last build into the output, as a hard link where possible, and returns its content.
 * Undefined if it is missing or was changed.
 */
export function useKeptFile(folder: string, { audited, hash }: KeptFile, path: string): Buffer | undefined {
  const kept = join(folder, 'files', audited.file);
  if (!existsSync(kept)) return undefined;
  linkOrCopy(kept, path);
  // Read after linking: another build may replace the kept file, but never changes one.
  const content = readFileSync(path);
  if (digest(content) === hash) return content;
  rmSync(path);
  return undefined;
}

/** Writes a file of the output, keeps it, and returns its hash. */
export function writeAndKeep(folder: string, file: string, path: string, content: string | Uint8Array): string {
  writeFileSync(path, content);
  const kept = join(folder, 'files', file);
  const temporary = `${kept}.${process.pid}.${threadId}`;
  mkdirSync(dirname(kept), { recursive: true });
  linkOrCopy(path, temporary);
  renameSync(temporary, kept);
  return digest(content);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
