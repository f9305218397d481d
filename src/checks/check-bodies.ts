/** Checks the bodies of written entries: outline, components, HTML, and the targets of links, images and components. */
import { compareText, type Entry } from '#src/domain/catalog.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import { error, findRepeats, type Finding } from './findings.ts';
import type { Place } from '#src/source/places.ts';
import { checkComponents, checkHeadings, checkHtml, htmlElements } from './body/check-markup.ts';
import type { Body, BodyElement } from './body/body.ts';
import { checkImageAddress, checkLink, fail, type LinkPlace } from './check-links.ts';
import { isBroken, placeIn, type Facts } from './facts.ts';
import { choices, suggestion } from './nearest.ts';
import { ownAnchors, type LinkTargets } from './link-targets.ts';
import { availabilityOf, checkAvailability } from './availability.ts';
import { fileOf, filesOf } from '#src/domain/content-files.ts';
import { attributesOf, type AttributeValue, type ReferenceValue } from '#src/schemas/prose-components.ts';
import { checkId, scopeOf, unknownProduct } from './check-names.ts';

/** Checks a body on its own. `entry` is undefined if the front matter is invalid. */
export function checkBody(body: Body, entry: Entry | undefined): Finding[] {
  return [...body.findings, ...checkHeadings(body, changeKeys(entry)), ...checkHtml(body), ...checkComponents(body)];
}

/** Checks what a body links to. `entry` is undefined if the front matter is invalid. */
export function checkBodyTargets(body: Body, entry: Entry | undefined, facts: Facts, targets: LinkTargets): Finding[] {
  const { file, links, images, elements } = body;
  const at = (place: Place): LinkPlace => ({ file, place, from: availabilityOf(entry) });
  // Others have their own findings.
  const html = elements.filter(({ name, isComponent }) => !isComponent && htmlElements.has(name));
  const inHtml = (...names: string[]) => html.flatMap((element) => names.flatMap((name) => valuesOf(element, name)));
  const alts = html.filter(({ name }) => name === 'img').flatMap(alternativesOf);
  return [
    ...links.flatMap(({ url, place }) => checkLink(url, at(place), targets)),
    ...inHtml('href', 'cite').flatMap(({ value, place }) => checkLink(value, at(place), targets)),
    ...images.flatMap(({ url, alt, place }) => [...checkImageAddress(url, file, place, targets), ...checkAlt(alt, file, place)]),
    ...[
      ...inHtml('src'),
      ...inHtml('srcset').flatMap(({ value, place }) => addressesInSet(value).map((url) => ({ value: url, place }))),
    ].flatMap(({ value, place }) => checkImageAddress(value, file, place, targets)),
    ...alts.flatMap(({ value, place }) => checkAlt(value, file, place)),
    ...elements.flatMap((element) => checkReferences(element, at, { entry, facts, targets })),
    ...(entry ? checkAnchors(entry, body, facts) : []),
  ];
}

interface WrittenValue {
  value: string;
  place: Place;
}

function valuesOf({ attributes }: BodyElement, name: string): WrittenValue[] {
  return attributes.flatMap(({ name: other, value, place }) => (other === name && value !== undefined ? [{ value, place }] : []));
}

/** The addresses of a `srcset`. */
export function addressesInSet(srcset: string): string[] {
  return srcset.split(/,\s+/).map((part) => part.trim().split(/\s/)[0] ?? '');
}

/** The alternative text of an image; if it has none, an empty one at its tag. */
function alternativesOf(element: BodyElement): WrittenValue[] {
  const own = valuesOf(element, 'alt');
  return own.length > 0 ? own : [{ value: '', place: element.place }];
}

function checkAlt(alt: string | undefined, file: string, place: Place): Finding[] {
  return alt?.trim() === '' ? [error(file, place, 'image-alt', 'the image has no alternative text: say what it shows')] : [];
}

/** Old ids must point to existing ids and must no longer be ids themselves. */
function checkAnchors(entry: Entry, body: Body, facts: Facts): Finding[] {
  if (!body.isRead) return [];
  const { file, anchors } = entry;
  const own = ownAnchors(entry);
  return Object.entries(anchors).flatMap(([old, id]) => {
    const fail = (message: string) => [error(file, placeIn(facts, file, ['anchors', old]), 'anchor', message)];
    if (body.ids.has(old)) return fail(`"${old}" is still the id of a heading on this page: remove this line`);
    if (body.ids.has(id) || own.includes(id)) return [];
    return fail(`"#${id}" does not exist on this page${suggestion(id, body.ids.keys())}`);
  });
}

/** Ids are unique on a page, which the questions of a topic share. The error is reported on the later body. */
export function checkPageIds({ entries }: Facts, bodies: ReadonlyMap<string, Body>): Finding[] {
  const byPage = Map.groupBy(entries, ({ path }) => withoutFragment(path));
  return [...byPage.values()].flatMap((onPage) => {
    const own = onPage.flatMap((entry) => {
      // A change that has its section in the body has its anchor there.
      const sections = changeKeys(entry).filter((key) =>
        bodies.get(entry.file)?.headings.some(({ id, hasOwnId }) => hasOwnId && id === key),
      );
      const ids = ownAnchors(entry).filter((id) => !sections.includes(id));
      return ids.map((id) => ({ id, file: entry.file, place: undefined }));
    });
    const inBodies = onPage
      .toSorted((a, b) => compareText(a.file, b.file))
      .flatMap(({ file }) => [...(bodies.get(file)?.ids ?? [])].map(([id, place]) => ({ id, file, place })));
    return findRepeats([...own, ...inBodies], ({ id }) => id).flatMap(({ item: { id, file, place }, first }) =>
      place ? [error(file, place, 'duplicate-anchor', `the id "${id}" is already used on this page, in ${first.file}`)] : [],
    );
  });
}

/** The keys of a release's changes, each of which may be the id of a section about it. */
function changeKeys(entry: Entry | undefined): string[] {
  return entry?.collection === 'releases' ? entry.changes.map(({ key }) => key) : [];
}

interface Reference {
  value: string;
  at: LinkPlace;
  element: BodyElement;
  /** Undefined if the front matter is invalid. */
  entry: Entry | undefined;
  facts: Facts;
  targets: LinkTargets;
}

/** What a component refers to must exist. Another check covers attributes that are missing or not plain text. */
function checkReferences(
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
  return fail(at, 'unknown-id', `"${value}" is not the id of a known issue, such as KI-0001`);
}

function checkPlatforms({ value, at, entry, facts }: Reference): Finding[] {
  const allowed = entry && scopeOf(entry, 'platforms', facts);
  if (!allowed) return [];
  const wrong = value.split(/\s+/).filter((platform) => platform !== '' && !allowed.includes(platform));
  const isNone = (platform: string) => `"${platform}" is not a platform of this entry's products${choices(platform, allowed)}`;
  return wrong.flatMap((platform) => fail(at, 'attribute', isNone(platform)));
}

/** If the product is wrong, only that is reported. */
function checkVersion({ value, at, element, facts }: Reference): Finding[] {
  const product = textOf(element, 'product');
  if (!facts.productIds.includes(product) || isHeldBack(product, value, facts)) return [];
  const versions = facts.catalog.downloads.filter((download) => download.product === product).map(({ version }) => version);
  if (versions.includes(value)) return [];
  return fail(at, 'unknown-download', `"${value}" is not a version of ${product} with downloads${choices(value, versions, '')}`);
}

/** If the product or the version is wrong, only that is reported. */
function checkFile({ value, at, element, facts }: Reference): Finding[] {
  const [product, version] = [textOf(element, 'product'), textOf(element, 'version')];
  const download = facts.catalog.downloads.find((other) => other.product === product && other.version === version);
  if (!download || isHeldBack(product, version, facts)) return [];
  const names = download.artifacts.map(({ fileName }) => fileName);
  if (!names.includes(value)) return fail(at, 'unknown-download', `"${value}" is not a file in ${download.file}${choices(value, names)}`);
  return checkAvailability({ ...at, place: element.place, rule: 'link' }, `"${value}"`, download.sample ? 'sample' : 'live');
}

/** Whether a version is unknown because one of its files is invalid. */
function isHeldBack(product: string, version: string, facts: Facts): boolean {
  const id = `${product}/${version}`;
  return isBroken(facts, fileOf('downloads', id), ...filesOf('releases', id));
}

function checkTerm({ value, at, facts }: Reference): Finding[] {
  const terms = facts.content.glossary.map(({ term }) => term);
  if (isBroken(facts, 'glossary.yaml') || terms.some((term) => term.toLowerCase() === value.toLowerCase())) return [];
  return fail(at, 'unknown-term', `"${value}" is not a term in glossary.yaml${suggestion(value, terms)}`);
}

function textOf({ attributes }: BodyElement, name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? '';
}
