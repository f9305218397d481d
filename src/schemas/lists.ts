/** List files: glossary, widget rules, search tests, redirects. */
import { z } from 'zod';
import { withMeta } from './field-meta.ts';
import { confirmation, entryId, inlineMarkdown, name, portalPath, prose, text } from './fields.ts';
import { evenIfInvalid, nonEmptyList, report } from './rules.ts';

/** `glossary.yaml`: product terms. */
export const glossarySchema = z.array(
  z.strictObject({
    term: name().describe('The term as the portal writes it.'),
    definition: inlineMarkdown().describe('What it means.'),
    synonyms: nonEmptyList(name()).default([]).describe('Other names for it; they feed the search.'),
    avoid: nonEmptyList(text())
      .default([])
      .describe('Words that writers do not use for it; the check warns of them. Customers may, so they belong to `synonyms` too.'),
    confirmation: confirmation().describe("`unconfirmed` where the definition rests on a source that is not the organization's own."),
  }),
);

/** `widget.yaml`: the entries that the widget suggests, by host page. */
export const widgetRulesSchema = z.array(
  z
    .strictObject({
      path: z
        .string()
        .regex(/^\/[^*?#\s]*\*?$/, 'must be a path that begins with "/"; only its end may be "*"')
        .optional()
        .describe('A path of the host page; a trailing `*` stands for the rest.'),
      context: nonEmptyList(text()).optional().describe("Words of the element's `context` attribute; any one of them fits."),
      entries: nonEmptyList(entryId()).describe('The entries to suggest, the best first.'),
    })
    .refine((rule) => rule.path !== undefined || rule.context !== undefined, 'needs "path" or "context"'),
);

/** `search-tests.yaml`: expected search results. */
export const searchTestsSchema = z.array(
  z.strictObject({
    query: text().describe('What a customer types.'),
    expect: z
      .array(entryId())
      .describe('Ids, any one of which must be found; an empty list means that the search must end honestly without a result.'),
    within: z.number().int().positive().default(3).describe('Within how many first hits.'),
    class: text().optional().describe('What the test shows; groups the report.'),
  }),
);

/** `redirects.yaml`: redirects of paths other than entries' aliases. */
export const redirectsSchema = z.array(
  z
    .strictObject({
      from: portalPath()
        .refine((value) => !value.slice(0, -1).includes('*'), 'may hold "*" only at its end')
        .refine((value) => !value.includes('#'), 'must not hold an anchor')
        .describe('The old path; a trailing `*` matches the rest.'),
      to: withMeta(portalPath(), { text: 'redirect' })
        .optional()
        .describe("A page of the portal, with an anchor if need be, or another redirect's `from`."),
      gone: z.literal(true, 'must be true, or left out').optional().describe('The page is gone for good: 410, with the reason.'),
      reason: prose().describe('Why the path changed or went.'),
    })
    .superRefine((redirect, context) => {
      const given = (['to', 'gone'] as const).filter((key) => redirect[key] !== undefined);
      if (given.length !== 1) report(context, 'needs either "to" or "gone"', { keys: given });
    }, evenIfInvalid),
);

export type GlossaryTerm = z.output<typeof glossarySchema>[number];
export type WidgetRule = z.output<typeof widgetRulesSchema>[number];
export type SearchTest = z.output<typeof searchTestsSchema>[number];
export type RedirectData = z.output<typeof redirectsSchema>[number];
