/** Static paths of pages. */
import { allEntries, type EntryOf } from '#src/domain/catalog.ts';
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
