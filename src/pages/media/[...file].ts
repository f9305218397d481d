/** The images that lie beside entries, under addresses of the portal. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getImage, getImagePaths } from '#src/source/images.ts';

export const getStaticPaths = (async () => (await getImagePaths()).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { bytes, mediaType } = await getImage(params.file ?? '');
  return new Response(bytes, { headers: { 'content-type': mediaType } });
};
