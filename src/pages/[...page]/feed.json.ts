/** Every feed as JSON Feed. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedLocation } from '#src/outputs/feeds/locations.ts';
import { toJsonFeed } from '#src/outputs/feeds/json-feed.ts';
import { getFeed, getFeedPages } from '../_feeds.ts';

export const getStaticPaths = getFeedPages satisfies GetStaticPaths;

export const GET: APIRoute<{ location: FeedLocation }> = async ({ props }) =>
  new Response(toJsonFeed(await getFeed(props.location)), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
