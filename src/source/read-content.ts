/** Reads the content directory: every file, or why it cannot be read. */
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { roleOf } from '#src/domain/content-files.ts';
import { fileStart, type Fault } from './places.ts';
import { listContentFiles, parseSourceFile, type SourceFile } from './source-file.ts';

export interface ReadContent {
  /** All files except dot files, sorted. */
  files: string[];
  /** The readable files of collections, sorted by path, including those with invalid YAML. */
  sources: SourceFile[];
  /** Other files: SVG and text as strings, other images as bytes. */
  others: Map<string, Buffer | string>;
  /** Why files cannot be read; for the directory itself, under the empty path. */
  faults: Map<string, Fault>;
}

/** Limits the number of open files. */
const batchSize = 64;

/** In bytes. Protects memory from a large file added by mistake. */
const maxSize = 8 * 1024 * 1024;

/** Reads all files. Records a fault for each that cannot be read. */
export async function readContent(contentDir: string): Promise<ReadContent> {
  const content: ReadContent = { files: [], sources: [], others: new Map(), faults: new Map() };
  try {
    content.files = await listContentFiles(contentDir);
  } catch (cause) {
    content.faults.set('', faultOf('file-missing', `the content directory cannot be read: ${readErrorReason(cause)}`));
  }
  for (let start = 0; start < content.files.length; start += batchSize) {
    const batch = content.files.slice(start, start + batchSize);
    const read = await Promise.all(batch.map(async (file) => [file, await readContentFile(contentDir, file)] as const));
    for (const [file, result] of read) {
      if (result === undefined) continue;
      if (typeof result === 'object' && 'rule' in result) content.faults.set(file, result);
      else if (typeof result === 'object' && 'yaml' in result) content.sources.push(result);
      else content.others.set(file, result);
    }
  }
  return content;
}

/** Reads one file: parsed if it is in a collection, otherwise as text or bytes; undefined for an unknown kind of file. */
export async function readContentFile(contentDir: string, file: string): Promise<SourceFile | Fault | Buffer | string | undefined> {
  const { role } = roleOf(file);
  if (role === 'unknown') return undefined;
  const path = join(contentDir, file);
  const isText = role !== 'image' || file.endsWith('.svg');
  let bytes: Buffer;
  try {
    const size = isText ? (await stat(path)).size : 0;
    if (size > maxSize) return faultOf('limit', `is ${Math.round(size / 1024 / 1024)} MB; the limit is ${maxSize / 1024 / 1024} MB`);
    bytes = await readFile(path);
  } catch (cause) {
    return faultOf('file-unreadable', `cannot be read: ${readErrorReason(cause)}`);
  }
  const content = isText ? decodeText(bytes) : bytes;
  return role === 'entry' && typeof content === 'string' ? parseSourceFile(file, content) : content;
}

/** Text with LF line endings and without a byte order mark; a fault on the first line that is not UTF-8 text. */
function decodeText(bytes: Buffer): string | Fault {
  if (isUtf8(bytes) && !bytes.includes(0))
    return bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
  // Latin-1 maps each byte to one character.
  const lines = bytes.toString('latin1').split('\n');
  const index = lines.findIndex((line) => line.includes('\0') || !isUtf8(Buffer.from(line, 'latin1')));
  const message =
    lines[index]?.includes('\0') === true
      ? 'contains the character U+0000 (NULL), so it is not a text file'
      : 'is not UTF-8 text: save the file as UTF-8';
  return { ...faultOf('encoding', message), line: index + 1 };
}

function faultOf(rule: Fault['rule'], message: string): Fault {
  return { ...fileStart, rule, message };
}

/** A readable reason for a file system error. */
function readErrorReason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reasons: Record<string, string> = {
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'it is a symbolic link that loops',
    ENOTDIR: 'it is not a folder',
  };
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
