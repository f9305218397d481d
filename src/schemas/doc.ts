import { z } from 'zod';
import { prose, slugPattern, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

/** `docs/PRODUCT/…/SLUG.mdx`: a page of a product's documentation; product and folder come from the path. */
export const docSchema = z.strictObject({
  ...writtenFields(kinds.docs.idPrefix),
  order: z.number().optional().describe('The place within its folder; pages without one follow, by title.'),
});

/** `docs/PRODUCT/sections.yaml`: names and order of the documentation's folders. */
export const sectionsSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .refine(
        (value) => value.split('/').every((part) => slugPattern.test(part)),
        'must be a folder below the product: lower-case letters, digits, single hyphens, and "/" between folders',
      )
      .describe("The folder's path below the product."),
    name: prose().describe("The section's name in the sidebar."),
  }),
);
