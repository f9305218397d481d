/** A search request, from the search page's URL or form. */
import { searchPath } from '#src/domain/paths.ts';
import type { SearchFilters } from '../quick-format.ts';

/** The filters that readers can set. */
const readerFilters = ['kind', 'product', 'audience'] as const;

export interface SearchRequest {
  query: string;
  filters: SearchFilters;
  /** Takes misspelled words as they are. */
  isExact?: boolean;
}

/** Reads a request from URL parameters or form data, ignoring empty and repeated values. */
export function readRequest(source: URLSearchParams | FormData): SearchRequest {
  const all = (name: string) => [...new Set(source.getAll(name))].filter((value) => typeof value === 'string' && value !== '') as string[];
  const filters = Object.fromEntries(readerFilters.map((name) => [name, all(name)] as const).filter(([, values]) => values.length > 0));
  return { query: (all('q')[0] ?? '').trim(), filters, ...(all('exact')[0] === '1' && { isExact: true }) };
}

/** The path and query string of a request. */
export function requestPath({ query, filters, isExact }: SearchRequest): string {
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const name of readerFilters) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (isExact) parameters.append('exact', '1');
  return parameters.size === 0 ? searchPath : `${searchPath}?${parameters}`;
}
