/**
 * Filters as the index keeps them: a filter of its own for each value (`kind-faq: true`). The index writes the values of
 * one filter in an order that changes from build to build; a filter with one value has one order.
 */
/** Filters: never searched as text. `sample` is one for that reason. */
export const filterNames = ['kind', 'product', 'audience', 'sample'] as const;
export type FilterName = (typeof filterNames)[number];

export type SearchFilters = Partial<Record<FilterName, string[]>>;

const set = 'true';

/** Filters as a page or record hands them to the index. */
export function toIndexFilters(filters: SearchFilters): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).flatMap(([name, values]) => values.map((value) => [`${name}-${value}`, [set]])));
}

/** The same filters back, as the index returns them. */
export function fromIndexFilters(indexed: Record<string, string[]>): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const key of Object.keys(indexed)) {
    const at = key.indexOf('-');
    (filters[key.slice(0, at)] ??= []).push(key.slice(at + 1));
  }
  return filters;
}

/** What the engine is asked for: any of the values of each filter, all of the filters. */
export function toIndexQuery(filters: SearchFilters): { all: { any: Record<string, string>[] }[] } {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  return { all: chosen.map(([name, values]) => ({ any: values.map((value) => ({ [`${name}-${value}`]: set })) })) };
}
