import type { APIRoute } from 'astro';
import { absoluteUrl } from '#src/domain/paths.ts';
import { getPortal } from '#src/source/catalog.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml', catalog.site.url)}\n`);
};
