/** The pictures that show when links to the portal are shared: the portal's, and one for each product and kind. */
import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allEntries } from '#src/domain/catalog.ts';
import { portalPreviewPath, previewPath } from '#src/domain/paths.ts';
import { isIndexable } from '#src/domain/visibility.ts';
import { previewWordsOf, type PreviewWords } from '#src/outputs/pictures/preview-words.ts';
import { drawPreview } from '#src/outputs/pictures/preview.ts';
import { kindLabels, kindOfCollection } from '#src/search/kinds.ts';
import { getPortal } from '#src/source/catalog.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  const shared = allEntries(catalog).filter((entry) => isIndexable(entry) && entry.collection !== 'faqs');
  const pictures = new Map<string, PreviewWords>([
    [portalPreviewPath, { portal: catalog.site.name }],
    ...shared.map((entry) => [previewPath(entry), previewWordsOf(entry, catalog, kindLabels[kindOfCollection[entry.collection]])] as const),
  ]);
  return [...pictures].map(([path, words]) => ({ params: { picture: basename(path, '.png') }, props: { words } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(drawPreview(props.words), { headers: { 'content-type': 'image/png' } });
