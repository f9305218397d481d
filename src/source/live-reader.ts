import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectionFile } from '#src/domain/assemble-content.ts';
import { roleOf } from '#src/domain/content-files.ts';
import { readContentFile } from './read-content.ts';
import { listContentFiles, validFiles } from './source-file.ts';

interface KnownFile {
  /** Modification time and size, to detect changes. */
  state: string;
  /** The last valid version of the file. */
  valid?: CollectionFile | undefined;
}

/**
 * A reader for development that returns the last valid version of each file, so that pages keep working while a writer
 * edits. The check reports what is invalid.
 */
export function createLiveReader(contentDir: string): () => Promise<CollectionFile[]> {
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
  return async () => {
    const names = (await listContentFiles(contentDir)).filter((file) => roleOf(file).role === 'entry');
    const read = await Promise.all(names.map(async (file) => [file, await readOne(file)] as const));
    // Deleted files stay in the cache: some editors save by deleting and recreating a file.
    for (const [file, one] of read) known.set(file, one);
    return read.flatMap(([, { valid }]) => valid ?? []);
  };
}
