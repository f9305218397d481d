import type { APIRoute } from 'astro';
import { buildLlms } from '#src/outputs/llms.ts';
import { getPortal } from '#src/source/catalog.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return new Response(buildLlms(catalog), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
