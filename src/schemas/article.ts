import { z } from 'zod';
import { audiences, filledList, inlineMarkdown, productsField, slug, text, writtenFields } from './fields.ts';

export const articleKinds = ['how-to', 'troubleshooting', 'reference', 'integration'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** `kb/SLUG.mdx`: an article of the knowledge base, a task or a symptom. */
export const articleSchema = z
  .strictObject({
    ...writtenFields('KB'),
    /** The products it is about; none means all. */
    products: productsField(),
    /** What the reader wants: to do something, to mend something, to look something up, to connect another system. */
    kind: z.enum(articleKinds),
    /** Who it is for. */
    audience: filledList(z.enum(audiences)),
    /** What customers see, in their words; required on troubleshooting. */
    symptoms: filledList(inlineMarkdown()).default([]),
    /** Error texts exactly as they appear. */
    errorTexts: filledList(text()).default([]),
    /** The other system, such as okta; required on integration. */
    system: slug().optional(),
  })
  .superRefine((article, context) => {
    if (article.kind === 'troubleshooting' && article.symptoms.length === 0) {
      context.addIssue({ code: 'custom', message: '"symptoms" is missing: a troubleshooting article needs it', path: [], params: { rule: 'missing-key' }, input: article });
    }
    if (article.kind === 'integration' && article.system === undefined) {
      context.addIssue({ code: 'custom', message: '"system" is missing: an integration article needs it', path: [], params: { rule: 'missing-key' }, input: article });
    }
  });

export type ArticleData = z.output<typeof articleSchema>;
