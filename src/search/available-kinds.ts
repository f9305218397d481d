import type { Catalog } from '#src/domain/catalog.ts';
import { kinds, publishedNames } from '#src/schemas/kinds.ts';
import { kindOrder, type Kind } from './kinds.ts';

/** The kinds of which a catalog has entries, in the filter's order. */
export function availableKinds(catalog: Catalog): Kind[] {
  const present = new Set<string>(publishedNames.filter((name) => catalog[name].length > 0).map((name) => kinds[name].word));
  return kindOrder.filter((kind) => present.has(kind));
}
