/** Attributes of components that name something: an image, a known issue, a file, a term, platforms. */
import type { Entry } from '#src/domain/catalog.ts';
import { fileOf, filesOf } from '#src/domain/content-files.ts';
import { attributesOf, type AttributeValue, type ReferenceValue } from '#src/schemas/prose-components.ts';
import { error, type Finding } from './findings.ts';
import type { Place } from '#src/source/places.ts';
import { checkAvailability } from './availability.ts';
import type { BodyElement } from './body/body.ts';
import { checkImageAddress, type LinkPlace } from './check-links.ts';
import { checkId, scopeOf, unknownProduct } from './check-names.ts';
import { isBroken, type Facts } from './facts.ts';
import type { LinkTargets } from './link-targets.ts';
import { choices, suggestion } from './nearest.ts';
import type { ErrorRule } from './rules/rules.ts';

interface Reference {
  value: string;
  at: LinkPlace;
  element: BodyElement;
  /** Missing where the front matter does not parse. */
  entry: Entry | undefined;
  facts: Facts;
  targets: LinkTargets;
}

/** What a component names exists. Attributes that are missing or no texts are another check's. */
export function checkReferences(
  element: BodyElement,
  at: (place: Place) => LinkPlace,
  context: Pick<Reference, 'entry' | 'facts' | 'targets'>,
): Finding[] {
  const values = attributesOf(element.name);
  return element.attributes.flatMap(({ name, value, place }, index) => {
    const kind = values.get(name);
    const isFirst = element.attributes.findIndex((other) => other.name === name) === index;
    if (value === undefined || value.trim() === '' || !isReference(kind) || !isFirst) return [];
    return checks[kind]({ ...context, value, at: at(place), element });
  });
}

const checks: Record<ReferenceValue, (reference: Reference) => Finding[]> = {
  image: ({ value, at, targets }) => checkImageAddress(value, at.file, at.place, targets),
  'known-issue': checkKnownIssue,
  platforms: checkPlatforms,
  product: ({ value, at, facts }) => (facts.productIds.includes(value) ? [] : fail(at, 'unknown-download', unknownProduct(value, facts))),
  version: checkVersion,
  file: checkFile,
  term: checkTerm,
};

function isReference(kind: AttributeValue | undefined): kind is ReferenceValue {
  return typeof kind === 'string' && Object.hasOwn(checks, kind);
}

function checkKnownIssue({ value, at, facts }: Reference): Finding[] {
  if (/^KI-[0-9]{4,}$/.test(value)) return checkId({ ...at, rule: 'link' }, value, facts);
  return fail(at, 'unknown-id', `"${value}" is not the id of a known issue such as KI-0001`);
}

function checkPlatforms({ value, at, entry, facts }: Reference): Finding[] {
  const allowed = entry && scopeOf(entry, 'platforms', facts);
  if (!allowed) return [];
  const wrong = value.split(/\s+/).filter((platform) => platform !== '' && !allowed.includes(platform));
  const isNone = (platform: string) => `"${platform}" is not a platform of this entry's products${choices(platform, allowed)}`;
  return wrong.flatMap((platform) => fail(at, 'attribute', isNone(platform)));
}

/** Where the product is wrong, only that is said. */
function checkVersion({ value, at, element, facts }: Reference): Finding[] {
  const product = textOf(element, 'product');
  if (!facts.productIds.includes(product) || isHeldBack(product, value, facts)) return [];
  const versions = facts.catalog.downloads.filter((download) => download.product === product).map(({ version }) => version);
  if (versions.includes(value)) return [];
  return fail(at, 'unknown-download', `"${value}" has no downloads of ${product}${choices(value, versions, '')}`);
}

/** Where the product or the version is wrong, only that is said. */
function checkFile({ value, at, element, facts }: Reference): Finding[] {
  const [product, version] = [textOf(element, 'product'), textOf(element, 'version')];
  const download = facts.catalog.downloads.find((other) => other.product === product && other.version === version);
  if (!download || isHeldBack(product, version, facts)) return [];
  const names = download.artifacts.map(({ fileName }) => fileName);
  if (!names.includes(value)) return fail(at, 'unknown-download', `"${value}" is not a file of ${download.file}${choices(value, names)}`);
  return checkAvailability({ ...at, place: element.place, rule: 'link' }, `"${value}"`, download.sample ? 'sample' : 'live');
}

/** Whether it is not known what a version is because one of its files does not parse. */
function isHeldBack(product: string, version: string, facts: Facts): boolean {
  const id = `${product}/${version}`;
  return isBroken(facts, fileOf('downloads', id), ...filesOf('releases', id));
}

function checkTerm({ value, at, facts }: Reference): Finding[] {
  const terms = facts.content.glossary.map(({ term }) => term);
  if (isBroken(facts, 'glossary.yaml') || terms.some((term) => term.toLowerCase() === value.toLowerCase())) return [];
  return fail(at, 'unknown-term', `"${value}" is not a term of glossary.yaml${suggestion(value, terms)}`);
}

function fail({ file, place }: LinkPlace, rule: ErrorRule, message: string): Finding[] {
  return [error(file, place, rule, message)];
}

function textOf({ attributes }: BodyElement, name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? '';
}
