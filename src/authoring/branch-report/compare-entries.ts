/** What happens to entries: added, changed, moved, removed, and what changed in each, as text. */
import { isDeepStrictEqual } from 'node:util';
import { allEntries, type Entry } from '#src/domain/catalog.ts';
import { code, plain } from './markdown.ts';
import type { Snapshot } from './snapshot.ts';

export interface EntryDiff {
  /** An entry has moved if its address differs, whatever else changed. */
  kind: 'added' | 'changed' | 'moved' | 'removed';
  id: string;
  /** As it is now, or as it was if it is removed. */
  entry: Entry;
  before?: Entry;
  /** What changed, as Markdown, one phrase each. */
  details: string[];
}

/** Keys that the build adds to those that writers give; `path` and `file` are reported separately. */
const derived = new Set(['slug', 'file', 'body', 'path', 'state', 'collection', 'anchor', 'folder', 'topic', 'status', 'changes']);

/** Values up to this length are shown, longer ones only named. */
const shownLength = 90;

/** The value of a key on both sides; undefined on a side that does not have the key. */
export interface Difference<Value> {
  key: string;
  before: Value | undefined;
  after: Value | undefined;
}

/** The keys whose values differ between two sides, sorted. */
export function differences<Value>(base: ReadonlyMap<string, Value>, head: ReadonlyMap<string, Value>): Difference<Value>[] {
  return [...new Set([...base.keys(), ...head.keys()])]
    .sort()
    .map((key) => ({ key, before: base.get(key), after: head.get(key) }))
    .filter(({ before, after }) => !isDeepStrictEqual(before, after));
}

type Compared = Pick<Snapshot, 'catalog'>;

/** The changes between two sides, sorted by id. */
export function compareEntries(base: Compared, head: Compared): EntryDiff[] {
  return differences(byId(base), byId(head)).flatMap(({ key: id, before, after }): EntryDiff[] => {
    if (!before) return after ? [{ kind: 'added', id, entry: after, details: [] }] : [];
    if (!after) return [{ kind: 'removed', id, entry: before, before, details: [] }];
    const isMoved = before.path !== after.path;
    const details = [
      ...(isMoved || before.file === after.file ? [] : [`file ${code(before.file)} → ${code(after.file)}`]),
      ...keyDetails(before, after),
      ...changeDetails(before, after),
      ...textDetails(before.body.text, after.body.text),
    ];
    return isMoved || details.length > 0 ? [{ kind: isMoved ? 'moved' : 'changed', id, entry: after, before, details }] : [];
  });
}

function byId({ catalog }: Compared): Map<string, Entry> {
  return new Map(allEntries(catalog).map((entry) => [entry.id, entry]));
}

function keyDetails(old: Entry, now: Entry): string[] {
  const [before, after]: [Record<string, unknown>, Record<string, unknown>] = [{ ...old }, { ...now }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !derived.has(key));
  return keys.flatMap((key) => keyDetail(key, before[key], after[key]));
}

function keyDetail(key: string, before: unknown, after: unknown): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isTexts(before) && isTexts(after)) {
    const signed = [
      ...after.filter((item) => !before.includes(item)).map((item) => `+${code(item)}`),
      ...before.filter((item) => !after.includes(item)).map((item) => `−${code(item)}`),
    ];
    return [`${key} ${signed.length === 0 ? 'reordered' : signed.join(' ')}`];
  }
  const [from = '', to = ''] = [before, after].map((value) =>
    value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value),
  );
  return [from.length + to.length > 2 * shownLength ? `${key} rewritten` : `${key} ${code(from)} → ${code(to)}`];
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** For a release: its changes, matched by key. */
function changeDetails(old: Entry, now: Entry): string[] {
  if (old.collection !== 'releases' || now.collection !== 'releases') return [];
  const before = new Map(old.changes.map((change) => [change.key, change]));
  const after = new Map(now.changes.map((change) => [change.key, change]));
  return [
    ...now.changes.filter(({ key }) => !before.has(key)).map(({ title }) => `change added: ${plain(title)}`),
    ...old.changes.filter(({ key }) => !after.has(key)).map(({ title }) => `change removed: ${plain(title)}`),
    ...now.changes
      .filter((change) => before.has(change.key) && JSON.stringify(before.get(change.key)) !== JSON.stringify(change))
      .map(({ title }) => `change rewritten: ${plain(title)}`),
  ];
}

function textDetails(before: string, after: string): string[] {
  if (before === after) return [];
  const [old = [], now = []] = [before, after].map((text) => text.split(/\s+/).filter((word) => word !== ''));
  const [gone, come] = [differenceOf(old, now), differenceOf(now, old)];
  if (gone.length + come.length === 0) return ['text reordered or reformatted'];
  if (gone.length + come.length <= 4) return [`text ${code(gone.join(' '))} → ${code(come.join(' '))}`];
  return [`text +${come.length} −${gone.length} words`];
}

/** The words that occur more often in one text than in another, in order. */
function differenceOf(words: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const have = left.get(word) ?? 0;
    left.set(word, have - 1);
    return have <= 0;
  });
}
