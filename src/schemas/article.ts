import { z } from 'zod';
import { audiences, evenIfWrong, filledList, inlineMarkdown, productsField, slug, text, writtenFields } from './fields.ts';

export const articleKinds = ['how-to', 'troubleshooting', 'reference', 'integration'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** `kb/SLUG.mdx`: an article of the knowledge base, a task or a symptom. */
export const articleSchema = z
  .strictObject({
    ...writtenFields('KB'),
    products: productsField().describe('The products it is about; none means all.'),
    kind: z
      .enum(articleKinds)
      .describe('What the reader wants: to do something, to mend something, to look something up, to connect another system.'),
    audience: filledList(z.enum(audiences)).describe('Who it is for.'),
    symptoms: filledList(inlineMarkdown()).default([]).describe('What customers see, in their words; required on troubleshooting.'),
    errorTexts: filledList(text()).default([]).describe('Error texts exactly as they appear.'),
    system: slug().optional().describe('The other system, such as okta; required on integration.'),
  })
  .superRefine(({ kind, symptoms, system }: { kind?: unknown; symptoms?: unknown[]; system?: unknown }, context) => {
    const need = (key: string, what: string) =>
      context.addIssue({
        code: 'custom',
        message: `"${key}" is missing: ${what} needs it`,
        path: [],
        params: { rule: 'missing-key' },
        input: key,
      });
    if (kind === 'troubleshooting' && (symptoms === undefined || symptoms.length === 0)) need('symptoms', 'a troubleshooting article');
    if (kind === 'integration' && system === undefined) need('system', 'an integration article');
  }, evenIfWrong);

export type ArticleData = z.output<typeof articleSchema>;
