/** What an entry can be narrowed down by, and whether the full text has it as a page. */
import { isAbout, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { audiences } from '#src/schemas/fields.ts';
import { kinds } from '#src/schemas/kinds.ts';
import type { SearchFilters } from './quick-format.ts';

/** The filter values of an entry. An entry for all products or audiences has each of them. */
export function filtersOf(entry: Entry, catalog: Pick<Catalog, 'products'>): SearchFilters {
  return {
    kind: [kinds[entry.collection].word],
    product: catalog.products.map(({ id }) => id).filter((id) => isAbout(entry, id)),
    audience: entry.audience ?? [...audiences],
    ...(entry.sample && { sample: ['true'] }),
  };
}

/** Whether an entry's page is searched: not an expired one, and questions are separate records. */
export function isSearchedPage(entry: Entry): boolean {
  return entry.state !== 'expired' && hasOwnPage(entry.collection);
}
