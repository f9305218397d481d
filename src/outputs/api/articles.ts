import { z } from 'zod';
import { articleKinds } from '#src/schemas/article.ts';
import { entryFields, entryShape, fileHeader, fileSchema, richText, richTextOf, type ApiSources } from './fields.ts';

export const articlesSchema = fileSchema({
  articles: z
    .array(
      z.object({
        ...entryShape,
        kind: z.enum(articleKinds),
        system: z.string().optional().describe('The other system of an integration.'),
        symptoms: z.array(richText()),
        errorTexts: z.array(z.string()).describe('Exactly as they appear.'),
      }),
    )
    .describe('By title; the text of each is at its markdownUrl.'),
});

/** `articles.json` */
export function buildArticles({ catalog, now }: ApiSources): z.input<typeof articlesSchema> {
  return {
    ...fileHeader(now),
    articles: catalog.articles.map((article) => ({
      ...entryFields(article, catalog),
      kind: article.kind,
      system: article.system,
      symptoms: article.symptoms.map((symptom) => richTextOf(symptom, article.file, catalog)),
      errorTexts: article.errorTexts,
    })),
  };
}
