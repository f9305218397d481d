import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { interfaceOf } from '#src/messages/languages.ts';

/** The text of a preview image: the portal's name, and the page's product and kind. */
export interface PreviewText {
  product?: string | undefined;
  kind?: string | undefined;
  portal: string;
}

/** The text of an entry's preview image. It names a product only if the entry is about one product. */
export function previewText(entry: Entry, { products, site }: Pick<Catalog, 'products' | 'site'>): PreviewText {
  const [id] = entry.products.length === 1 ? entry.products : [];
  return {
    product: products.find((product) => product.id === id)?.name,
    kind: interfaceOf(site).t.kinds[entry.collection].label,
    portal: site.name,
  };
}
