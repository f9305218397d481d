/** Every feed as RSS. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toRss } from '#src/feeds/rss.ts';
import { buildFeed } from '#src/feeds/feed.ts';
import { feedLocations, type FeedLocation } from '#src/feeds/locations.ts';
import { getBody, getPortal } from '#src/queries/catalog.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  return feedLocations(catalog).map((location) => ({ params: { page: location.page.slice(1, -1) }, props: { location } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ location: FeedLocation }> = async ({ props }) => {
  const feed = await buildFeed(props.location, { ...(await getPortal()), bodyOf: getBody });
  return new Response(await toRss(feed), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
