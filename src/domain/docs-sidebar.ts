/** The documentation's sidebar, and the pages before and after a page. */
import type { Catalog, Doc } from './catalog.ts';

/** A section of a product's documentation; the first one has no name and holds the pages beside `sections.yaml`. */
export interface SidebarSection {
  name: string | undefined;
  docs: Doc[];
}

/** The pages of a product by section, in the sidebar's order; empty sections are left out. */
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
  return { previous: index < 0 ? undefined : docs[index - 1], next: index < 0 ? undefined : docs[index + 1] };
}
