/** Every feed as Atom. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedLocation } from '#src/outputs/feeds/locations.ts';
import { toAtom } from '#src/outputs/feeds/atom.ts';
import { getFeed, getFeedPages } from '../_feeds.ts';

export const getStaticPaths = getFeedPages satisfies GetStaticPaths;

export const GET: APIRoute<{ location: FeedLocation }> = async ({ props }) =>
  new Response(toAtom(await getFeed(props.location)), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
