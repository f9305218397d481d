/** What becomes of the outputs: addresses, feeds and files. */
import { isDeepStrictEqual } from 'node:util';
import { createRedirectMatcher } from '#src/domain/redirect-matching.ts';
import { pageFile, readPage, type FeedItem, type Snapshot } from './snapshot.ts';

/** What an address answers. */
export type AddressAnswer = { kind: 'page' | 'nothing' } | { kind: 'redirect'; to: string } | { kind: 'gone'; reason: string };

type Output = Pick<Snapshot, 'files' | 'redirects'>;

/** Tells what addresses answer on a side. A redirect is a page too, for hosts that know none. */
export function answersOf({ files, redirects }: Output): (address: string) => AddressAnswer {
  const match = createRedirectMatcher(redirects);
  return (address) => {
    const found = match(address);
    if (found) return found.to === undefined ? { kind: 'gone', reason: found.reason } : { kind: 'redirect', to: found.to };
    return { kind: files.has(pageFile(address)) ? 'page' : 'nothing' };
  };
}

/** The addresses of all pages that readers read. */
export function pagesOf(side: Output): string[] {
  const answer = answersOf(side);
  return [...side.files.keys()]
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .filter((address) => answer(address).kind === 'page');
}

/** Pages and old addresses that answered and answer nothing now. */
export function lostAddresses(base: Output, head: Output): string[] {
  const old = base.redirects.filter(({ matching }) => matching !== 'prefix').map(({ from }) => from);
  const answer = answersOf(head);
  return [...pagesOf(base), ...old].filter((address) => answer(address).kind === 'nothing').sort();
}

/** Anchors that pages lose which stay, or move: a link to one then opens its page at the top. `movedTo` gives the new address of a page. */
export function lostAnchors(base: Snapshot, head: Snapshot, movedTo: (address: string) => string) {
  const answer = answersOf(head);
  return pagesOf(base).flatMap((was) => {
    const address = movedTo(was);
    // A page that is gone or has moved on tells so itself.
    if (answer(address).kind !== 'page') return [];
    const left = idsOf(readPage(head, address));
    const anchors = [...idsOf(readPage(base, was))].filter((id) => !left.has(id));
    return anchors.length === 0 ? [] : [{ address, anchors }];
  });
}

/** Ids with a colon belong to the page's own parts, which nobody links to. */
function idsOf(html = ''): Set<string> {
  return new Set([...html.matchAll(/\sid="([^":]+)"/g)].map(([, id = '']) => id));
}

/** What stands under a key, which a side that does not have it leaves undefined. */
export interface Difference<Value> {
  key: string;
  before: Value | undefined;
  after: Value | undefined;
}

/** The keys whose values two sides do not share, in their order. */
export function differences<Value>(base: ReadonlyMap<string, Value>, head: ReadonlyMap<string, Value>): Difference<Value>[] {
  return [...new Set([...base.keys(), ...head.keys()])]
    .sort()
    .map((key) => ({ key, before: base.get(key), after: head.get(key) }))
    .filter(({ before, after }) => !isDeepStrictEqual(before, after));
}

/** Redirects that come, go or lead elsewhere; `null` says that the address is gone. Short addresses follow their entries, and are left out. */
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
  /** The feeds that tell of it. */
  feeds: string[];
}

export type FeedDiffs = ReturnType<typeof compareFeeds>;

type Feeds = Pick<Snapshot, 'feeds'>;

/** What subscribers get, by the items' ids. */
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
    /** Subscribers are told. */
    added: collect(head, base, (_item, match) => match === undefined),
    /** Subscribers who have them keep them, and new ones never see them. */
    removed: collect(base, head, (_item, match) => match === undefined),
    /** The words change, and nobody is told again. */
    changed: collect(head, base, (item, match) => match !== undefined && match.text !== item.text),
  };
}

/** Files that readers download, `files/…`: added, changed, removed. */
export function compareFiles(base: Pick<Snapshot, 'files'>, head: Pick<Snapshot, 'files'>) {
  return differences(base.files, head.files).filter(({ key }) => key.startsWith('files/'));
}
