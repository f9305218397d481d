/**
 * Index filters: a separate filter for each value (`kind-faq: true`), because Pagefind writes the values of one filter in an
 * order that changes from build to build.
 */
/** `sample` is a filter so that it is never searched as text. */
export type SearchFilters = Partial<Record<'kind' | 'product' | 'audience' | 'sample', string[]>>;

const set = 'true';

/** Converts the filters of a page or record to index filters. */
export function toIndexFilters(filters: SearchFilters): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).flatMap(([name, values]) => values.map((value) => [`${name}-${value}`, [set]])));
}

/** Converts index filters back. */
export function fromIndexFilters(indexed: Record<string, string[]>): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const key of Object.keys(indexed)) {
    const at = key.indexOf('-');
    (filters[key.slice(0, at)] ??= []).push(key.slice(at + 1));
  }
  return filters;
}

/** The query for all of the filters, each with any of its values. */
export function toIndexQuery(filters: SearchFilters): { all: { any: Record<string, string>[] }[] } {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  return { all: chosen.map(([name, values]) => ({ any: values.map((value) => ({ [`${name}-${value}`]: set })) })) };
}
