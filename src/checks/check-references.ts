/** Components that name something: a known issue, a file, a term, platforms. */
import type { Entry } from '#src/domain/catalog.ts';
import { fileOf, filesOf } from '#src/domain/content-files.ts';
import type { Place, Problem } from '#src/source/problem.ts';
import type { BodyElement } from './body/body.ts';
import { checkId } from './check-ids.ts';
import type { LinkPlace } from './check-links.ts';
import { scopeOf } from './check-products.ts';
import { isBroken, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import { error } from '#src/source/problems.ts';
import { checkStanding } from './availability.ts';

/** What a component names exists. Attributes that are missing or no texts are another check's. */
export function checkReferences(element: BodyElement, at: (place: Place) => LinkPlace, entry: Entry | undefined, facts: Facts): Problem[] {
  switch (element.isComponent && element.name) {
    case 'KnownIssue':
      return checkKnownIssue(element, at, facts);
    case 'Download':
      return checkDownload(element, at, facts);
    case 'Term':
      return checkTerm(element, at, facts);
    case 'AppliesTo':
      return entry ? checkPlatforms(element, at, entry, facts) : [];
    default:
      return [];
  }
}

function checkKnownIssue(element: BodyElement, at: (place: Place) => LinkPlace, facts: Facts): Problem[] {
  return textOf(element, 'id', ({ value, place }) => {
    const naming = { ...at(place), rule: 'link' };
    if (/^KI-[0-9]{4,}$/.test(value)) return checkId(naming, value, facts);
    return [error(naming.file, place, 'unknown-id', `"${value}" is not the id of a known issue such as KI-0001`)];
  });
}

function checkDownload(element: BodyElement, at: (place: Place) => LinkPlace, facts: Facts): Problem[] {
  const { file: naming, from } = at(element.place);
  return textOf(element, 'product', (product) => {
    const fail = (place: Place, message: string) => [error(naming, place, 'unknown-download', message)];
    const { productIds, catalog } = facts;
    if (!productIds.includes(product.value))
      return fail(product.place, `"${product.value}" is not a product: ${productIds.join(', ')}${suggestion(product.value, productIds)}`);
    return textOf(element, 'version', (version) => {
      const id = `${product.value}/${version.value}`;
      if (isBroken(facts, fileOf('downloads', id), ...filesOf('releases', id))) return [];
      const own = catalog.downloads.filter((download) => download.product === product.value);
      const versions = own.map((download) => download.version);
      const download = own.find((other) => other.version === version.value);
      if (!download)
        return fail(
          version.place,
          `"${version.value}" has no downloads of ${product.value}${versions.length > 0 ? `: ${versions.join(', ')}` : ''}${suggestion(version.value, versions)}`,
        );
      return textOf(element, 'file', ({ value, place }) => {
        const names = download.artifacts.map(({ fileName }) => fileName);
        if (!names.includes(value))
          return fail(place, `"${value}" is not a file of ${download.file}: ${names.join(', ')}${suggestion(value, names)}`);
        return checkStanding(
          { file: naming, place: element.place, rule: 'link', from },
          `"${value}"`,
          download.sample ? 'sample' : 'normal',
        );
      });
    });
  });
}

function checkTerm(element: BodyElement, at: (place: Place) => LinkPlace, facts: Facts): Problem[] {
  if (isBroken(facts, 'glossary.yaml')) return [];
  const terms = facts.content.glossary.map(({ term }) => term);
  return textOf(element, 'name', ({ value, place }) =>
    terms.some((term) => term.toLowerCase() === value.toLowerCase())
      ? []
      : [error(at(place).file, place, 'unknown-term', `"${value}" is not a term of glossary.yaml${suggestion(value, terms)}`)],
  );
}

function checkPlatforms(element: BodyElement, at: (place: Place) => LinkPlace, entry: Entry, facts: Facts): Problem[] {
  const allowed = scopeOf(entry, 'platforms', facts);
  if (!allowed) return [];
  return textOf(element, 'platforms', ({ value, place }) =>
    value
      .split(/\s+/)
      .filter((platform) => platform !== '' && !allowed.includes(platform))
      .map((platform) =>
        error(
          at(place).file,
          place,
          'attribute',
          `"${platform}" is not a platform of this entry's products: ${allowed.join(', ')}${suggestion(platform, allowed)}`,
        ),
      ),
  );
}

function textOf(element: BodyElement, name: string, check: (attribute: { value: string; place: Place }) => Problem[]): Problem[] {
  const attribute = element.attributes.find((other) => other.name === name);
  return attribute?.value === undefined || attribute.value.trim() === '' ? [] : check({ value: attribute.value, place: attribute.place });
}
