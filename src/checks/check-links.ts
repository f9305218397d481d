/** Links: those inside of the portal lead to a page and an anchor that exist, those outside have a scheme that is safe. */
import type { Problem } from '#src/source/problem.ts';
import { faqPath, pathOfContentFile, permalink, twinPath, withoutFragment } from '#src/domain/paths.ts';
import { joinFile } from './join-file.ts';
import { suggestion } from './nearest.ts';
import { error, warning } from './problem.ts';
import type { SiteMap } from './site-map.ts';
import { checkStanding, type Naming } from './standing.ts';

/** Where a link stands, without the rule that it may break. */
export type LinkPlace = Omit<Naming, 'rule'>;

/** Checks one address that a reader can follow. */
export function checkLink(url: string, at: LinkPlace, map: SiteMap): Problem[] {
  const fail = (rule: string, message: string) => [error(at.file, at.place, rule, message)];
  if (url.trim() === '') return fail('link', 'the link leads nowhere: its address is empty');
  // Browsers drop control characters and read "\" as "/": what stands here is not what would be followed.
  if (/[\p{Cc}\\]/u.test(url) || url !== url.trim()) return fail('link', `"${printable(url)}" holds a blank, a backslash or a control character`);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return checkOutside(url, scheme, at, map);
  if (url.startsWith('//')) return fail('scheme', `"${url}" leaves the portal without saying how: write https:${url}`);
  return checkInside(url, at, map);
}

function checkOutside(url: string, scheme: string, at: LinkPlace, map: SiteMap): Problem[] {
  const fail = (rule: string, message: string) => [error(at.file, at.place, rule, message)];
  if (!['https', 'http', 'mailto', 'tel'].includes(scheme)) return fail('scheme', `"${scheme}:" is not allowed: https, mailto and tel are`);
  if (scheme === 'mailto') return /^mailto:[^@\s]+@[^@\s]+$/i.test(url.split('?')[0] ?? '') ? [] : fail('link', `"${url}" is not an e-mail address`);
  if (scheme === 'tel') return /^tel:\+?[0-9().-]+$/i.test(url) ? [] : fail('link', `"${url}" is not a telephone number`);
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return fail('link', `"${printable(url)}" is not an address`);
  const own = `${map.siteUrl}/`;
  if (url.startsWith(own)) return checkInside(url.slice(own.length - 1), at, map);
  return scheme === 'http' ? [warning(at.file, at.place, 'scheme', `"${url}" is not encrypted: write https if the site has it`)] : [];
}

function checkInside(url: string, at: LinkPlace, map: SiteMap): Problem[] {
  const fail = (rule: string, message: string) => [error(at.file, at.place, rule, message)];
  const [, rawPath = '', query, rawFragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const fragment = rawFragment === undefined ? undefined : decode(rawFragment);
  const written = decode(rawPath);
  let path = written;
  if (written === '') {
    const page = map.pageOf(at.file);
    if (page === undefined) return fail('link', `"${url}" needs the page before the anchor`);
    path = page;
  } else if (!written.startsWith('/')) {
    const target = joinFile(at.file, written);
    const page = target === undefined ? undefined : pathOfContentFile(target);
    if (target === undefined || page === undefined || !map.files.has(target)) return fail('link', `${missingFile(written, at.file, map)}`);
    path = fragment === undefined ? page : withoutFragment(page);
    if (path.includes('#')) return [...checkTarget(url, withoutFragment(path), path.split('#')[1], at, map), ...standingOfFile(target, at, map)];
    return [...checkTarget(url, path, fragment, at, map), ...(target.startsWith('faqs/') ? standingOfFile(target, at, map) : [])];
  }
  const address = map.addresses.get(path);
  if (query !== undefined && address && address.readsQuery !== true) return fail('link', `"${path}" reads no query: leave "${query}" out`);
  return checkTarget(url, path, fragment, at, map);
}

function checkTarget(url: string, path: string, fragment: string | undefined, at: LinkPlace, map: SiteMap): Problem[] {
  const fail = (rule: string, message: string) => [error(at.file, at.place, rule, message)];
  if (map.isHeldBack(path)) return [];
  const address = map.addresses.get(path);
  if (!address) {
    const moved = map.redirected(path);
    if (moved) return [warning(at.file, at.place, 'link', `"${path}" is an old address: write ${moved}`)];
    if (map.addresses.has(`${path}/`)) return fail('link', `"${path}" lacks its last slash (did you mean ${path}/?)`);
    return fail('link', `"${path}" does not exist${suggestion(path, map.pages)}`);
  }
  const problems = checkStanding({ ...at, rule: 'link' }, `"${url}"`, address.standing);
  if (fragment === undefined || fragment === '') return problems;
  const anchors = map.anchorsOf(path);
  if (!anchors || anchors.has(fragment)) return [...problems, ...standingOfQuestion(path, fragment, at, map)];
  return [...problems, ...fail('anchor', `"#${fragment}" does not exist on ${path}${suggestion(fragment, anchors)}`)];
}

/** A question has its own standing on its topic's page. */
function standingOfQuestion(path: string, anchor: string, at: LinkPlace, { questions }: SiteMap): Problem[] {
  const topic = /^\/faq\/([^/]+)\/(?:index\.md)?$/.exec(path)?.[1];
  const standing = topic === undefined ? undefined : questions.get(faqPath(topic, anchor));
  return standing === undefined ? [] : checkStanding({ ...at, rule: 'link' }, `"${faqPath(topic ?? '', anchor)}"`, standing);
}

function standingOfFile(file: string, at: LinkPlace, { questions }: SiteMap): Problem[] {
  const path = pathOfContentFile(file) ?? '';
  return checkStanding({ ...at, rule: 'link' }, `"${path}"`, questions.get(path) ?? 'normal');
}

function missingFile(written: string, file: string, { files }: SiteMap): string {
  const stem = (joinFile(file, written) ?? '').replace(/(\.mdx?)?\/?$/, '');
  const meant = ['.mdx', '.md'].map((extension) => `${stem}${extension}`).find((name) => files.has(name));
  if (meant !== undefined) return `"${written}" does not exist (did you mean ${written.replace(/(\.mdx?)?\/?$/, '')}${meant.slice(stem.length)}?)`;
  return `"${written}" is no file of the content: link to a page (/kb/okta/), an id (/k/KB-0001/) or a file (./okta.mdx)`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function printable(url: string): string {
  return url.replaceAll(/\p{Cc}/gu, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).slice(0, 80);
}
