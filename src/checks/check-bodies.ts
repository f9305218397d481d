/** The bodies of written entries: their outline, their components and HTML, and where their links and images lead. */
import { compareText, type Entry } from '#src/domain/catalog.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import { error, findRepeats, type Finding } from './findings.ts';
import type { Place } from '#src/source/places.ts';
import { checkHtml, checkHeadings, checkComponents } from './body/check-markup.ts';
import type { Body, BodyElement } from './body/body.ts';
import { checkImageAddress, checkLink, type LinkPlace } from './check-links.ts';
import { checkReferences } from './check-references.ts';
import { placeIn, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import { ownAnchors, type LinkTargets } from './link-targets.ts';
import { availabilityOf } from './availability.ts';

/** What a body says by itself. */
export function checkBody(body: Body): Finding[] {
  return [...body.findings, ...checkHeadings(body), ...checkHtml(body), ...checkComponents(body)];
}

/** Where a body leads. `entry` is missing where the front matter does not parse. */
export function checkBodyTargets(body: Body, entry: Entry | undefined, facts: Facts, targets: LinkTargets): Finding[] {
  const { file, links, images, elements } = body;
  const at = (place: Place): LinkPlace => ({ file, place, from: availabilityOf(entry) });
  const html = elements.filter(({ isComponent }) => !isComponent);
  const inHtml = (...names: string[]) => html.flatMap((element) => names.flatMap((name) => attributesOf(element, name)));
  const alts = html.filter(({ name }) => name === 'img').flatMap(alternativesOf);
  return [
    ...links.flatMap(({ url, place }) => checkLink(url, at(place), targets)),
    ...inHtml('href', 'cite').flatMap(({ value, place }) => checkLink(value, at(place), targets)),
    ...images.flatMap(({ url, alt, place }) => [...checkImageAddress(url, file, place, targets), ...checkAlt(alt, file, place)]),
    ...[...inHtml('src'), ...inHtml('srcset').flatMap(addressesIn)].flatMap(({ value, place }) =>
      checkImageAddress(value, file, place, targets),
    ),
    ...alts.flatMap(({ value, place }) => checkAlt(value, file, place)),
    ...elements.flatMap((element) => checkReferences(element, at, { entry, facts, targets })),
    ...(entry ? checkAnchors(entry, body, facts) : []),
  ];
}

interface WrittenValue {
  value: string;
  place: Place;
}

function attributesOf({ attributes }: BodyElement, name: string): WrittenValue[] {
  return attributes.flatMap(({ name: other, value, place }) => (other === name && value !== undefined ? [{ value, place }] : []));
}

/** The addresses of a `srcset`. */
function addressesIn({ value, place }: WrittenValue): WrittenValue[] {
  return value.split(/,\s+/).map((part) => ({ value: part.trim().split(/\s/)[0] ?? '', place }));
}

/** The alternative text of an image; an empty one at its tag if it has none. */
function alternativesOf(element: BodyElement): WrittenValue[] {
  const own = attributesOf(element, 'alt');
  return own.length > 0 ? own : [{ value: '', place: element.place }];
}

function checkAlt(alt: string | undefined, file: string, place: Place): Finding[] {
  return alt?.trim() === '' ? [error(file, place, 'image-alt', 'the image has no alternative text: say what it shows')] : [];
}

/** Old ids stay at headings that exist, and are no ids themselves any more. */
function checkAnchors(entry: Entry, body: Body, facts: Facts): Finding[] {
  if (!body.isRead) return [];
  const { file, anchors } = entry;
  const own = ownAnchors(entry);
  return Object.entries(anchors).flatMap(([old, id]) => {
    const fail = (message: string) => [error(file, placeIn(facts, file, ['anchors', old]), 'anchor', message)];
    if (body.ids.has(old)) return fail(`"${old}" is still the id of a heading: leave this line out`);
    if (body.ids.has(id) || own.includes(id)) return [];
    return fail(`"#${id}" does not exist on this page${suggestion(id, body.ids.keys())}`);
  });
}

/** An id leads to one place of a page, which questions of a topic share: the later body that uses it again is wrong. */
export function checkPageIds({ entries }: Facts, bodies: ReadonlyMap<string, Body>): Finding[] {
  const byPage = Map.groupBy(entries, ({ path }) => withoutFragment(path));
  return [...byPage.values()].flatMap((onPage) => {
    const own = onPage.flatMap((entry) => ownAnchors(entry).map((id) => ({ id, file: entry.file, place: undefined })));
    const inBodies = onPage
      .toSorted((a, b) => compareText(a.file, b.file))
      .flatMap(({ file }) => [...(bodies.get(file)?.ids ?? [])].map(([id, place]) => ({ id, file, place })));
    return findRepeats([...own, ...inBodies], ({ id }) => id).flatMap(({ item: { id, file, place }, first }) =>
      place ? [error(file, place, 'duplicate-anchor', `the id "${id}" stands on this page already: in ${first.file}`)] : [],
    );
  });
}
