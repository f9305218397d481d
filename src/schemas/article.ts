import { z } from 'zod';
import { audiences, evenIfWrong, filledList, inlineMarkdown, productsField, slug, text, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

export const articleKinds = ['how-to', 'troubleshooting', 'reference', 'integration'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** `kb/SLUG.mdx`: an article of the knowledge base, a task or a symptom. */
export const articleSchema = z
  .strictObject({
    ...writtenFields(kinds.articles.idPrefix),
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
