/** Compares two sides in everything that the report tells. */
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import { compareEntries } from './compare-entries.ts';
import {
  answersOf,
  compareFeeds,
  compareFiles,
  compareRedirects,
  differences,
  lostAddresses,
  lostAnchors,
  pagesOf,
} from './compare-outputs.ts';
import { pageFile, pageSize, type Snapshot } from './snapshot.ts';

/** All but the search, which takes a browser. */
export function compareSnapshots(base: Snapshot, head: Snapshot) {
  const entries = compareEntries(base, head);
  const left = entries.filter(({ kind }) => kind === 'removed' || kind === 'moved').map(({ before }) => before?.path ?? '');
  const answer = answersOf(head);
  // A question that moves takes its page nowhere.
  const moves = new Map(
    entries
      .filter(({ kind, entry }) => kind === 'moved' && hasOwnPage(entry.collection))
      .map(({ before, entry }) => [before?.path ?? '', entry.path]),
  );
  const origins = new Map([...moves].map(([from, to]) => [to, from]));
  const own = [...new Set(entries.filter(({ kind }) => kind !== 'removed').map(({ entry }) => withoutFragment(entry.path)))].sort();
  return {
    entries,
    /** What the old address of a moved or removed entry answers now. */
    answers: new Map(left.map((path) => [path, answer(withoutFragment(path))])),
    /** Data files that changed, below the content directory. */
    dataFiles: differences(base.dataFiles, head.dataFiles).map(({ key, before, after }) => ({
      file: key,
      details: linesIn(before, after),
    })),
    /** Pages that change though their own source did not. */
    otherPages: changedPages(base, head).filter((address) => !own.includes(address)),
    redirects: compareRedirects(base, head),
    lostAddresses: lostAddresses(base, head),
    lostAnchors: lostAnchors(base, head, (address) => moves.get(address) ?? address),
    feeds: compareFeeds(base, head),
    files: compareFiles(base, head),
    /** What pages weigh. */
    sizes: own.flatMap((address) => {
      const after = pageSize(head, address);
      return after === undefined ? [] : [{ address, before: pageSize(base, origins.get(address) ?? address), after }];
    }),
    totals: [
      { what: 'The whole portal', start: '' },
      { what: 'The search index', start: 'pagefind/' },
      { what: "The widget's data", start: 'widget/v1/' },
    ].map(({ what, start }) => ({ what, before: totalSize(base, start), after: totalSize(head, start) })),
  };
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

function changedPages(base: Snapshot, head: Snapshot): string[] {
  return pagesOf(head).filter((address) => {
    const file = pageFile(address);
    const before = base.files.get(file);
    return before !== undefined && before.sha256 !== head.files.get(file)?.sha256;
  });
}

/** The bytes of all files whose paths begin so. */
function totalSize({ files }: Snapshot, start: string): number {
  return [...files].reduce((sum, [file, { sizeBytes }]) => (file.startsWith(start) ? sum + sizeBytes : sum), 0);
}
