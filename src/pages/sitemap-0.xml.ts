import type { APIRoute } from 'astro';
import { absoluteUrl } from '#src/domain/paths.ts';
import { indexablePages } from '#src/domain/sitemap.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { getPortal } from '#src/source/catalog.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  const urls = indexablePages(catalog).map(
    ({ path, changedOn }) =>
      `<url><loc>${escapeXml(absoluteUrl(path, catalog.site.url))}</loc>${changedOn ? `<lastmod>${changedOn}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    {
      headers: { 'content-type': 'application/xml' },
    },
  );
};
