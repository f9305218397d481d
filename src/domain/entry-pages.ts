/** The page paths of entries. */
import type { Words } from '#src/messages/languages.ts';
import { kinds, type PublishedName, type WrittenName } from '#src/schemas/kinds.ts';

/** The path of a collection's list page; its entries' pages are under it. */
export function listPathOf(collection: PublishedName): string {
  return /^\/[^/]+\//.exec(kinds[collection].page)?.[0] ?? '';
}

/** The title and path of a collection's list page. */
export function listPageOf(collection: PublishedName, t: Words): { title: string; path: string } {
  return { title: t.kinds[collection].title, path: listPathOf(collection) };
}

/** The feeds that a collection's pages link to; undefined if it has none. */
export function feedsOf(collection: WrittenName, t: Words): { title: string; page: string }[] | undefined {
  return kinds[collection].hasFeed ? [{ title: t.kinds[collection].title, page: listPathOf(collection) }] : undefined;
}

/** Whether each entry has its own page rather than a section of a shared one. */
export function hasOwnPage(collection: PublishedName): boolean {
  return !kinds[collection].page.includes('#');
}

/** The path of an entry, with a fragment if it shares a page. */
export function entryPath(collection: PublishedName, id: string): string {
  return `${listPathOf(collection)}${hasOwnPage(collection) ? `${id}/` : id.replace('/', '/#')}`;
}
