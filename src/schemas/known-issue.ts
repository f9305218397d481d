import { z } from 'zod';
import { browser, idOf, inlineMarkdown, platform, version, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';
import { evenIfInvalid, nonEmptyList, report } from './rules.ts';

/** `known-issues/SLUG.mdx`: a bug or limitation. Its status derives from `fixedIn` and `wontFix`. */
export const knownIssueSchema = z
  .strictObject({
    ...writtenFields(kinds.knownIssues.idPrefix),
    product: idOf('product').describe('The product that has the issue.'),
    component: idOf('component').optional().describe('The component that has it.'),
    platforms: nonEmptyList(platform()).optional().describe("Operating systems on which it occurs. None means all of the product's."),
    browsers: nonEmptyList(browser()).optional().describe("Browsers in which it occurs. None means all of the product's."),
    severity: idOf('severity').describe("An id of the support policy's severities."),
    introducedIn: version()
      .optional()
      .describe(
        'The first version that has it, an existing release. Without it, the version is not known, and no version counts as affected.',
      ),
    fixedIn: z
      .union([version(), nonEmptyList(version())])
      .optional()
      .describe(
        'The first version without it, an existing later release whose changes list this issue in `fixes`. If several branches have the fix, a list with the first version of each.',
      ),
    wontFix: z.boolean().default(false).describe('It will not be fixed. Cannot be used with `fixedIn`.'),
    workaround: inlineMarkdown().optional().describe('What to do until it is fixed.'),
  })
  .superRefine((issue, context) => {
    if (issue.fixedIn !== undefined && issue.wontFix)
      report(context, 'fixedIn and wontFix cannot be used together: remove one', { keys: ['fixedIn', 'wontFix'] });
  }, evenIfInvalid);
