/** What the search page is asked for: its address and its form say the same. Pure. */
import { searchPath } from '#src/domain/paths.ts';
import type { SearchFilters } from '../index-filters.ts';

/** The filters that readers can set. */
const choices = ['kind', 'product', 'audience'] as const;

export interface SearchRequest {
  query: string;
  filters: SearchFilters;
}

/** Reads a request from an address's parameters or a form's data. Empty values are none; each value counts once. */
export function readRequest(source: URLSearchParams | FormData): SearchRequest {
  const all = (name: string) => [...new Set(source.getAll(name))].filter((value) => typeof value === 'string' && value !== '') as string[];
  const filters = Object.fromEntries(choices.map((name) => [name, all(name)] as const).filter(([, values]) => values.length > 0));
  return { query: (all('q')[0] ?? '').trim(), filters };
}

/** The address of a request, which can be shared. */
export function requestPath({ query, filters }: SearchRequest): string {
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const name of choices) for (const value of filters[name] ?? []) parameters.append(name, value);
  return parameters.size === 0 ? searchPath : `${searchPath}?${parameters}`;
}
