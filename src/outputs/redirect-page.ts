/** Redirects as pages, for hosts that do not support redirects. */
import { absoluteUrl, homePath, searchPath } from '#src/domain/paths.ts';
import { escapeXml } from '#src/domain/xml.ts';
import type { SiteData } from '#src/schemas/site.ts';

interface RedirectTarget {
  /** The target; undefined if the page is gone. */
  to?: string | undefined;
  /** Why the page is gone. */
  reason?: string;
  /** Passes the query on, which needs a script. */
  keepsQuery?: boolean;
}

/** The same on every page, so that a host's policy can allow it by hash. It runs before the page refreshes itself. */
const keepQuery =
  '<script>{const to=new URL(document.links[0].href);to.search=location.search;if(location.hash)to.hash=location.hash;location.replace(to)}</script>';

/** A page that redirects immediately, or says why the page is gone. */
export function redirectPage(site: SiteData, { to, reason = '', keepsQuery = false }: RedirectTarget): string {
  const title = to === undefined ? 'This page is gone' : 'This page has moved';
  const target =
    to === undefined
      ? ''
      : `<link rel="canonical" href="${escapeXml(absoluteUrl(to, site.url))}"><meta http-equiv="refresh" content="0; url=${escapeXml(to)}">`;
  const message =
    to === undefined
      ? `${escapeXml(reason)} <a href="${searchPath}">Search the portal</a>, or start from its <a href="${homePath}">home page</a>.`
      : `<a href="${escapeXml(to)}">Continue to the page</a>`;
  return `<!doctype html>
<html lang="${escapeXml(site.language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeXml(`${title} · ${site.name}`)}</title>
${target}
<main>
<h1>${title}</h1>
<p>${message}</p>
</main>
${to !== undefined && keepsQuery ? keepQuery : ''}
</html>
`;
}
