import { z } from 'zod';
import { productsField, prose, slug, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

/** `faqs/TOPIC/SLUG.mdx`: a question (the title) and its answer (the body); the topic comes from the path. */
export const faqSchema = z.strictObject({
  ...writtenFields(kinds.faqs.idPrefix),
  products: productsField(),
  order: z.number().optional().describe('The position in its topic. Questions without one come last, by title.'),
});

/** `faqs/topics.yaml`: names and order of the topics. */
export const topicsSchema = z.array(
  z.strictObject({
    id: slug().describe("The topic's folder."),
    name: prose().describe("The topic's name."),
  }),
);

export type TopicData = z.output<typeof topicsSchema>[number];
