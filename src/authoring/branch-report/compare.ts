/** Compares two sides in everything the report covers: entries, addresses, feeds and files. */
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import { compareEntries, differences, type Difference } from './compare-entries.ts';
import { pageFile, pageSize, readPage, type FeedItem, type Snapshot } from './snapshot.ts';
import { createRedirectMatcher } from '#src/domain/redirect-matching.ts';

/** Everything but search, which needs a browser. */
export function compareSnapshots(base: Snapshot, head: Snapshot) {
  const entries = compareEntries(base, head);
  const left = entries.filter(({ kind }) => kind === 'removed' || kind === 'moved').map(({ before }) => before?.path ?? '');
  const answer = answersOf(head);
  // Moving a question does not move a page.
  const moves = new Map(
    entries
      .filter(({ kind, entry }) => kind === 'moved' && hasOwnPage(entry.collection))
      .map(({ before, entry }) => [before?.path ?? '', entry.path]),
  );
  const origins = new Map([...moves].map(([from, to]) => [to, from]));
  const own = [...new Set(entries.filter(({ kind }) => kind !== 'removed').map(({ entry }) => withoutFragment(entry.path)))].sort();
  return {
    entries,
    /** What the old address of a moved or removed entry returns now. */
    answers: new Map(left.map((path) => [path, answer(withoutFragment(path))])),
    /** Data files that changed, relative to the content directory. */
    dataFiles: differences(base.dataFiles, head.dataFiles).map(({ key, before, after }) => ({
      file: key,
      details: linesIn(before, after),
    })),
    /** Pages that change although their own source does not. */
    otherPages: changedPages(base, head).filter((address) => !own.includes(address)),
    redirects: compareRedirects(base, head),
    lostAddresses: lostAddresses(base, head),
    lostAnchors: lostAnchors(base, head, (address) => moves.get(address) ?? address),
    feeds: compareFeeds(base, head),
    files: compareFiles(base, head),
    /** Page sizes. */
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
  if (before === undefined) return 'new file';
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

/** The total bytes of all files whose paths start with `start`. */
function totalSize({ files }: Snapshot, start: string): number {
  return [...files].reduce((sum, [file, { sizeBytes }]) => (file.startsWith(start) ? sum + sizeBytes : sum), 0);
}

/** What an address returns. */
export type AddressAnswer = { kind: 'page' | 'nothing' } | { kind: 'redirect'; to: string } | { kind: 'gone'; reason: string };

type Output = Pick<Snapshot, 'files' | 'redirects'>;

/** Determines what addresses return on one side. A redirect is also a page, for hosts that do not support redirects. */
export function answersOf({ files, redirects }: Output): (address: string) => AddressAnswer {
  const match = createRedirectMatcher(redirects);
  return (address) => {
    const found = match(address);
    if (found) return found.to === undefined ? { kind: 'gone', reason: found.reason } : { kind: 'redirect', to: found.to };
    return { kind: files.has(pageFile(address)) ? 'page' : 'nothing' };
  };
}

/** The addresses of all real pages, without redirects and removed pages. */
function pagesOf(side: Output): string[] {
  const answer = answersOf(side);
  return [...side.files.keys()]
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((address) => answer(address).kind === 'page');
}

/** Pages and old addresses that worked before and return nothing now. */
export function lostAddresses(base: Output, head: Output): string[] {
  const old = base.redirects.filter(({ matching }) => matching !== 'prefix').map(({ from }) => from);
  const answer = answersOf(head);
  return [...pagesOf(base), ...old].filter((address) => answer(address).kind === 'nothing').sort();
}

/** Anchors lost by pages that stay or move: a link to one then opens the page at the top. `movedTo` returns a page's new address. */
function lostAnchors(base: Snapshot, head: Snapshot, movedTo: (address: string) => string) {
  const answer = answersOf(head);
  return pagesOf(base).flatMap((was) => {
    const address = movedTo(was);
    // Pages that are gone or redirect are reported elsewhere.
    if (answer(address).kind !== 'page') return [];
    const left = idsOf(readPage(head, address));
    const anchors = [...idsOf(readPage(base, was))].filter((id) => !left.has(id));
    return anchors.length === 0 ? [] : [{ address, anchors }];
  });
}

/** Ids with a colon belong to the page's own parts, which no links lead to. */
function idsOf(html = ''): Set<string> {
  return new Set([...html.matchAll(/\sid="([^":]+)"/g)].map(([, id = '']) => id));
}

/** Redirects that are added, removed or changed; `null`: the address is gone. Leaves out short addresses, which follow their entries. */
export function compareRedirects(base: Output, head: Output): Difference<string | null>[] {
  const targets = ({ redirects }: Output) =>
    new Map(
      redirects
        .filter(({ status }) => status !== 302)
        .map(({ from, matching, to }) => [`${from}${matching === 'prefix' ? '*' : ''}`, to ?? null]),
    );
  return differences(targets(base), targets(head));
}

export interface FeedDiff {
  item: FeedItem;
  /** The feeds that contain it. */
  feeds: string[];
}

export type FeedDiffs = ReturnType<typeof compareFeeds>;

type Feeds = Pick<Snapshot, 'feeds'>;

/** What subscribers get, by item id. */
export function compareFeeds(base: Feeds, head: Feeds) {
  const collect = (one: Feeds, other: Feeds, differs: (item: FeedItem, match?: FeedItem) => boolean): FeedDiff[] => {
    const found = new Map<string, FeedDiff>();
    for (const [feed, items] of one.feeds) {
      const others = new Map((other.feeds.get(feed) ?? []).map((item) => [item.id, item]));
      for (const item of items.filter((candidate) => differs(candidate, others.get(candidate.id)))) {
        const change = found.get(item.id) ?? { item, feeds: [] };
        change.feeds.push(feed);
        found.set(item.id, change);
      }
    }
    return [...found.values()];
  };
  return {
    /** Subscribers are notified. */
    added: collect(head, base, (_item, match) => match === undefined),
    /** Subscribers who have these items keep them, and new subscribers never see them. */
    removed: collect(base, head, (_item, match) => match === undefined),
    /** The text changes, and nobody is notified again. */
    changed: collect(head, base, (item, match) => match !== undefined && match.text !== item.text),
  };
}

/** Files that readers download (`files/…`): added, changed, removed. */
export function compareFiles(base: Pick<Snapshot, 'files'>, head: Pick<Snapshot, 'files'>) {
  return differences(base.files, head.files).filter(({ key }) => key.startsWith('files/'));
}
