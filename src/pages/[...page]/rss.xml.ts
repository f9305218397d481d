/** Every feed as RSS. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedLocation } from '#src/outputs/feeds/locations.ts';
import { toRss } from '#src/outputs/feeds/rss.ts';
import { getFeed, getFeedPages } from '../_feeds.ts';

export const getStaticPaths = getFeedPages satisfies GetStaticPaths;

export const GET: APIRoute<{ location: FeedLocation }> = async ({ props }) =>
  new Response(await toRss(await getFeed(props.location)), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
