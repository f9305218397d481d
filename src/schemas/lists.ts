/** List files: glossary, widget rules, search tests, redirects. */
import { z } from 'zod';
import { withMeta } from './field-meta.ts';
import { confirmation, entryId, httpsUrl, inlineMarkdown, name, portalPath, prose, text } from './fields.ts';
import { evenIfInvalid, nonEmptyList, report } from './rules.ts';

/** `glossary.yaml`: product terms. */
export const glossarySchema = z.array(
  z.strictObject({
    term: name().describe('The term as the portal writes it.'),
    definition: inlineMarkdown().describe('What it means.'),
    synonyms: nonEmptyList(name()).default([]).describe('Other names for it, which search understands.'),
    avoid: nonEmptyList(text())
      .default([])
      .describe('Words that writers should not use for it; the check warns about them. If customers use them, add them to `synonyms` too.'),
    sources: nonEmptyList(httpsUrl()).default([]).describe('Public addresses that the definition comes from. Readers do not see them.'),
    confirmation: confirmation().describe("`unconfirmed` if the definition relies on a source that is not the organization's own."),
  }),
);

/** `widget.yaml`: the entries that the widget suggests, by host page. */
export const widgetRulesSchema = z.array(
  z
    .strictObject({
      path: z
        .string()
        .regex(/^\/[^*?#\s]*\*?$/, 'must be a path that starts with "/", with "*" only at its end')
        .optional()
        .describe('A path of the host page. A trailing `*` matches the rest.'),
      context: nonEmptyList(text()).optional().describe("Words in the element's `context` attribute. Any one of them is enough."),
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
      .describe('Ids, of which any one must be found. Without ids and pages, the search must say that it found nothing.'),
    pages: nonEmptyList(withMeta(portalPath(), { text: 'link' }))
      .default([])
      .describe('Pages of the portal, or files with their anchor, of which any one may be found instead.'),
    within: z.number().int().positive().default(3).describe('How many of the first results to look at.'),
    class: text().optional().describe('What the test is about. Groups the report.'),
  }),
);

/** `redirects.yaml`: redirects of paths other than entries' aliases. */
export const redirectsSchema = z.array(
  z
    .strictObject({
      from: portalPath()
        .refine((value) => !value.slice(0, -1).includes('*'), 'can contain "*" only at its end')
        .refine((value) => !value.includes('#'), 'cannot contain an anchor')
        .describe('The old path. A trailing `*` matches the rest.'),
      to: withMeta(portalPath(), { text: 'redirect' })
        .optional()
        .describe("A page of the portal, with an anchor if needed, or another redirect's `from`."),
      gone: z
        .literal(true, 'must be true: remove it otherwise')
        .optional()
        .describe('The page was removed for good. The address returns 410 with the reason.'),
      reason: prose().describe('Why the path changed or was removed.'),
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
