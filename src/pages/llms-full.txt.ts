import type { APIRoute } from 'astro';
import { buildLlmsFull } from '#src/outputs/llms.ts';
import { getBody, getPortal } from '#src/source/catalog.ts';
import { twinOf } from './_twin.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  return new Response(await buildLlmsFull(catalog, { bodyOf: getBody, twinOf: (entry) => twinOf(entry, catalog) }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
