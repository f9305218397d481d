/** The schema of each collection's files. */
import type { z } from 'zod';
import { announcementSchema } from './announcement.ts';
import { articleSchema } from './article.ts';
import { docSchema, sectionsSchema } from './doc.ts';
import { downloadSchema } from './download.ts';
import { faqSchema, topicsSchema } from './faq.ts';
import type { CollectionName } from './kinds.ts';
import { knownIssueSchema } from './known-issue.ts';
import { glossarySchema, redirectsSchema, searchTestsSchema, widgetRulesSchema } from './lists.ts';
import { policySchema } from './policy.ts';
import { productSchema } from './product.ts';
import { releaseSchema } from './release.ts';
import { siteSchema } from './site.ts';
import { styleSchema } from './style.ts';

/** For a list file, the schema of the entire list. */
export const schemas = {
  site: siteSchema,
  style: styleSchema,
  products: productSchema,
  announcements: announcementSchema,
  releases: releaseSchema,
  knownIssues: knownIssueSchema,
  docs: docSchema,
  sections: sectionsSchema,
  articles: articleSchema,
  faqs: faqSchema,
  topics: topicsSchema,
  downloads: downloadSchema,
  policy: policySchema,
  glossary: glossarySchema,
  widgetRules: widgetRulesSchema,
  searchTests: searchTestsSchema,
  redirects: redirectsSchema,
} as const satisfies Record<CollectionName, z.ZodType>;

/** The validated data of a file in each collection, with defaults. */
export type CollectionData = { [Name in CollectionName]: z.output<(typeof schemas)[Name]> };
