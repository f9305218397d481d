/** The bodies of written entries: their outline, their components and HTML, and where their links and images lead. */
import type { Entry } from '#src/domain/catalog.ts';
import type { Place, Problem } from '#src/source/problem.ts';
import { checkComponents } from './body/check-components.ts';
import { checkHeadings } from './body/check-headings.ts';
import { checkHtml } from './body/check-html.ts';
import type { Body, BodyElement } from './body/body.ts';
import { checkImageAddress, checkLink, type LinkPlace } from './check-links.ts';
import { checkReferences } from './check-references.ts';
import { placeIn, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import { error } from '#src/source/problems.ts';
import { ownAnchors, type SiteMap } from './link-targets.ts';
import { standingOf } from './availability.ts';

/** What a body says by itself. */
export function checkBody(body: Body): Problem[] {
  return [...body.problems, ...checkHeadings(body), ...checkHtml(body), ...checkComponents(body)];
}

/** Where a body leads. `entry` is missing where the front matter does not parse. */
export function checkBodyTargets(body: Body, entry: Entry | undefined, facts: Facts, map: SiteMap): Problem[] {
  const at = (place: Place): LinkPlace => ({ file: body.file, place, from: standingOf(entry) });
  const html = body.elements.filter(({ isComponent }) => !isComponent);
  return [
    ...body.links.flatMap(({ url, place }) => checkLink(url, at(place), map)),
    ...html.flatMap((element) => checkHtmlAddresses(element, body, at, map)),
    ...body.images.flatMap(({ url, alt, place }) => [...checkImageAddress(url, body.file, place, map), ...checkAlt(alt, body.file, place)]),
    ...body.elements.flatMap((element) => checkReferences(element, at, { entry, facts, map })),
    ...(entry ? checkAnchors(entry, body, facts) : []),
  ];
}

function checkHtmlAddresses(element: BodyElement, { file }: Body, at: (place: Place) => LinkPlace, map: SiteMap): Problem[] {
  const links = [...attributesOf(element, 'href'), ...attributesOf(element, 'cite')];
  const images = [
    ...attributesOf(element, 'src'),
    ...attributesOf(element, 'srcset').flatMap(({ value, place }) =>
      value.split(/,\s+/).map((part) => ({ value: part.trim().split(/\s/)[0] ?? '', place })),
    ),
  ];
  const alts =
    element.name === 'img'
      ? attributesOf(element, 'alt').length > 0
        ? attributesOf(element, 'alt')
        : [{ value: '', place: element.place }]
      : [];
  return [
    ...links.flatMap(({ value, place }) => checkLink(value, at(place), map)),
    ...images.flatMap(({ value, place }) => checkImageAddress(value, file, place, map)),
    ...alts.flatMap(({ value, place }) => checkAlt(value, file, place)),
  ];
}

function checkAlt(alt: string | undefined, file: string, place: Place): Problem[] {
  return alt?.trim() === '' ? [error(file, place, 'image-alt', 'the image has no alternative text: say what it shows')] : [];
}

/** Old ids stay at headings that exist, and are no ids themselves any more. */
function checkAnchors(entry: Entry, body: Body, facts: Facts): Problem[] {
  if (!body.isRead) return [];
  const { file, anchors } = entry;
  return Object.entries(anchors).flatMap(([old, id]) => {
    const place = placeIn(facts, file, ['anchors', old]);
    if (body.ids.has(old)) return [error(file, place, 'anchor', `"${old}" is still the id of a heading: leave this line out`)];
    if (body.ids.has(id) || ownAnchors({ ...entry, anchors: {} }).includes(id)) return [];
    return [error(file, place, 'anchor', `"#${id}" does not exist on this page${suggestion(id, body.ids.keys())}`)];
  });
}

function attributesOf({ attributes }: BodyElement, name: string): { value: string; place: Place }[] {
  return attributes.flatMap(({ name: other, value, place }) => (other === name && value !== undefined ? [{ value, place }] : []));
}
