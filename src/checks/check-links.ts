/** Checks links: internal ones need an existing page and anchor, external ones a safe scheme. Images must be in the content. */
import { posix } from 'node:path';
import type { ErrorRule } from './rules/rules.ts';
import { error, warning, type Finding } from './findings.ts';
import type { Place } from '#src/source/places.ts';
import { pagePathForFile, roleOf } from '#src/domain/content-files.ts';
import { encodePath, withoutFragment } from '#src/domain/paths.ts';
import { nearest, suggestion } from './nearest.ts';
import type { LinkTargets } from './link-targets.ts';
import { checkAvailability, type Mention } from './availability.ts';
import { decodeAddress } from '#src/schemas/formats.ts';

/** The position of a link and the availability of its entry. */
export type LinkPlace = Omit<Mention, 'rule'>;

export const fail = (at: LinkPlace, rule: ErrorRule, message: string): Finding[] => [error(at.file, at.place, rule, message)];

/** Checks one address that a reader can follow. */
export function checkLink(url: string, at: LinkPlace, targets: LinkTargets): Finding[] {
  if (url.trim() === '') return fail(at, 'link', 'the link has no address: add one');
  // Browsers drop control characters and read "\" as "/": they would follow a different address than the one written.
  if (/[\p{Cc}\\]/u.test(url) || url !== url.trim())
    return fail(at, 'link', `"${printable(url)}" contains a space, a backslash or a control character: remove it`);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return checkOutside(url, scheme, at, targets);
  if (url.startsWith('//')) return fail(at, 'scheme', `"${url}" has no scheme: write https:${url}`);
  return checkInside(url, at, targets);
}

/** Checks the address of an image, which must be in an images/ folder of the content: beside the file, or elsewhere if several entries share it. */
export function checkImageAddress(url: string, file: string, place: Place, { files }: LinkTargets): Finding[] {
  const fail = (message: string) => [error(file, place, 'image', message)];
  const here = 'put the image in images/ next to this file, and write ./images/NAME';
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url.trim())) return fail(`"${url.slice(0, 80)}" is on another site: ${here}`);
  if (url.startsWith('/')) return fail(`"${url}" is not a relative path: ${here}`);
  const fileAt = (address: string) => {
    const target = joinFile(file, decodeAddress(address));
    return target !== undefined && files.has(target) ? target : undefined;
  };
  const folder = joinFile(file, './images/') ?? '';
  const [path = ''] = url.split(/[?#]/, 1);
  const target = fileAt(path);
  if (target !== undefined && path === url) {
    return roleOf(target).role === 'image' ? [] : fail(`"${url}" is not an image in an images/ folder: ${here}`);
  }
  if (fileAt(url) !== undefined) return fail(`"${url}" is cut off at "${url.charAt(path.length)}": write ${encodePath(url)}`);
  const images = [...files].filter((name) => name.startsWith(folder)).map((name) => `./images/${name.slice(folder.length)}`);
  return fail(`"${url}" does not exist${suggestion(url, images)}`);
}

function checkOutside(url: string, scheme: string, at: LinkPlace, targets: LinkTargets): Finding[] {
  if (!['https', 'http', 'mailto', 'tel'].includes(scheme))
    return fail(at, 'scheme', `"${scheme}:" is not allowed: use https, mailto or tel`);
  if (scheme === 'mailto')
    return /^mailto:[^@\s]+@\S+$/i.test(url.split('?')[0] ?? '') ? [] : fail(at, 'link', `"${url}" is not an email address`);
  if (scheme === 'tel')
    return /^tel:\+?[0-9(][0-9().-]*(;[a-z0-9=+-]+)*$/i.test(url) ? [] : fail(at, 'link', `"${url}" is not a phone number`);
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return fail(at, 'link', `"${printable(url)}" is not a valid address`);
  const own = `${targets.siteUrl}/`;
  if (url.startsWith(own)) return checkInside(url.slice(own.length - 1), at, targets);
  return scheme === 'http' ? [warning(at.file, at.place, 'scheme', `"${url}" is not encrypted: use https if the site supports it`)] : [];
}

function checkInside(url: string, at: LinkPlace, targets: LinkTargets): Finding[] {
  const [, rawPath = '', query, rawFragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const written = decodeAddress(rawPath);
  const [path, ownFragment] = pageOf(written, at.file, targets)?.split('#') ?? [];
  if (path === undefined)
    return fail(
      at,
      'link',
      written === '' ? `"${url}" needs a page before the anchor: write /PAGE/${url}` : missingFile(written, at.file, targets),
    );
  if (query !== undefined && targets.addresses.get(path)?.readsQuery === false)
    return fail(at, 'link', `"${path}" ignores the query: remove "${query}"`);
  return checkTarget(url, path, rawFragment === undefined ? ownFragment : decodeAddress(rawFragment), at, targets);
}

/** The portal path of a link as written: a path, a relative file, or nothing before the anchor. */
function pageOf(written: string, file: string, { files }: LinkTargets): string | undefined {
  if (written.startsWith('/')) return written;
  if (written === '') return withoutFragment(pagePathForFile(file) ?? '') || undefined;
  const target = joinFile(file, written);
  return target !== undefined && files.has(target) ? pagePathForFile(target) : undefined;
}

function checkTarget(url: string, path: string, fragment: string | undefined, at: LinkPlace, targets: LinkTargets): Finding[] {
  const address = targets.addresses.get(path);
  if (!address) {
    if (targets.isHeldBack(path)) return [];
    if (targets.addresses.has(`${path}/`) || targets.isHeldBack(`${path}/`))
      return fail(at, 'link', `"${path}" needs a trailing slash (did you mean ${path}/?)`);
    const moved = targets.redirect(path);
    if (moved === 'gone') return fail(at, 'link', `"${path}" no longer exists: remove the link`);
    if (moved !== undefined) return [warning(at.file, at.place, 'link', `"${path}" is an old address: write ${moved}`)];
    return fail(at, 'link', `"${path}" ${missingPage(path, targets)}`);
  }
  const findings = checkAvailability({ ...at, rule: 'link' }, `"${url}"`, address.availability);
  if (fragment === undefined || fragment === '') return findings;
  const anchors = targets.anchorsOf(path);
  if (anchors && !anchors.has(fragment))
    return [...findings, ...fail(at, 'anchor', `"#${fragment}" does not exist on ${path}${suggestion(fragment, anchors)}`)];
  const repeated = targets.repeatedHeading(path, fragment);
  if (repeated !== undefined) {
    const heading = repeated.trim();
    const words = `"#${fragment}" is the first of several headings "${heading}": give the one you mean its own id, such as "## ${heading} {#another-id}"`;
    findings.push(warning(at.file, at.place, 'anchor', words));
  }
  // Each question on a topic's page has its own availability.
  const question = targets.questions.get(`${path}#${fragment}`);
  return question === undefined ? findings : [...findings, ...checkAvailability({ ...at, rule: 'link' }, `"${url}"`, question)];
}

/** Says whether a missing page was published before, and what is nearest: a similar path, or the same name elsewhere. */
function missingPage(path: string, { pages, formerEntry }: LinkTargets): string {
  const former = formerEntry(path);
  if (former?.path !== undefined) return `has moved: write ${former.path}`;
  const name = /\/([^/]+)\/$/.exec(path)?.[1];
  const near = nearest(path, pages) ?? pages.find((page) => name !== undefined && page.endsWith(`/${name}/`));
  const meant = near === undefined ? '' : ` (did you mean ${near}?)`;
  return former === undefined ? `does not exist${meant}` : `was published (${former.id}) and then deleted${meant}`;
}

/** Resolves a relative link in a file; undefined if the target is outside the content directory. */
export function joinFile(from: string, link: string): string | undefined {
  const joined = posix.join(posix.dirname(from), link);
  return joined === '..' || joined.startsWith('../') ? undefined : joined;
}

function missingFile(written: string, file: string, { files, redirect }: LinkTargets): string {
  const asked = joinFile(file, written);
  const former = asked === undefined ? undefined : redirect(pagePathForFile(asked) ?? '');
  if (former === 'gone') return `"${written}" was deleted: redirects.yaml says why`;
  if (former !== undefined) return `"${written}" has moved: write ${former}`;
  const stem = (joinFile(file, written) ?? '').replace(/(\.mdx?)?\/?$/, '');
  const meant = ['.mdx', '.md'].map((extension) => `${stem}${extension}`).find((name) => files.has(name));
  if (meant !== undefined)
    return `"${written}" does not exist (did you mean ${written.replace(/(\.mdx?)?\/?$/, '')}${meant.slice(stem.length)}?)`;
  if (asked !== undefined && pagePathForFile(asked) !== undefined) {
    const pages = [...files].filter((name) => pagePathForFile(name) !== undefined);
    const near = pages.find((name) => posix.basename(name).replace(/\.mdx?$/, '') === posix.basename(stem)) ?? nearest(asked, pages);
    const there = near === undefined ? '' : `: the nearest file is ${posix.relative(posix.dirname(file), near).replace(/^(?!\.)/, './')}`;
    return `"${written}" does not exist${there}`;
  }
  return `"${written}" is not a content file: link to a page, such as /kb/okta/`;
}

function printable(url: string): string {
  return url.replaceAll(/\p{Cc}/gu, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).slice(0, 80);
}
