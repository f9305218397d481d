import { z } from 'zod';
import { withMeta } from './field-meta.ts';
import { audiences, inlineMarkdown, productsField, slug, text, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';
import { evenIfInvalid, nonEmptyList, reportMissing } from './rules.ts';

export const articleKinds = ['how-to', 'troubleshooting', 'reference', 'integration'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** `kb/SLUG.mdx`: a knowledge base article about a task or a symptom. */
export const articleSchema = z
  .strictObject({
    ...writtenFields(kinds.articles.idPrefix),
    products: productsField(),
    kind: z
      .enum(articleKinds)
      .describe('What the reader wants to do: complete a task, fix a problem, look something up, or connect another system.'),
    audience: nonEmptyList(z.enum(audiences)).describe('Who it is for.'),
    symptoms: nonEmptyList(inlineMarkdown()).default([]).describe('What customers see, in their words. Required for troubleshooting.'),
    errorTexts: nonEmptyList(text()).default([]).describe('Error texts exactly as they appear.'),
    system: withMeta(slug(), { text: 'name' }).optional().describe('The other system, such as okta. Required for integration.'),
  })
  .superRefine(({ kind, symptoms, system }: { kind?: unknown; symptoms?: unknown; system?: unknown }, context) => {
    if (kind === 'troubleshooting' && (symptoms === undefined || (Array.isArray(symptoms) && symptoms.length === 0)))
      reportMissing(context, 'symptoms', 'a troubleshooting article needs it');
    if (kind === 'integration' && system === undefined) reportMissing(context, 'system', 'an integration article needs it');
  }, evenIfInvalid);
