import type { BookOptions } from '#src/outputs/book.ts';
import { contentImagePath } from '#src/domain/paths.ts';
import { getBody, getPortal, getProductPages } from '#src/source/catalog.ts';
import { getImage, getImagePaths } from '#src/source/images.ts';

/** One route for each product's documentation in one file, whose name repeats the product's id. */
export async function getBookPages() {
  return (await getProductPages()).map(({ params, props }) => ({
    params: { ...params, book: params.product },
    props: { product: props.product.id },
  }));
}

/** What the documentation of a product in one file is made of. */
export async function getBookOptions(id: string): Promise<BookOptions> {
  const { catalog, now } = await getPortal();
  const product = catalog.products.find((item) => item.id === id);
  if (!product) throw new Error(`the catalog has no product "${id}"`);
  const docs = catalog.docs.filter((doc) => doc.product === id);
  const bodies = new Map(await Promise.all(docs.map(async (doc) => [doc.id, await getBody(doc)] as const)));
  return { catalog, product, now, bodies, images: await getImagesBelow(`docs/${id}/`) };
}

async function getImagesBelow(folder: string): Promise<Map<string, string>> {
  const files = (await getImagePaths()).filter((file) => file.startsWith(folder));
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const { bytes, mediaType } = await getImage(file);
        return [contentImagePath(file), `data:${mediaType};base64,${bytes.toString('base64')}`] as const;
      }),
    ),
  );
}
