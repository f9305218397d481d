import type { APIRoute, GetStaticPaths } from 'astro';
import { buildWidgetData } from '#src/domain/widget-data.ts';
import { getPortal } from '#src/source/catalog.ts';

/** The widget's data for each product, and `all` for no or an unknown one. */
export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  const products = catalog.products.map(({ id }) => ({ params: { product: id }, props: { id } }));
  return [...products, { params: { product: 'all' }, props: { id: undefined } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string | undefined }> = async ({ props }) => {
  const { catalog } = await getPortal();
  return new Response(JSON.stringify(buildWidgetData(catalog, props.id)), { headers: { 'content-type': 'application/json' } });
};
