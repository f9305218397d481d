import { z } from 'zod';
import { prose, slugPattern, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

/** `docs/PRODUCT/…/SLUG.mdx`: a page of a product's documentation; product and folder come from the path. */
export const docSchema = z.strictObject({
  ...writtenFields(kinds.docs.idPrefix),
  order: z.number().optional().describe('The position in its folder. Pages without one come last, by title.'),
});

/** `docs/PRODUCT/sections.yaml`: names and order of the documentation's folders. */
export const sectionsSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .refine(
        (value) => value.split('/').every((part) => slugPattern.test(part)),
        'must be a folder path in the product: lowercase letters, digits, and single hyphens, with "/" between folders',
      )
      .describe("The folder's path in the product's folder."),
    name: prose().describe("The section's name in the sidebar."),
  }),
);
