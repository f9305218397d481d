import { z } from 'zod';
import { withMeta } from './field-meta.ts';
import { browser, httpsUrl, inlineMarkdown, name, platform, prose, slug } from './fields.ts';
import { nonEmptyList } from './rules.ts';

/** `products/PRODUCT.yaml`: a product; its id is the file name. */
export const productSchema = z.strictObject({
  name: name().describe("The product's name as customers know it."),
  tagline: prose().describe('One sentence that says what it is.'),
  components: nonEmptyList(withMeta(slug(), { text: 'name' })).describe('Ids of its parts, which entries can be about.'),
  platforms: nonEmptyList(platform()).describe('Operating systems that the product runs on.'),
  browsers: nonEmptyList(browser()).optional().describe('Browsers that the product runs in.'),
  stores: z.partialRecord(browser(), httpsUrl()).optional().describe('Extension stores, by browser.'),
  howToGet: inlineMarkdown().optional().describe('How customers get the product if the portal has no file for it.'),
});
