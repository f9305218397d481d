/**
 * The attributes from which Pagefind takes a page's metadata and filters; it indexes the text inside the element:
 *
 *   <article {...searchAttributes(entry, catalog)}>
 */
import { isAbout, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { audiences } from '#src/schemas/fields.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { toIndexFilters, type SearchFilters } from './index-filters.ts';
import type { Kind } from './kinds.ts';
import { metaOf, type SearchMeta } from './terms.ts';

type FilterCatalog = Pick<Catalog, 'products'>;

/** The filter values of an entry. An entry for all products or audiences has each of them. */
export function filtersOf(entry: Entry, catalog: FilterCatalog): SearchFilters {
  return {
    kind: [kinds[entry.collection].word],
    product: catalog.products.map(({ id }) => id).filter((id) => isAbout(entry, id)),
    audience: entry.audience ?? [...audiences],
    ...(entry.sample && { sample: ['true'] }),
  };
}

/**
 * The attributes of the element that contains an entry's heading and body. None for an expired entry, which is not indexed,
 * or for a question, which is a separate record.
 */
export function searchAttributes(entry: Entry, catalog: FilterCatalog & Pick<Catalog, 'glossary'>): Record<string, string> {
  if (entry.state === 'expired' || !hasOwnPage(entry.collection)) return {};
  return toAttributes(metaOf(entry, catalog), filtersOf(entry, catalog));
}

/** The attributes of the element that contains the text of any other page, such as the support policy. */
export function pageSearchAttributes(catalog: FilterCatalog, keywords: string[] = [], kind: Kind = 'page'): Record<string, string> {
  const filters: SearchFilters = { kind: [kind], product: catalog.products.map(({ id }) => id), audience: [...audiences] };
  return toAttributes(keywords.length === 0 ? {} : { keywords: keywords.join('; ') }, filters);
}

/** Uses a separate attribute per value: Pagefind reads an inline value to the end of the list. */
function toAttributes(meta: SearchMeta, filters: SearchFilters): Record<string, string> {
  const metaValues = Object.entries(meta).map(([name, value]) => ({ name, attribute: `data-search-${name}`, value }));
  const filterValues = Object.keys(toIndexFilters(filters)).map((name) => ({ name, attribute: 'data-search-on', value: 'true' }));
  const list = (items: { name: string; attribute: string }[]) => items.map(({ name, attribute }) => `${name}[${attribute}]`).join(', ');
  return {
    'data-pagefind-body': '',
    ...(metaValues.length > 0 && { 'data-pagefind-meta': list(metaValues) }),
    'data-pagefind-filter': list(filterValues),
    ...Object.fromEntries([...metaValues, ...filterValues].map(({ attribute, value }) => [attribute, value])),
  };
}
