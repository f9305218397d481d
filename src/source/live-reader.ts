import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectionFile } from '#src/domain/assemble-content.ts';
import { roleOf } from '#src/domain/content-files.ts';
import { readContentFile } from './read-content.ts';
import { listContentFiles, validFiles } from './source-file.ts';

interface KnownFile {
  /** Tells one state of a file from another. */
  state: string;
  /** The file as it last was right. */
  valid?: CollectionFile | undefined;
}

/**
 * A reader for live writing: it gives each file as it last was right, since a file that is being written is wrong for a
 * moment with every save, and the page should stay while its writer corrects it. What is wrong, the check says.
 */
export function createLiveReader(contentDir: string): { read: () => Promise<CollectionFile[]> } {
  const known = new Map<string, KnownFile>();
  const readOne = async (file: string): Promise<KnownFile> => {
    const before = known.get(file);
    const state = await stat(join(contentDir, file)).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => 'unreadable',
    );
    if (before?.state === state) return before;
    const source = await readContentFile(contentDir, file);
    const [valid] = typeof source === 'object' && 'yaml' in source ? validFiles([source]) : [];
    return { state, valid: valid ?? before?.valid };
  };
  return {
    read: async () => {
      const names = (await listContentFiles(contentDir)).filter((file) => roleOf(file).role === 'entry');
      const read = await Promise.all(names.map(async (file) => [file, await readOne(file)] as const));
      // What is gone stays known: some editors take a file away and put the new one in its place.
      for (const [file, one] of read) known.set(file, one);
      return read.flatMap(([, { valid }]) => valid ?? []);
    },
  };
}
