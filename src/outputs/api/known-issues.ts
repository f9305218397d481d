import { z } from 'zod';
import { browserList, document, documentOf, entryFields, entryShape, jsonFile, platformList, richText, richTextOf } from './fields.ts';

const knownIssue = z.object({
  ...entryShape,
  product: z.string(),
  component: z.string().optional(),
  platforms: platformList().optional(),
  browsers: browserList().optional(),
  severity: z.string().describe("An id of the support policy's severities."),
  status: z.enum(['open', 'fixed', 'wont-fix']),
  introducedIn: z.string().optional().describe('Without it the first version is not known.'),
  fixedIn: z.string().optional(),
  workaround: richText().optional(),
  content: document(),
});

export const knownIssuesFile = jsonFile({ knownIssues: z.array(knownIssue) }, (catalog) => ({
  knownIssues: catalog.knownIssues.map((issue) => ({
    ...entryFields(issue, catalog),
    product: issue.product,
    component: issue.component,
    platforms: issue.platforms,
    browsers: issue.browsers,
    severity: issue.severity,
    status: issue.status,
    introducedIn: issue.introducedIn,
    fixedIn: issue.fixedIn,
    workaround: issue.workaround === undefined ? undefined : richTextOf(issue.workaround, issue.file, catalog),
    content: documentOf(issue.body, catalog),
  })),
}));
