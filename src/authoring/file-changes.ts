/** Changes to content files: computed in full, shown or written, and rolled back if one of them fails. */
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diff } from 'node:util';

/** All paths are relative to the content directory; line breaks are LF. */
export interface FileChange {
  /** The file's current path; undefined if it is new. */
  from?: string;
  /** Its new path. */
  to: string;
  /** Its text; undefined for an image, which only moves. */
  text?: { before: string; after: string };
}

/**
 * Writes all changes or none: if one fails, the others are rolled back. An existing file at a new path is never overwritten, and
 * a file that keeps its path is replaced as a whole, so that a full disk leaves it unchanged.
 */
export async function applyChanges(contentDir: string, changes: readonly FileChange[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const change of changes) await applyChange(contentDir, change, undo);
  } catch (cause) {
    // A change that cannot be rolled back does not stop the others.
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    throw cause;
  }
}

async function applyChange(contentDir: string, { from, to, text }: FileChange, undo: (() => Promise<void>)[]): Promise<void> {
  const target = join(contentDir, to);
  const origin = from === undefined ? undefined : join(contentDir, from);
  const old = origin === undefined ? undefined : await readFile(origin);
  const content = text === undefined ? (old ?? (await readFile(target))) : inStyleOf(old?.toString('utf8') ?? '', text.after);
  if (origin === target && old !== undefined) {
    undo.push(() => replaceFile(target, old));
    await replaceFile(target, content);
    return;
  }
  await mkdir(dirname(target), { recursive: true });
  const file = await open(target, 'wx');
  undo.push(() => rm(target, { force: true }));
  await file.writeFile(content).finally(() => file.close());
  if (origin === undefined || old === undefined) return;
  undo.push(() => writeFile(origin, old));
  await rm(origin);
}

async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  const whole = join(dirname(path), `.${basename(path)}.new`);
  try {
    await writeFile(whole, content);
    await rename(whole, path);
  } finally {
    await rm(whole, { force: true });
  }
}

/** A text with the byte order mark and line breaks of another. A file with mixed line breaks gets LF. */
function inStyleOf(old: string, text: string): string {
  const mark = old.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isCrLf = old.includes('\r\n') && !/(^|[^\r])\n/.test(old);
  return mark + (isCrLf ? text.replaceAll('\n', '\r\n') : text);
}

/** The changes as text: what moves, and each changed line before and after, with its line number. */
export function formatChanges(changes: readonly FileChange[]): string {
  return changes
    .flatMap(({ from, to, text }) => [
      from === undefined ? `new  ${to}` : from === to ? `edit ${to}` : `move ${from} → ${to}`,
      ...(text === undefined ? [] : compareLines(text.before.split('\n'), text.after.split('\n'))),
    ])
    .join('\n');
}

function compareLines(before: string[], after: string[]): string[] {
  let [lineBefore, lineAfter] = [0, 0];
  return diff(before, after).flatMap(([side, text]) => {
    // 1 is a line only in the first text, -1 a line only in the second.
    if (side >= 0) lineBefore += 1;
    if (side <= 0) lineAfter += 1;
    return side === 0 ? [] : [side > 0 ? `  ${lineBefore} - ${text}` : `  ${lineAfter} + ${text}`];
  });
}
