/** Reads content through the same strict schemas as the check, for the store of a build and for live authoring. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parsed } from '#src/domain/catalog.ts';
import { collections, roleOf } from '#src/source/collections.ts';
import { listContentFiles, readSourceFile, type SourceFile } from '#src/source/source-file.ts';

/** The message by which the development server tells its modules that a content file has changed; it clears Astro's list of pages too. */
export const contentChanged = 'astro:content-changed';

export interface ReadFiles {
  /** The right files of each collection that has one, in the order of their paths. */
  files: ReadonlyMap<string, Parsed<unknown>[]>;
  /** Markdown sources, by file. */
  bodies: ReadonlyMap<string, string>;
}

interface KnownFile {
  /** Tells one state of a file from another. */
  state: string;
  /** The file as it last was right. */
  right?: { collection: string; parsed: Parsed<unknown>; body: string };
}

/** The data of a file with its defaults. Throws an Error that says what is wrong. */
export function parseSource(source: SourceFile): unknown {
  const [problem] = source.yaml.problems;
  if (problem) throw new Error(problem.message);
  return collections[source.collection].schema.parse(source.yaml.value);
}

/**
 * A reader for live authoring: it gives each file as it last was right, since a file that is being written is wrong for a
 * moment with every save, and the page should stay while its writer mends it. What is wrong, the check says.
 */
export function createContentReader(contentDir: string): { read: () => Promise<ReadFiles> } {
  const known = new Map<string, KnownFile>();
  const readOne = async (file: string): Promise<KnownFile> => {
    const before = known.get(file);
    try {
      const { mtimeMs, size } = await stat(join(contentDir, file));
      const state = `${mtimeMs} ${size}`;
      if (before?.state === state) return before;
      const source = await readSourceFile(contentDir, file);
      const parsed = { id: source.id, file, data: parseSource(source) };
      return { state, right: { collection: source.collection, parsed, body: source.body } };
    } catch {
      return { ...before, state: 'wrong' };
    }
  };
  return {
    read: async () => {
      const names = (await listContentFiles(contentDir)).filter((file) => roleOf(file).role === 'entry');
      const read = await Promise.all(names.map(async (file) => [file, await readOne(file)] as const));
      // What is gone stays known: some editors take a file away and put the new one in its place.
      for (const [file, one] of read) known.set(file, one);
      const right = read.flatMap(([, one]) => (one.right ? [one.right] : []));
      return {
        files: Map.groupBy(right, ({ collection }) => collection)
          .entries()
          .reduce(
            (files, [collection, all]) =>
              files.set(
                collection,
                all.map(({ parsed }) => parsed),
              ),
            new Map<string, Parsed<unknown>[]>(),
          ),
        bodies: new Map(right.map(({ parsed, body }) => [parsed.file, body])),
      };
    },
  };
}
