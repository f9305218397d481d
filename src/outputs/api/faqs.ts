import { z } from 'zod';
import { absoluteUrl, topicPath } from '#src/domain/paths.ts';
import { document, documentOf, entryFields, entryShape, jsonFile, url } from './fields.ts';

export const faqsFile = jsonFile(
  {
    topics: z.array(z.object({ id: z.string(), name: z.string(), url: url() })),
    faqs: z
      .array(z.object({ ...entryShape, topic: z.string(), answer: document() }))
      .describe('In the order of topics; the title is the question.'),
  },
  (catalog) => ({
    topics: catalog.topics.map((topic) => ({ ...topic, url: absoluteUrl(topicPath(topic.id), catalog.site.url) })),
    faqs: catalog.faqs.map((faq) => ({ ...entryFields(faq, catalog), topic: faq.topic, answer: documentOf(faq.body, catalog) })),
  }),
);
