/** What the routes of all three feed formats share. */
import { buildFeed } from '#src/outputs/feeds/feed.ts';
import { feedLocations, type FeedLocation } from '#src/outputs/feeds/locations.ts';
import type { Feed } from '#src/outputs/feeds/model.ts';
import { getBody, getPortal } from '#src/source/catalog.ts';

/** One route for each feed, as Astro's `getStaticPaths` returns them. */
export async function getFeedPages() {
  const { catalog } = await getPortal();
  return feedLocations(catalog).map((location) => ({ params: { page: location.page.slice(1, -1) }, props: { location } }));
}

/** The feed of a location. */
export async function getFeed(location: FeedLocation): Promise<Feed> {
  return buildFeed(location, { ...(await getPortal()), bodyOf: getBody });
}
