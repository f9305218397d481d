import { z } from 'zod';
import { articleKinds } from '#src/schemas/article.ts';
import { entryFields, entryShape, jsonFile, richText, richTextOf } from './fields.ts';

const article = z.object({
  ...entryShape,
  kind: z.enum(articleKinds),
  system: z.string().optional().describe('The other system of an integration.'),
  symptoms: z.array(richText()),
  errorTexts: z.array(z.string()).describe('Exactly as they appear.'),
});

export const articlesFile = jsonFile(
  { articles: z.array(article).describe('By title; the text of each is at its markdownUrl.') },
  (catalog) => ({
    articles: catalog.articles.map((entry) => ({
      ...entryFields(entry, catalog),
      kind: entry.kind,
      system: entry.system,
      symptoms: entry.symptoms.map((symptom) => richTextOf(symptom, entry.file, catalog)),
      errorTexts: entry.errorTexts,
    })),
  }),
);
