/** Products, components, platforms and browsers that entries name are those of the products. */
import type { Entry, Product } from '#src/domain/catalog.ts';
import { partsOf } from '#src/domain/content-files.ts';
import { error, type Finding } from './findings.ts';
import { fileStart } from '#src/source/places.ts';
import { placeIn, type Facts, type FieldText } from './facts.ts';
import { choices } from './nearest.ts';
import { fieldError } from './value-error.ts';

const lists = { component: 'components', platform: 'platforms', browser: 'browsers' } as const;
type List = (typeof lists)[keyof typeof lists];

/** Every entry names products that exist, and of them only components, platforms and browsers that they have. */
export function checkProducts(facts: Facts): Finding[] {
  // Without any product, that one is missing says it all.
  if (facts.productIds.length === 0) return [];
  return [...facts.texts.flatMap((field) => checkName(field, facts)), ...checkFolders(facts)];
}

function checkName(field: FieldText, facts: Facts): Finding[] {
  const { file, entry, path, text } = field;
  const { names } = field.meta;
  if (names === 'product')
    return facts.productIds.includes(text) ? [] : [error(file, placeIn(facts, file, path), 'unknown-id', unknownProduct(text, facts))];
  // What a product itself names is what it has.
  if (!entry || (names !== 'component' && names !== 'platform' && names !== 'browser')) return [];
  const allowed = scopeOf(entry, lists[names], facts);
  if (!allowed || allowed.includes(text)) return [];
  const products = entry.products.length > 0 ? entry.products.join(', ') : 'any product';
  return [fieldError(field, facts, `"${text}" is not a ${names} of ${products}${choices(text, allowed, ', which names none')}`)];
}

/** Releases, documentation and downloads lie in a folder that is named like their product. */
function checkFolders(facts: Facts): Finding[] {
  return [...facts.sources.values()].flatMap(({ file }) => {
    const { product } = partsOf(file);
    return product === undefined || facts.productIds.includes(product)
      ? []
      : [error(file, fileStart, 'unknown-id', unknownProduct(product, facts))];
  });
}

/** What is said of a product that does not exist. */
export function unknownProduct(id: string, { productIds }: Facts): string {
  return `"${id}" is not a product${choices(id, productIds)}`;
}

/** What an entry's products have in a list; undefined if one of them is not known. */
export function scopeOf(entry: Pick<Entry, 'products'>, list: List, { catalog, productIds }: Facts): string[] | undefined {
  const ids = entry.products.length > 0 ? entry.products : productIds;
  const products: Product[] = catalog.products.filter(({ id }) => ids.includes(id));
  return products.length === ids.length ? [...new Set(products.flatMap((product): string[] => product[list] ?? []))] : undefined;
}
