import { z } from 'zod';
import { browser, evenIfWrong, filledList, inlineMarkdown, platform, slug, version, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

/** `known-issues/SLUG.mdx`: a fault or limit that customers can meet. Its status is derived from `fixedIn` and `wontFix`. */
export const knownIssueSchema = z
  .strictObject({
    ...writtenFields(kinds.knownIssues.idPrefix),
    /** The product that has the issue. */
    product: slug(),
    /** The component that has it. */
    component: slug().optional(),
    /** Systems on which it occurs; none means all of the product's. */
    platforms: filledList(platform()).optional(),
    /** Browsers in which it occurs; none means all of the product's. */
    browsers: filledList(browser()).optional(),
    /** An id of the support policy's severities. */
    severity: slug(),
    /** The first version that has it, an existing release; without it the version is not known and never counted as affected. */
    introducedIn: version().optional(),
    /** The first version without it, an existing later release whose changes list this issue in `fixes`. */
    fixedIn: version().optional(),
    /** It will not be fixed; never together with `fixedIn`. */
    wontFix: z.boolean().default(false),
    /** What to do until it is fixed. */
    workaround: inlineMarkdown().optional(),
  })
  .superRefine((issue, context) => {
    if (issue.fixedIn !== undefined && issue.wontFix) {
      context.addIssue({
        code: 'custom',
        message: 'fixedIn and wontFix cannot stand together',
        path: [],
        params: { keys: ['fixedIn', 'wontFix'] },
        input: issue,
      });
    }
  }, evenIfWrong);

export type KnownIssueData = z.output<typeof knownIssueSchema>;
