/** Routes of entries' pages, and their rendered bodies. */
import { getEntry, render } from 'astro:content';
import { allEntries, type Entry, type EntryOf } from '#src/domain/catalog.ts';
import type { WrittenName } from '#src/schemas/kinds.ts';
import { getPortal } from './portal.ts';

/** The static paths of a collection's pages, including those of expired entries. */
export async function getPages<Name extends WrittenName>(collection: Name, toParams: (entry: EntryOf<Name>) => Record<string, string>) {
  const { catalog } = await getPortal();
  const entries = allEntries(catalog).filter((entry) => entry.collection === collection) as EntryOf<Name>[];
  return entries.map((entry) => ({ params: toParams(entry), props: { entry } }));
}

/** Static paths with one page per product. */
export async function getProductPages() {
  const { catalog } = await getPortal();
  return catalog.products.map((product) => ({ params: { product: product.id }, props: { product } }));
}

/**
 * The rendered body of an entry and its headings. In development, a body that does not compile or is not in the store yet
 * has no component, so that the page can still show the findings.
 */
export async function renderEntry(entry: Entry) {
  try {
    const stored = await getEntry(entry.collection, entry.slug);
    if (!stored) throw new Error(`${entry.file} is in the catalog and not in the collection ${entry.collection}`);
    const { Content: Body, headings } = await render(stored);
    return { Body, headings };
  } catch (error) {
    if (!import.meta.env.DEV) throw error;
    return { Body: undefined, headings: [] };
  }
}
