import type { APIRoute } from 'astro';
import { absoluteUrl } from '#src/domain/paths.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { getPortal } from '#src/source/catalog.ts';

/** The index of the sitemaps (sitemaps.org 0.9). One file holds up to 50,000 pages. */
export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  const address = escapeXml(absoluteUrl('/sitemap-0.xml', catalog.site.url));
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${address}</loc></sitemap></sitemapindex>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
