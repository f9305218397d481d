/** Well-known files for crawlers, browsers and security researchers. */
import { absoluteUrl, searchTemplatePath } from '#src/domain/paths.ts';
import { indexablePages } from '#src/domain/sitemap.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import type { Portal } from '#src/source/registry.ts';

export function buildRobots({ catalog }: Portal): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml', catalog.site.url)}\n`;
}

/** The sitemap index (sitemaps.org 0.9). One sitemap can list up to 50,000 pages. */
export function buildSitemapIndex({ catalog }: Portal): string {
  const address = escapeXml(absoluteUrl('/sitemap-0.xml', catalog.site.url));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${address}</loc></sitemap></sitemapindex>\n`;
}

export function buildSitemap({ catalog }: Portal): string {
  const urls = indexablePages(catalog).map(
    ({ path, changedOn }) =>
      `<url><loc>${escapeXml(absoluteUrl(path, catalog.site.url))}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Lets a browser search the portal from its address bar (OpenSearch 1.1). */
export function buildOpenSearch({ catalog: { site } }: Portal): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...site.name].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml(interfaceOf(site).t.markdown.openSearch({ site: site.name }))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${escapeXml(absoluteUrl('/favicon.svg', site.url))}</Image>
  <Url type="text/html" template="${escapeXml(absoluteUrl(searchTemplatePath('searchTerms'), site.url))}"/>
</OpenSearchDescription>
`;
}

/**
 * Where to report a vulnerability (RFC 9116). Without a `security` block in `site.yaml` it names the support address
 * and expires 90 days after the build; the RFC recommends less than a year.
 */
export function buildSecurityText({ catalog, now }: Portal): string {
  const { security, tickets, url, language } = catalog.site;
  const contact = security?.contact ?? `mailto:${tickets.email}`;
  const expires = security ? `${security.expiresOn}T00:00:00Z` : new Date(now + 90 * 86_400_000).toISOString();
  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: ${language}\nCanonical: ${absoluteUrl('/.well-known/security.txt', url)}\n`;
}
