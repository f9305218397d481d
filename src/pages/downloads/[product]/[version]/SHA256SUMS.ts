/** The hashes of a version's files, as `sha256sum --check` reads them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Download } from '#src/domain/catalog.ts';
import { getPortal } from '#src/source/catalog.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  return [...catalog.downloads, ...catalog.endedDownloads].map((download) => ({
    params: { product: download.product, version: download.version },
    props: { download },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ download: Download }> = ({ props }) => {
  const lines = props.download.artifacts.map(({ sha256, fileName }) => `${sha256}  ${fileName}\n`);
  return new Response(lines.join(''), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
