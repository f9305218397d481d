/** Changes to content files: computed whole, shown or written, and taken back if one of them fails. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** All paths lie below the content directory; line breaks are LF. */
export interface FileChange {
  /** Where the file lies now; undefined if it is new. */
  from?: string;
  /** Where it lies afterwards. */
  to: string;
  /** Its texts; undefined of an image, which only moves. */
  text?: { before: string; after: string };
}

/** Writes all changes or none: if one fails, the others are taken back. A new place is never written over. */
export async function applyChanges(contentDir: string, changes: readonly FileChange[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const change of changes) undo.push(await applyChange(contentDir, change));
  } catch (cause) {
    for (const step of undo.toReversed()) await step();
    throw cause;
  }
}

async function applyChange(contentDir: string, { from, to, text }: FileChange): Promise<() => Promise<void>> {
  const target = join(contentDir, to);
  const origin = from === undefined ? undefined : join(contentDir, from);
  const isNewPlace = origin !== target;
  if (isNewPlace) await mkdir(dirname(target), { recursive: true });
  if (text === undefined) {
    const bytes = await readFile(origin ?? target);
    await writeFile(target, bytes, { flag: 'wx' });
    if (origin !== undefined) await rm(origin);
    return async () => {
      if (origin !== undefined) await rename(target, origin);
    };
  }
  const old = origin === undefined ? undefined : await readFile(origin);
  const styled = old === undefined ? text.after : inStyleOf(old.toString('utf8'), text.after);
  await writeFile(target, styled, { flag: isNewPlace ? 'wx' : 'w' });
  if (isNewPlace && origin !== undefined) await rm(origin);
  return async () => {
    if (isNewPlace) await rm(target);
    if (origin !== undefined && old !== undefined) await writeFile(origin, old);
  };
}

/** A text with the byte order mark and the line breaks of another. A file that mixes line breaks gets LF. */
function inStyleOf(old: string, text: string): string {
  const mark = old.startsWith('\uFEFF') ? '\uFEFF' : '';
  const isCrLf = old.includes('\r\n') && !/(^|[^\r])\n/.test(old);
  return mark + (isCrLf ? text.replaceAll('\n', '\r\n') : text);
}

/** The changes in words: what moves, and each changed line before and after, with the number of its line. */
export function formatChanges(changes: readonly FileChange[]): string {
  return changes
    .flatMap(({ from, to, text }) => [
      from === undefined ? `new  ${to}` : from === to ? `edit ${to}` : `move ${from} → ${to}`,
      ...(text === undefined ? [] : compareLines(text.before.split('\n'), text.after.split('\n'))),
    ])
    .join('\n');
}

function compareLines(before: string[], after: string[]): string[] {
  const lines: string[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length || b < after.length) {
    if (a < before.length && b < after.length && before[a] === after[b]) {
      a += 1;
      b += 1;
      continue;
    }
    const [nextA, nextB] = nextCommon(before, a, after, b);
    for (; a < nextA; a += 1) lines.push(`  ${a + 1} - ${before[a] ?? ''}`);
    for (; b < nextB; b += 1) lines.push(`  ${b + 1} + ${after[b] ?? ''}`);
  }
  return lines;
}

/** The nearest places after which the texts agree again; their ends if they are far away. */
function nextCommon(before: string[], a: number, after: string[], b: number): [a: number, b: number] {
  const farthest = 200;
  for (let distance = 1; distance < farthest; distance += 1) {
    for (let skipped = 0; skipped <= distance; skipped += 1) {
      const [x, y] = [a + skipped, b + distance - skipped];
      if (x < before.length && y < after.length && before[x] === after[y]) return [x, y];
    }
  }
  return [before.length, after.length];
}
