/** Adds what is newly published to the ledger. Nothing is ever removed from it. */
import { git } from '#src/checks/against.ts';
import { ledgerFile } from '#src/checks/ledger/read-ledger.ts';
import { compareText } from '#src/domain/catalog.ts';
import type { Ledger, LedgerEntry } from '#src/schemas/ledger.ts';

/** The recorded ledger plus what is published now. A recorded file keeps its hash. */
export function appendToLedger(noted: Ledger, now: Ledger): Ledger {
  const ids = sortedUnion(Object.keys(noted.entries), Object.keys(now.entries));
  return {
    version: 1,
    entries: Object.fromEntries(ids.map((id) => [id, joinEntries(noted.entries[id], now.entries[id])])),
    pages: sortedUnion(noted.pages, now.pages),
    files: Object.fromEntries(Object.entries({ ...now.files, ...noted.files }).sort(([a], [b]) => compareText(a, b))),
  };
}

/** The text of a ledger: one line per entry, page or file, so that a diff shows what was added. */
export function formatLedger({ version, entries, pages, files }: Ledger): string {
  const lines = (items: string[]) => (items.length === 0 ? '' : `\n${items.map((item) => `    ${item}`).join(',\n')}\n  `);
  const map = (items: object) =>
    `{${lines(Object.entries(items).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`))}}`;
  return `{
  "version": ${version},
  "entries": ${map(entries)},
  "pages": [${lines(pages.map((page) => JSON.stringify(page)))}],
  "files": ${map(files)}
}
`;
}

/** How many more things of each kind a ledger has than another: `entries: 2, files: 1`; empty if there are none. */
export function describeAdded(before: Ledger, after: Ledger): string {
  const counts: [string, (ledger: Ledger) => number][] = [
    ['entries', ({ entries }) => Object.keys(entries).length],
    ['addresses', ({ entries, pages }) => pages.length + sum(entries, ({ paths }) => paths.length)],
    ['anchors', ({ entries }) => sum(entries, ({ anchors }) => anchors.length)],
    ['feed items', ({ entries }) => sum(entries, ({ feedItems }) => feedItems.length)],
    ['files', ({ files }) => Object.keys(files).length],
  ];
  return counts
    .map(([name, count]) => [name, count(after) - count(before)] as const)
    .filter(([, added]) => added > 0)
    .map(([name, added]) => `${name}: ${added}`)
    .join(', ');
}

function joinEntries(noted: LedgerEntry | undefined, now: LedgerEntry | undefined): LedgerEntry {
  return {
    paths: [...new Set([...(noted?.paths ?? []), ...(now?.paths ?? [])])],
    anchors: sortedUnion(noted?.anchors, now?.anchors),
    feedItems: sortedUnion(noted?.feedItems, now?.feedItems),
  };
}

function sortedUnion(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])].sort(compareText);
}

function sum(entries: Ledger['entries'], count: (entry: LedgerEntry) => number): number {
  return Object.values(entries).reduce((total, entry) => total + count(entry), 0);
}

/**
 * Why the ledger must not be written here: it records what the default branch publishes. Undefined outside repositories, and if the
 * default branch is unknown.
 */
export async function ledgerRefusal(contentDir: string): Promise<string | undefined> {
  const ask = (...args: string[]) =>
    git(contentDir, ...args).then(
      (text) => text.trimEnd(),
      () => '',
    );
  const branch = await ask('symbolic-ref', '--quiet', '--short', 'HEAD');
  const main = await defaultBranch(ask);
  if (branch !== '' && main !== undefined && branch !== main)
    return `the ledger is written only on ${main}, and this branch is ${branch}: switch to ${main} after the merge`;
  // Lists each file in untracked folders, with unescaped names.
  const changed = await ask('-c', 'core.quotePath=off', 'status', '--porcelain', '--untracked-files=all', '--no-renames', '--', '.');
  const files = changed
    .split('\n')
    .map((line) => line.slice(3))
    .filter((file) => file !== '' && !file.endsWith(ledgerFile));
  if (files.length === 0) return undefined;
  const more = files.length > 1 ? ` and ${files.length - 1} more` : '';
  return `${files[0] ?? ''}${more} ${files.length > 1 ? 'are' : 'is'} not committed: commit first, since what the ledger records is permanent`;
}

/** The default branch, as far as the clone knows it: the remote's, or else main or master if one of them is there. */
async function defaultBranch(ask: (...args: string[]) => Promise<string>): Promise<string | undefined> {
  const remote = await ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  if (remote !== '') return remote.replace(/^[^/]+\//, '');
  const known = await ask(
    'for-each-ref',
    '--format=%(refname:lstrip=-1)',
    'refs/heads/main',
    'refs/heads/master',
    'refs/remotes/origin/main',
    'refs/remotes/origin/master',
  );
  return known.split('\n').find((name) => name !== '');
}
