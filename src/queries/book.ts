import { getBody, getPortal, getProductPages } from './catalog.ts';

/** One route for each product's documentation in one file, whose name repeats the product's id. */
export async function getBookPages() {
  return (await getProductPages()).map(({ params, props }) => ({
    params: { ...params, book: params.product },
    props: { product: props.product.id },
  }));
}

/** What the documentation of a product in one file is made of. */
export async function getBookOptions(id: string) {
  const { catalog, now } = await getPortal();
  const product = catalog.products.find((item) => item.id === id);
  if (!product) throw new Error(`the catalog has no product "${id}"`);
  const docs = catalog.docs.filter((doc) => doc.product === id);
  return { catalog, product, now, bodies: new Map(await Promise.all(docs.map(async (doc) => [doc.id, await getBody(doc)] as const))) };
}
