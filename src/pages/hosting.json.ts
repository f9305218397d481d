import type { APIRoute } from 'astro';
import { buildRedirects } from '#src/domain/redirects.ts';
import { getPortal } from '#src/source/catalog.ts';

/** What a host has to know beside the files: the local server and the 404 page read it. */
export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return new Response(JSON.stringify({ redirects: buildRedirects(catalog) }), { headers: { 'content-type': 'application/json' } });
};
