/**
 * The output of the last build, from which the next one reuses each file that cannot have changed: a file depends on the bodies
 * read for it, on the clock if it was read, and on the rest of the content.
 */
import { hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, openSync, readSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allEntries } from '#src/domain/catalog.ts';
import { recordRead } from '#src/domain/derive-once.ts';
import { readWidgetReleases } from '#src/outputs/widget-releases.ts';
import { getImage, getImagePaths } from '#src/source/images.ts';
import type { Portal } from '#src/source/registry.ts';
import { keep, readKept } from './cache.ts';
import type { Audited } from './finish-file.ts';

/** Where a file's content is: the number of a pack, which contains many files, and a range of bytes. */
export interface Packed {
  pack: number;
  at: number;
  length: number;
}

/** What is known about a built file. */
export interface KeptFile {
  audited: Audited;
  /** The bodies that were read for it, by file, and {@link clock}. */
  reads: string[];
  /** Its content before it was finished. */
  packed: Packed;
}

/** A file of the last build. */
export interface KnownFile extends KeptFile {
  /** Whether nothing that it depends on has changed. */
  isCurrent: boolean;
  /** Whether most of its pack is no longer used, so that the pack should go. */
  isLeaving: boolean;
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
  /** The folder with the packs. */
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
  const packs = packsOf(before?.files ?? []);
  const isSame = (read: string) => before?.inputs.reads[read] === inputs.reads[read];
  return {
    folder,
    find: (file) => {
      const kept = known.get(file);
      if (!kept) return undefined;
      const { used = 0, size = 0 } = packs.get(kept.packed.pack) ?? {};
      return { ...kept, isCurrent: before?.inputs.rest === inputs.rest && kept.reads.every(isSame), isLeaving: used < size / 2 };
    },
    save: (files) => {
      keep(manifestFile, JSON.stringify({ inputs, files } satisfies Manifest));
      const current = new Set(packsOf(files).keys());
      for (const pack of globSync('pack-*', { cwd: folder }))
        if (!current.has(Number(pack.slice('pack-'.length)))) rmSync(join(folder, pack), { force: true });
      removeOldest(cache);
    },
  };
}

/** The packs of files, each with the number of bytes that the files use, and its size, which includes replaced files. */
function packsOf(files: readonly KeptFile[]): Map<number, { used: number; size: number }> {
  const packs = new Map<number, { used: number; size: number }>();
  for (const { packed } of files) {
    const { used, size } = packs.get(packed.pack) ?? { used: 0, size: 0 };
    packs.set(packed.pack, { used: used + packed.length, size: Math.max(size, packed.at + packed.length) });
  }
  return packs;
}

async function readInputs({ catalog, now }: Portal, publicDir: string): Promise<Inputs> {
  const bodies = new Set<unknown>(allEntries(catalog).map(({ body }) => body));
  const images = await Promise.all(
    (await getImagePaths()).map(async (file) => [file, hash('sha256', (await getImage(file)).bytes, 'base64url')]),
  );
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

/** Opens the pack that a worker writes to. Returns a function that appends a file's content to it. */
export function openPack(folder: string): (content: string | Uint8Array) => Packed {
  let pack = 0;
  let file: number | undefined;
  let end = 0;
  return (content) => {
    while (file === undefined) {
      try {
        file = openSync(packPath(folder, pack), 'wx');
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
        pack += 1;
      }
    }
    const length = typeof content === 'string' ? writeSync(file, content) : writeSync(file, content);
    const at = end;
    end += length;
    return { pack, at, length };
  };
}

/** Reads packs. The content may be damaged; undefined if its pack is missing or too short. */
export function openPacks(folder: string): (packed: Packed) => Buffer | undefined {
  const files = new Map<number, number | undefined>();
  return ({ pack, at, length }) => {
    if (!files.has(pack)) files.set(pack, existsSync(packPath(folder, pack)) ? openSync(packPath(folder, pack), 'r') : undefined);
    const file = files.get(pack);
    const content = Buffer.allocUnsafe(length);
    return file !== undefined && readSync(file, content, 0, length, at) === length ? content : undefined;
  };
}

function packPath(folder: string, pack: number): string {
  return join(folder, `pack-${pack}`);
}

function digest(content: string): string {
  return hash('sha256', content, 'base64url');
}
