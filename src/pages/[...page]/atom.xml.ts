/** Every feed as Atom. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toAtom } from '#src/feeds/atom.ts';
import { buildFeed } from '#src/feeds/feed.ts';
import { feedLocations, type FeedLocation } from '#src/feeds/locations.ts';
import { getBody, getPortal } from '#src/queries/catalog.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  return feedLocations(catalog).map((location) => ({ params: { page: location.page.slice(1, -1) }, props: { location } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ location: FeedLocation }> = async ({ props }) => {
  const feed = await buildFeed(props.location, { ...(await getPortal()), bodyOf: getBody });
  return new Response(toAtom(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
