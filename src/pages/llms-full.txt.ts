import type { APIRoute } from 'astro';
import { buildLlmsFull } from '#src/api/llms.ts';
import { getBody, getPortal } from '#src/queries/catalog.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return new Response(await buildLlmsFull(catalog, getBody), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
