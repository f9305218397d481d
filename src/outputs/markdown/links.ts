/** Resolves the links of a body: portal paths, relative files, and anchors. */
import { pagePathForFile } from '#src/domain/content-files.ts';
import { absoluteUrl, contentImagePath, encodePath, insertQuery, withoutFragment } from '#src/domain/paths.ts';
import { decodeAddress } from '#src/schemas/formats.ts';

/**
 * The portal path of a relative link to a content file (`./other.mdx#anchor`) or an image (`./images/x.png`).
 * Every other address is returned unchanged. `file` is the path of the linking file in the content directory.
 */
export function resolveHref(href: string, file: string): string {
  if (!/^[^/#?]/.test(href) || hasScheme(href)) return href;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const target = joinPath(file, decodeAddress(path));
  const page = pagePathForFile(target);
  if (page !== undefined) return rest.includes('#') ? `${withoutFragment(page)}${rest}` : insertQuery(page, rest);
  return /(^|\/)images\/[^/]+$/.test(target) ? `${encodePath(contentImagePath(target))}${rest}` : href;
}

/** The absolute URL of a link, for Markdown pages, feeds and JSON, which are read outside the page. */
export function absoluteHref(href: string, file: string, siteUrl: string): string {
  const resolved = resolveHref(href, file);
  if (resolved.startsWith('/') && !resolved.startsWith('//')) return absoluteUrl(resolved, siteUrl);
  const page = pagePathForFile(file);
  return resolved.startsWith('#') && page !== undefined ? absoluteUrl(`${withoutFragment(page)}${resolved}`, siteUrl) : resolved;
}

/** Rewrites every URL of a `srcset`. */
export function mapSrcset(srcset: string, change: (url: string) => string): string {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, change))
    .join(', ');
}

/** Whether a URL is allowed in a link: with the scheme http, https, mailto or tel, or without one. */
export function isSafeHref(href: string): boolean {
  return !hasScheme(href) || /^(https?|mailto|tel):/i.test(href);
}

function hasScheme(href: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(href);
}

function joinPath(file: string, relative: string): string {
  // The URL parser resolves dots and never goes above the root.
  return decodeAddress(
    new URL(encodeURI(relative).replaceAll('?', '%3F').replaceAll('#', '%23'), `file:///${encodeURI(file)}`).pathname,
  ).slice(1);
}
