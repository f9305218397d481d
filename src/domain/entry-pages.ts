/** Where the pages of each kind of entry are. */
import { kinds, type PublishedName, type WrittenName } from '#src/schemas/kinds.ts';

/** The address of a collection's list page, below which its entries' pages are. */
export function listPathOf(collection: PublishedName): string {
  return /^\/[^/]+\//.exec(kinds[collection].page)?.[0] ?? '';
}

/** The list page of a collection, as a link names it. */
export function listPageOf(collection: PublishedName): { title: string; path: string } {
  return { title: kinds[collection].title, path: listPathOf(collection) };
}

/** The feeds that the pages of a collection announce; undefined if it has none of its own. */
export function feedsOf(collection: WrittenName): { title: string; page: string }[] | undefined {
  const { feed, title } = kinds[collection];
  return feed === undefined ? undefined : [{ title, page: listPathOf(collection) }];
}

/** Whether each entry has a page of its own, rather than a place on a page that it shares. */
export function hasOwnPage(collection: PublishedName): boolean {
  return !kinds[collection].page.includes('#');
}

/** The address of the entry with an id; of one that shares a page, with its fragment. */
export function entryPath(collection: PublishedName, id: string): string {
  return `${listPathOf(collection)}${hasOwnPage(collection) ? `${id}/` : id.replace('/', '/#')}`;
}
