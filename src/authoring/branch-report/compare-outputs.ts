/** What becomes of the outputs: addresses, feeds, files and sizes. */
import { createRedirectMatcher } from '#src/domain/redirect-matching.ts';
import { brotliSize, pageFile, readPage, type FeedItem, type OutputFile, type Snapshot } from './snapshot.ts';

/** What an address answers. */
export type AddressAnswer = { kind: 'page' | 'nothing' } | { kind: 'redirect'; to: string } | { kind: 'gone'; reason: string };

type Output = Pick<Snapshot, 'files' | 'redirects'>;

/** What an address answers on a side. A redirect is a page too, for hosts that know none. */
export function answerOf(address: string, { files, redirects }: Output): AddressAnswer {
  const match = createRedirectMatcher(redirects)(address);
  if (match) return match.to === undefined ? { kind: 'gone', reason: match.reason } : { kind: 'redirect', to: match.to };
  return { kind: files.has(pageFile(address)) ? 'page' : 'nothing' };
}

/** The addresses of all pages that readers read. */
export function pagesOf({ files, redirects }: Output): string[] {
  const find = createRedirectMatcher(redirects);
  return [...files.keys()]
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((address) => find(address) === undefined);
}

/** Pages and old addresses that answered and answer nothing now. */
export function lostAddresses(base: Output, head: Output): string[] {
  const old = base.redirects.filter(({ matching }) => matching !== 'prefix').map(({ from }) => from);
  const answers = answersOf(head);
  return [...pagesOf(base), ...old].filter((address) => !answers(address)).sort();
}

/** Whether addresses answer, for many of them. */
function answersOf({ files, redirects }: Output): (address: string) => boolean {
  const find = createRedirectMatcher(redirects);
  return (address) => files.has(pageFile(address)) || find(address) !== undefined;
}

export interface RedirectDiff {
  from: string;
  /** Where it led; missing if it is new. `null` says that the address was gone. */
  before?: string | null;
  after?: string | null;
}

/** Redirects that come, go or lead elsewhere. Short addresses follow their entries, and are left out. */
export function compareRedirects(base: Output, head: Output): RedirectDiff[] {
  const listOf = ({ redirects }: Output) =>
    new Map(
      redirects
        .filter(({ status }) => status !== 302)
        .map(({ from, matching, to }) => [`${from}${matching === 'prefix' ? '*' : ''}`, to ?? null]),
    );
  const [before, after] = [listOf(base), listOf(head)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .filter((from) => before.get(from) !== after.get(from))
    .map((from) => ({
      from,
      ...(before.has(from) && { before: before.get(from) ?? null }),
      ...(after.has(from) && { after: after.get(from) ?? null }),
    }));
}

/** Anchors that pages lose which stay, or move: a link to one then opens its page at the top. `movedTo` gives the new address of a page. */
export function lostAnchors(
  base: Snapshot,
  head: Snapshot,
  movedTo: (address: string) => string,
): { address: string; anchors: string[] }[] {
  const isRedirect = createRedirectMatcher(head.redirects);
  return pagesOf(base).flatMap((address) => {
    // A page that is gone or has moved on tells so itself.
    if (isRedirect(movedTo(address))) return [];
    const after = readPage(head, movedTo(address));
    const before = readPage(base, address);
    if (after === undefined || before === undefined || before === after) return [];
    const left = idsOf(after);
    const anchors = [...idsOf(before)].filter((id) => !left.has(id));
    return anchors.length === 0 ? [] : [{ address: movedTo(address), anchors }];
  });
}

/** Ids with a colon belong to the page's own parts, which nobody links to. */
function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^":]+)"/g)].map(([, id = '']) => id));
}

export interface FeedDiff {
  item: FeedItem;
  /** The feeds that tell of it. */
  feeds: string[];
}

export interface FeedDiffs {
  /** Subscribers are told. */
  added: FeedDiff[];
  /** Subscribers who have them keep them, and new ones never see them. */
  removed: FeedDiff[];
  /** The words change, and nobody is told again. */
  changed: FeedDiff[];
}

/** What subscribers get, by the items' ids. */
export function compareFeeds(base: Pick<Snapshot, 'feeds'>, head: Pick<Snapshot, 'feeds'>): FeedDiffs {
  const collect = (
    one: Pick<Snapshot, 'feeds'>,
    other: Pick<Snapshot, 'feeds'>,
    differs: (item: FeedItem, match?: FeedItem) => boolean,
  ) => {
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
    added: collect(head, base, (_item, match) => match === undefined),
    removed: collect(base, head, (_item, match) => match === undefined),
    changed: collect(head, base, (item, match) => match !== undefined && match.text !== item.text),
  };
}

export interface FileDiff {
  file: string;
  before?: OutputFile;
  after?: OutputFile;
}

/** Files that readers download, `files/…`: added, changed, removed. */
export function compareFiles(base: Pick<Snapshot, 'files'>, head: Pick<Snapshot, 'files'>): FileDiff[] {
  const names = [...new Set([...base.files.keys(), ...head.files.keys()])].filter((file) => file.startsWith('files/')).sort();
  return names.flatMap((file) => {
    const [before, after] = [base.files.get(file), head.files.get(file)];
    return before?.sha256 === after?.sha256 ? [] : [{ file, ...(before && { before }), ...(after && { after }) }];
  });
}

export interface PageSize {
  address: string;
  before: number | undefined;
  after: number;
}

/** What pages weigh as a browser gets them, in bytes. `wasAt` gives the address that a page had. */
export function comparePageSizes(
  base: Snapshot,
  head: Snapshot,
  addresses: readonly string[],
  wasAt: (address: string) => string,
): PageSize[] {
  return addresses.flatMap((address) => {
    const [before, after] = [readPage(base, wasAt(address)), readPage(head, address)];
    if (after === undefined) return [];
    return [{ address, before: before === undefined ? undefined : brotliSize(before), after: brotliSize(after) }];
  });
}

/** The bytes of all files whose paths begin so. */
export function totalSize({ files }: Pick<Snapshot, 'files'>, start = ''): number {
  return [...files].reduce((sum, [file, { sizeBytes }]) => (file.startsWith(start) ? sum + sizeBytes : sum), 0);
}
