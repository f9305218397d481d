/** The pictures that show when links to the portal are shared. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getPreview, getPreviewPages } from '#src/outputs/pictures/pages.ts';

export const getStaticPaths = getPreviewPages satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await getPreview(props.words), { headers: { 'content-type': 'image/png' } });
