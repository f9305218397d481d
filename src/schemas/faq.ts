import { z } from 'zod';
import { productsField, slug, text, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

/** `faqs/TOPIC/SLUG.mdx`: a question (the title) and its answer (the body); the topic comes from the path. */
export const faqSchema = z.strictObject({
  ...writtenFields(kinds.faqs.idPrefix),
  /** The products it is about; none means all. */
  products: productsField(),
  /** The place within its topic; questions without one follow, by title. */
  order: z.number().optional(),
});

/** `faqs/topics.yaml`: names and order of the topics. */
export const topicsSchema = z.array(
  z.strictObject({
    /** The topic's folder. */
    id: slug(),
    /** The topic's name. */
    name: text(),
  }),
);

export type FaqData = z.output<typeof faqSchema>;
export type TopicData = z.output<typeof topicsSchema>[number];
