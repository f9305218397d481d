import { z } from 'zod';
import { browser, filledList, httpsUrl, inlineMarkdown, platform, slug, text } from './fields.ts';

/** `products/PRODUCT.yaml`: a product; its id is the file's name. */
export const productSchema = z.strictObject({
  /** The product's name as customers know it. */
  name: text(),
  /** One sentence that says what it is. */
  tagline: text(),
  /** Ids of the parts that entries can be about. */
  components: filledList(slug()),
  /** Systems that the product runs on. */
  platforms: filledList(platform()),
  /** Browsers that the product runs in. */
  browsers: filledList(browser()).optional(),
  /** Extension stores, by browser. */
  stores: z.partialRecord(browser(), httpsUrl()).optional(),
  /** How customers get the product where the portal has no file of it. */
  howToGet: inlineMarkdown().optional(),
});

export type ProductData = z.output<typeof productSchema>;
