/** The portal's icon for systems that draw no SVG. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getIcon, getIconPages } from '#src/outputs/pictures/pages.ts';

export const getStaticPaths = getIconPages satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(getIcon(props.name), { headers: { 'content-type': 'image/png' } });
