/** Compares two sides in everything that the report tells. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listContentFiles } from '#src/source/source-file.ts';
import { roleOf } from '#src/domain/content-files.ts';
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { compareEntries, type EntryDiff } from './compare-entries.ts';
import {
  answerOf,
  compareFeeds,
  compareFiles,
  comparePageSizes,
  compareRedirects,
  lostAddresses,
  lostAnchors,
  pagesOf,
  totalSize,
  type AddressAnswer,
} from './compare-outputs.ts';
import type { Comparison } from './report.ts';
import { pageFile, type Snapshot } from './snapshot.ts';

/** All but the search, which takes a browser. */
export function compareSnapshots(base: Snapshot, head: Snapshot): Omit<Comparison, 'notes' | 'ranks' | 'dataFiles'> {
  const entries = compareEntries(base, head);
  // A question that moves takes its page nowhere.
  const moves = new Map(
    entries
      .filter(({ moved, entry }) => moved && hasOwnPage(entry.collection))
      .map(({ before, entry }) => [pageOf(before?.path ?? ''), pageOf(entry.path)]),
  );
  const origins = new Map([...moves].map(([from, to]) => [to, from]));
  const own = ownPages(entries);
  return {
    entries,
    answers: answersFor(entries, head),
    otherPages: changedPages(base, head).filter((address) => !own.includes(address)),
    redirects: compareRedirects(base, head),
    lostAddresses: lostAddresses(base, head),
    lostAnchors: lostAnchors(base, head, (address) => moves.get(address) ?? address),
    feeds: compareFeeds(base, head),
    files: compareFiles(base, head),
    sizes: comparePageSizes(base, head, own, (address) => origins.get(address) ?? address),
    totals: [
      { what: 'The whole portal', before: totalSize(base), after: totalSize(head) },
      { what: 'The search index', before: totalSize(base, 'pagefind/'), after: totalSize(head, 'pagefind/') },
      { what: "The widget's data", before: totalSize(base, 'widget/v1/'), after: totalSize(head, 'widget/v1/') },
    ],
  };
}

/** The data files that differ, in their order. */
export async function compareDataFiles(baseDir: string, headDir: string): Promise<Comparison['dataFiles']> {
  const list = async (folder: string) =>
    (await listContentFiles(folder)).filter((file) => roleOf(file).role !== 'image' && !/\.mdx?$/.test(file));
  const files = [...new Set([...(await list(baseDir)), ...(await list(headDir))])].sort();
  const read = (folder: string, file: string) => readFile(join(folder, file), 'utf8').catch(() => undefined);
  const compared = files.map(async (file) => {
    const [before, after] = await Promise.all([read(baseDir, file), read(headDir, file)]);
    return before === after ? [] : [{ file, details: linesIn(before, after) }];
  });
  return (await Promise.all(compared)).flat();
}

function linesIn(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return 'a new file';
  if (after === undefined) return 'removed';
  const [old, now] = [before.split('\n'), after.split('\n')];
  const count = (lines: string[], others: string[]) => {
    const left = new Set(others);
    return lines.filter((line) => !left.has(line)).length;
  };
  return `+${count(now, old)} −${count(old, now)} lines`;
}

function ownPages(entries: readonly EntryDiff[]): string[] {
  return [...new Set(entries.filter(({ kind }) => kind !== 'removed').map(({ entry }) => pageOf(entry.path)))].sort();
}

function answersFor(entries: readonly EntryDiff[], head: Snapshot): Map<string, AddressAnswer> {
  const left = entries.filter(({ kind, moved }) => kind === 'removed' || moved).map(({ before }) => before?.path ?? '');
  return new Map(left.map((path) => [path, answerOf(pageOf(path), head)]));
}

function changedPages(base: Snapshot, head: Snapshot): string[] {
  return pagesOf(head).filter((address) => {
    const file = pageFile(address);
    const before = base.files.get(file);
    return before !== undefined && before.sha256 !== head.files.get(file)?.sha256;
  });
}

function pageOf(path: string): string {
  return path.split('#')[0] ?? '';
}
