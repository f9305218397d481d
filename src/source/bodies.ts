/** The compiled bodies of entries, and routes to their pages. */
import { getEntry, render } from 'astro:content';
import { allEntries, type Entry, type EntryOf } from '#src/domain/catalog.ts';
import type { WrittenName } from '#src/schemas/kinds.ts';
import { getPortal } from './portal.ts';

type RenderedEntry = Awaited<ReturnType<typeof render>>;

/** The pages of a collection, its expired entries among them, as an Astro route's `getStaticPaths` returns them. */
export async function getPages<Name extends WrittenName>(collection: Name, toParams: (entry: EntryOf<Name>) => Record<string, string>) {
  const { catalog } = await getPortal();
  const entries = allEntries(catalog).filter((entry) => entry.collection === collection) as EntryOf<Name>[];
  return entries.map((entry) => ({ params: toParams(entry), props: { entry } }));
}

/** One page for each product, as an Astro route's `getStaticPaths` returns them. */
export async function getProductPages() {
  const { catalog } = await getPortal();
  return catalog.products.map((product) => ({ params: { product: product.id }, props: { product } }));
}

/**
 * The rendered body of an entry: its component, and its headings for a table of contents. In live writing a body that does
 * not compile, or that is not in the store yet, has no component, and its page stays for the findings to show on.
 */
export async function renderEntry(
  entry: Entry,
): Promise<{ Body: RenderedEntry['Content'] | undefined; headings: RenderedEntry['headings'] }> {
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
