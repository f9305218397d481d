/** Reads text files. */
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { fileStart } from './places.ts';

/** In bytes. Protects memory from a large file added by mistake. */
const maxSize = 8 * 1024 * 1024;

/** The text of a content file with LF line ends and without a byte order mark, or why it has none. */
export async function readText(contentDir: string, file: string): Promise<string | Fault> {
  try {
    const path = join(contentDir, file);
    const { size } = await stat(path);
    if (size > maxSize)
      return { ...fileStart, rule: 'limit', message: `is ${Math.round(size / 1024 / 1024)} MB long: no content file is that long` };
    return decodeText(await readFile(path));
  } catch (cause) {
    return unreadable(cause);
  }
}

/** Decodes the bytes of a file; bytes that are no UTF-8 text are a fault on their line. */
export function decodeText(bytes: Buffer): string | Fault {
  if (isUtf8(bytes) && !bytes.includes(0))
    return bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const text = bytes.subarray(start, end < 0 ? bytes.length : end);
    const place = { line, column: 1 };
    if (text.includes(0)) return { ...place, rule: 'encoding', message: 'holds the character U+0000 (NULL): this is not a text file' };
    if (!isUtf8(text)) return { ...place, ...notUtf8 };
    if (end < 0) break;
    start = end + 1;
  }
  return { ...fileStart, ...notUtf8 };
}

const notUtf8 = { rule: 'encoding', message: 'is not UTF-8 text: save the file with the encoding UTF-8' } as const;

/** The fault of a file that cannot be read at all. */
export function unreadable(cause: unknown): Fault {
  return { ...fileStart, rule: 'file-unreadable', message: `cannot be read: ${readErrorReason(cause)}` };
}

/** A readable reason for a file system error. */
export function readErrorReason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reasons: Record<string, string> = {
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'its links lead in a circle',
    ENOTDIR: 'it is not a folder',
  };
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
