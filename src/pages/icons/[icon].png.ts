/** The portal's icon for systems that draw no SVG. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawIcon } from '#src/outputs/pictures/icon.ts';
import { iconForms } from '#src/outputs/pictures/sizes.ts';

export const getStaticPaths = (() =>
  Object.entries(iconForms).map(([icon, form]) => ({ params: { icon }, props: form }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(drawIcon(props.size, props.shape), { headers: { 'content-type': 'image/png' } });
