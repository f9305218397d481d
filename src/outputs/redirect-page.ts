/** Redirects as pages, for hosts that do not support redirects. */
import { markedHtml } from '#src/domain/marked-html.ts';
import { absoluteUrl, homePath, searchPath } from '#src/domain/paths.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { interfaceOf } from '#src/messages/languages.ts';
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
  const { t, locale, contentLang } = interfaceOf(site);
  const { gone } = t.pages;
  const title = to === undefined ? gone.title : gone.moved;
  const target =
    to === undefined
      ? ''
      : `<link rel="canonical" href="${escapeXml(absoluteUrl(to, site.url))}"><meta http-equiv="refresh" content="0; url=${escapeXml(to)}">`;
  const message =
    to === undefined ? markedHtml(gone.help({ reason }), { search: searchPath, home: homePath }) : markedHtml(gone.continue, { page: to });
  return `<!doctype html>
<html lang="${escapeXml(contentLang === undefined ? site.language : locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeXml(gone.name({ title, site: site.name }))}</title>
${target}
<main>
<h1>${escapeXml(title)}</h1>
<p>${message}</p>
</main>
${to !== undefined && keepsQuery ? keepQuery : ''}
</html>
`;
}
