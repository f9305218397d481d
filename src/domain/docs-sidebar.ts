/** The documentation sidebar, and the previous and next pages. */
import type { Catalog, Doc } from './catalog.ts';

/** A section of a product's documentation; the first has no name and contains the pages outside any folder. */
export interface SidebarSection {
  name: string | undefined;
  docs: Doc[];
}

/** The pages of a product by section, in sidebar order, without empty sections. */
export function buildSidebar(catalog: Catalog, product: string): SidebarSection[] {
  const docs = catalog.docs.filter((doc) => doc.product === product);
  const sections: { id: string; name?: string }[] = [{ id: '' }, ...(catalog.sections[product] ?? [])];
  return sections
    .map(({ id, name }) => ({ name, docs: docs.filter((doc) => doc.folder === id) }))
    .filter((section) => section.docs.length > 0);
}

/** The pages before and after a page in its product's documentation. */
export function findNeighbors(catalog: Catalog, doc: Doc): { previous: Doc | undefined; next: Doc | undefined } {
  const docs = catalog.docs.filter((other) => other.product === doc.product);
  const index = docs.findIndex((other) => other.id === doc.id);
  return index < 0 ? { previous: undefined, next: undefined } : { previous: docs[index - 1], next: docs[index + 1] };
}
