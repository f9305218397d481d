import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { kinds } from '#src/schemas/kinds.ts';

/** What a preview picture says: whose portal it is, and of which kind and product the page is. */
export interface PreviewText {
  product?: string | undefined;
  kind?: string | undefined;
  portal: string;
}

/** What the picture of an entry says: of a product only if the entry is about no other. */
export function previewText(entry: Entry, { products, site }: Pick<Catalog, 'products' | 'site'>): PreviewText {
  const [id] = entry.products.length === 1 ? entry.products : [];
  return { product: products.find((product) => product.id === id)?.name, kind: kinds[entry.collection].label, portal: site.name };
}
