import type { APIRoute } from 'astro';
import { toOpml } from '#src/outputs/feeds/opml.ts';
import { getPortal } from '#src/source/catalog.ts';

export const GET: APIRoute = async () => {
  const { catalog, now } = await getPortal();
  return new Response(toOpml(catalog, now), { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
};
