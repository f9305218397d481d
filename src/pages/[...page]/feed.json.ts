/** Every feed as JSON Feed. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toJsonFeed } from '#src/feeds/json-feed.ts';
import { buildFeed } from '#src/feeds/feed.ts';
import { feedLocations, type FeedLocation } from '#src/feeds/locations.ts';
import { getBody, getPortal } from '#src/queries/catalog.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  return feedLocations(catalog).map((location) => ({ params: { page: location.page.slice(1, -1) }, props: { location } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ location: FeedLocation }> = async ({ props }) => {
  const feed = await buildFeed(props.location, { ...(await getPortal()), bodyOf: getBody });
  return new Response(toJsonFeed(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
};
