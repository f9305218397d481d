/** Reads the content directory. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { roleOf } from '#src/domain/content-files.ts';
import type { Fault } from './fault.ts';
import { fileStart } from './places.ts';
import { listContentFiles, parseSourceFile, type SourceFile } from './source-file.ts';
import { readText, readErrorReason, unreadable } from './text-file.ts';

export interface ReadContent {
  /** All files but dot files, sorted. */
  files: string[];
  /** The readable files of collections, sorted by path, including those with invalid YAML. */
  sources: SourceFile[];
  /** Other files: SVG and text as strings, other images as bytes. */
  others: Map<string, Buffer | string>;
  /** Why files cannot be read; of the directory itself, under the empty path. */
  faults: Map<string, Fault>;
}

/** Limits the number of open files. */
const batchSize = 64;

/** Reads all files. What cannot be read is a fault. */
export async function readContent(contentDir: string): Promise<ReadContent> {
  const content: ReadContent = { files: [], sources: [], others: new Map(), faults: new Map() };
  try {
    content.files = await listContentFiles(contentDir);
  } catch (cause) {
    content.faults.set('', {
      ...fileStart,
      rule: 'file-missing',
      message: `the content directory cannot be read: ${readErrorReason(cause)}`,
    });
    return content;
  }
  for (let start = 0; start < content.files.length; start += batchSize) {
    const batch = content.files.slice(start, start + batchSize);
    const read = await Promise.all(batch.map((file) => readContentFile(contentDir, file)));
    read.forEach((result, index) => {
      const file = batch[index] ?? '';
      if (result === undefined) return;
      if (typeof result === 'object' && 'rule' in result) content.faults.set(file, result);
      else if (typeof result === 'object' && 'yaml' in result) content.sources.push(result);
      else content.others.set(file, result);
    });
  }
  return content;
}

/** Reads one file: parsed if it is in a collection, otherwise as text or bytes; undefined for an unknown kind of file. */
export async function readContentFile(contentDir: string, file: string): Promise<SourceFile | Fault | Buffer | string | undefined> {
  const { role } = roleOf(file);
  if (role === 'unknown') return undefined;
  if (role === 'image' && !file.endsWith('.svg')) return readImage(contentDir, file);
  const text = await readText(contentDir, file);
  return role === 'entry' && typeof text === 'string' ? parseSourceFile(file, text) : text;
}

async function readImage(contentDir: string, file: string): Promise<Buffer | Fault> {
  try {
    return await readFile(join(contentDir, file));
  } catch (cause) {
    return unreadable(cause);
  }
}
