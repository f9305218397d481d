import type { APIRoute } from 'astro';
import { getBody, getPortal } from '#src/source/catalog.ts';
import { buildSearchRecords } from '#src/search/records.ts';

/** The index takes this file away again: it is not published. */
export const GET: APIRoute = async () => {
  const { catalog } = await getPortal();
  const bodies = new Map(await Promise.all(catalog.faqs.map(async (faq) => [faq.id, await getBody(faq)] as const)));
  return Response.json(buildSearchRecords(catalog, (id) => bodies.get(id) ?? ''));
};
