/** Checks names of entries, products, severities and so on: ids are unique, and fields refer to what exists and readers will see. */
import type { Entry } from '#src/domain/catalog.ts';
import { partsOf } from '#src/domain/content-files.ts';
import { isVersionOf } from '#src/domain/versions.ts';
import type { FieldMeta } from '#src/schemas/field-meta.ts';
import { isWritten } from '#src/schemas/kinds.ts';
import { commonChannels } from '#src/schemas/release.ts';
import { fileStart, type Place } from '#src/source/places.ts';
import { availabilityOf, checkAvailability, sampleMismatch, type Mention } from './availability.ts';
import { checkFix } from './check-known-issues.ts';
import { fieldError, fieldRule, placeIn, type Facts, type FieldText } from './facts.ts';
import { error, findRepeats, type Finding } from './findings.ts';
import { choices, suggestion } from './nearest.ts';

const checks: Record<NonNullable<FieldMeta['names']>, (field: FieldText, facts: Facts) => Finding[]> = {
  entry: checkEntry,
  'known-issue': checkFix,
  product: (field, facts) => checkProduct(field.text, field.file, placeIn(facts, field.file, field.path), facts),
  component: (field, facts) => checkPart(field, 'component', 'components', facts),
  channel: checkChannel,
  platform: (field, facts) => checkPart(field, 'platform', 'platforms', facts),
  browser: (field, facts) => checkPart(field, 'browser', 'browsers', facts),
  severity: (field, facts) => {
    const { severities } = facts.content.policy;
    return severities.length === 0 ? [] : checkListed(field, idsOf(severities), 'a severity of the policy', facts);
  },
  assumption: (field, facts) =>
    checkListed(field, idsOf(facts.content.policy.assumptions), 'an assumption', facts, ': the policy lists none'),
};

export function checkNames(facts: Facts): Finding[] {
  return [
    ...checkDuplicateIds(facts),
    ...facts.texts.flatMap((field) => (field.meta.names === undefined ? [] : checks[field.meta.names](field, facts))),
    // Releases, documentation and downloads are in a folder named after their product.
    ...[...facts.sources.keys()].flatMap((file) => [
      ...checkProduct(partsOf(file).product, file, fileStart, facts),
      ...checkVersionName(file, facts),
    ]),
  ];
}

/** A prefix and number identify one entry: KB-0001 and KB-00001 are the same id. */
function checkDuplicateIds({ sources, ids }: Facts): Finding[] {
  const taken = [...ids.keys()];
  const nextFree = (id: string) => {
    const [prefix] = /^[A-Z]+-(?=[0-9]+$)/.exec(id) ?? [];
    if (prefix === undefined) return '';
    const free = nextId(prefix, taken);
    taken.push(free);
    return `: use the next free id, ${free}`;
  };

  const stated = [...sources.values()].flatMap(({ file, collection, yaml }) => {
    const value = yaml.value as { id?: unknown } | null | undefined;
    return isWritten(collection) && typeof value?.id === 'string' ? [{ file, yaml, id: value.id }] : [];
  });
  return findRepeats(stated, ({ id }) => comparableId(id)).map(({ item: { file, yaml, id }, first }) =>
    error(file, yaml.locate(['id']), 'duplicate-id', `"${id}" is already the id of ${first.file}${nextFree(id)}`),
  );
}

/** The id after the highest one with a prefix, which ends in a hyphen. */
export function nextId(prefix: string, taken: readonly string[]): string {
  const numbers = taken.filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(prefix.length)));
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
}

/** An id without leading zeros in its number, so that KB-0001 equals KB-1. */
export function comparableId(id: string): string {
  return id.replace(/-0+(?=[0-9])/, '-');
}

function checkEntry(field: FieldText, facts: Facts): Finding[] {
  const { file, path, text: id, entry } = field;
  if (id === entry?.id) return [fieldError(field, facts, `"${id}" is the id of this entry: remove it`)];
  if (entry?.sample === true && facts.ids.get(id)?.entry?.sample === false)
    return [fieldError(field, facts, sampleMismatch(true, `"${id}"`))];
  return checkId({ file, place: placeIn(facts, file, path), rule: fieldRule(field), from: availabilityOf(entry) }, id, facts);
}

/** Checks that a referenced id exists and that the referring entry may refer to it. */
export function checkId(mention: Mention, id: string, facts: Facts): Finding[] {
  const target = facts.ids.get(id);
  if (target) return target.entry ? checkAvailability(mention, id, availabilityOf(target.entry)) : [];
  if (facts.unknownIds.has(id.split('-')[0] ?? '')) return [];
  return [error(mention.file, mention.place, 'unknown-id', `"${id}" is not the id of any entry${suggestion(id, facts.ids.keys())}`)];
}

function checkProduct(id: string | undefined, file: string, place: Place, facts: Facts): Finding[] {
  // If there are no products at all, only that is reported.
  if (id === undefined || facts.productIds.length === 0 || facts.productIds.includes(id)) return [];
  return [error(file, place, 'unknown-id', unknownProduct(id, facts))];
}

/** The file of a release or of its downloads is named after the version, as its product writes versions. */
function checkVersionName(file: string, { catalog }: Facts): Finding[] {
  const { product, version } = partsOf(file);
  const scheme = catalog.products.find(({ id }) => id === product)?.versions;
  if (version === undefined || scheme === undefined || isVersionOf(scheme, version)) return [];
  const hint =
    scheme === 'semver'
      ? 'a semantic version such as 3.2.0 or 3.2.0-beta.1'
      : `a version of ${product}: one to four numbers${suffixHint([...(scheme.prerelease ?? []), ...(scheme.longTerm ?? [])])}`;
  return [error(file, fileStart, 'file-name', `"${version}" is not ${hint}`)];
}

function suffixHint(suffixes: readonly string[]): string {
  return suffixes.length === 0 ? '' : `, then possibly ${new Intl.ListFormat('en', { type: 'disjunction' }).format(suffixes)}`;
}

/** The message for a product that does not exist. */
export function unknownProduct(id: string, { productIds }: Facts): string {
  return `"${id}" is not a product${choices(id, productIds)}`;
}

/** An entry's components, platforms and browsers must be those of its products. */
function checkPart(field: FieldText, noun: string, list: PartList, facts: Facts): Finding[] {
  const { entry } = field;
  const allowed = entry && facts.productIds.length > 0 ? scopeOf(entry, list, facts) : undefined;
  if (!entry || !allowed) return [];
  const products = entry.products.length > 0 ? entry.products.join(', ') : 'any product';
  return checkListed(field, allowed, `a ${noun} of ${products}`, facts, ', which has none');
}

/** A release's channel must be one that every product has, or one of its product. */
function checkChannel(field: FieldText, facts: Facts): Finding[] {
  const { entry } = field;
  const product = entry?.collection === 'releases' ? facts.catalog.products.find(({ id }) => id === entry.product) : undefined;
  if (!product) return [];
  return checkListed(field, [...commonChannels, ...Object.keys(product.channels ?? {})], `a channel of ${product.id}`, facts);
}

type PartList = 'components' | 'platforms' | 'browsers';

/** The combined values of a list of an entry's products; undefined if a product is unknown. */
export function scopeOf(entry: Pick<Entry, 'products'>, list: PartList, { catalog, productIds }: Facts): string[] | undefined {
  const ids = entry.products.length > 0 ? entry.products : productIds;
  const products = catalog.products.filter(({ id }) => ids.includes(id));
  return products.length === ids.length ? [...new Set(products.flatMap((product): string[] => product[list] ?? []))] : undefined;
}

function checkListed(field: FieldText, allowed: string[], noun: string, facts: Facts, none?: string): Finding[] {
  const { text } = field;
  return allowed.includes(text) ? [] : [fieldError(field, facts, `"${text}" is not ${noun}${choices(text, allowed, none)}`)];
}

function idsOf(items: { id: string }[]): string[] {
  return items.map(({ id }) => id);
}
