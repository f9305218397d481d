/** Products, components, platforms and browsers that entries name are those of the products. */
import type { Entry, Product } from '#src/domain/catalog.ts';
import { partsOf } from '#src/domain/content-files.ts';
import { kinds } from '#src/schemas/kinds.ts';
import type { Problem } from '#src/source/problem.ts';
import { ruleOf } from './check-schema.ts';
import { placeIn, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import { error, fileStart } from '#src/source/problems.ts';

type List = 'components' | 'platforms' | 'browsers';

/** Every entry names products that exist, and of them only components, platforms and browsers that they have. */
export function checkProducts(facts: Facts): Problem[] {
  // Without any product, that one is missing says it all.
  if (facts.productIds.length === 0) return [];
  return [...facts.entries.flatMap((entry) => [...checkNames(entry, facts), ...checkScope(entry, facts)]), ...checkFolders(facts)];
}

function checkNames(entry: Entry, facts: Facts): Problem[] {
  const named =
    entry.collection === 'knownIssues'
      ? [{ id: entry.product, path: ['product'] }]
      : 'product' in entry
        ? []
        : entry.products.map((id, index) => ({ id, path: ['products', index] }));
  return named
    .filter(({ id }) => !facts.productIds.includes(id))
    .map(({ id, path }) => error(entry.file, placeIn(facts, entry.file, path), 'unknown-id', unknownProduct(id, facts)));
}

/** Releases, documentation and downloads lie in a folder that is named like their product. */
function checkFolders(facts: Facts): Problem[] {
  return [...facts.sources.values()].flatMap(({ file }) => {
    const { product } = partsOf(file);
    return product === undefined || facts.productIds.includes(product)
      ? []
      : [error(file, fileStart, 'unknown-id', unknownProduct(product, facts))];
  });
}

function unknownProduct(id: string, { productIds }: Facts): string {
  return `"${id}" is not a product: ${productIds.join(', ')}${suggestion(id, productIds)}`;
}

function checkScope(entry: Entry, facts: Facts): Problem[] {
  const { appliesTo } = entry;
  return [
    ...checkList(entry, 'components', appliesTo?.components, ['appliesTo', 'components'], facts),
    ...checkList(entry, 'platforms', appliesTo?.platforms, ['appliesTo', 'platforms'], facts),
    ...checkList(entry, 'browsers', appliesTo?.browsers, ['appliesTo', 'browsers'], facts),
    ...('platforms' in entry ? checkList(entry, 'platforms', entry.platforms, ['platforms'], facts) : []),
    ...('browsers' in entry ? checkList(entry, 'browsers', entry.browsers, ['browsers'], facts) : []),
    ...(entry.collection === 'knownIssues' ? checkComponent(entry, entry.component, ['component'], facts) : []),
    ...(entry.collection === 'releases'
      ? entry.changes.flatMap((change, index) => [
          ...checkComponent(entry, change.component, ['changes', index, 'component'], facts),
          ...checkList(entry, 'platforms', change.platforms, ['changes', index, 'platforms'], facts),
          ...checkList(entry, 'browsers', change.browsers, ['changes', index, 'browsers'], facts),
        ])
      : []),
  ];
}

function checkComponent(entry: Entry, component: string | undefined, path: PropertyKey[], facts: Facts): Problem[] {
  return component === undefined ? [] : checkValue(entry, 'components', component, path, facts);
}

function checkList(entry: Entry, list: List, values: readonly string[] | undefined, path: PropertyKey[], facts: Facts): Problem[] {
  return (values ?? []).flatMap((value, index) => checkValue(entry, list, value, [...path, index], facts));
}

function checkValue(entry: Entry, list: List, value: string, path: PropertyKey[], facts: Facts): Problem[] {
  const allowed = scopeOf(entry, list, facts);
  if (!allowed || allowed.includes(value)) return [];
  const rule = ruleOf(kinds[entry.collection].noun, path);
  const products = entry.products.length > 0 ? entry.products.join(', ') : 'any product';
  const known = allowed.length > 0 ? `: ${allowed.join(', ')}${suggestion(value, allowed)}` : ', which names none';
  return [error(entry.file, placeIn(facts, entry.file, path), rule, `"${value}" is not a ${list.slice(0, -1)} of ${products}${known}`)];
}

/** What an entry's products have in a list; undefined if one of them is not known. */
export function scopeOf(entry: Pick<Entry, 'products'>, list: List, { catalog, productIds }: Facts): string[] | undefined {
  const ids = entry.products.length > 0 ? entry.products : productIds;
  const products: Product[] = catalog.products.filter(({ id }) => ids.includes(id));
  return products.length === ids.length ? [...new Set(products.flatMap((product): string[] => product[list] ?? []))] : undefined;
}
