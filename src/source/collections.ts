/** Which file belongs to which collection, and the schema that it must meet. */
import type { z } from 'zod';
import { announcementSchema } from '#src/schemas/announcement.ts';
import { articleSchema } from '#src/schemas/article.ts';
import { docSchema, sectionsSchema } from '#src/schemas/doc.ts';
import { downloadSchema } from '#src/schemas/download.ts';
import { faqSchema, topicsSchema } from '#src/schemas/faq.ts';
import { knownIssueSchema } from '#src/schemas/known-issue.ts';
import { glossarySchema, redirectsSchema, searchTestsSchema, widgetRulesSchema } from '#src/schemas/lists.ts';
import { policySchema } from '#src/schemas/policy.ts';
import { productSchema } from '#src/schemas/product.ts';
import { releaseSchema } from '#src/schemas/release.ts';
import { siteSchema } from '#src/schemas/site.ts';

/**
 * - `written`: front matter and a Markdown body, one file an entry
 * - `data`: a YAML map, one file an entry
 * - `list`: one YAML file whose items are the entries, in order
 */
export type CollectionForm = 'written' | 'data' | 'list';

export interface CollectionDefinition {
  form: CollectionForm;
  /** Matches a path below the content directory; its first group is the entry's id. */
  pattern: RegExp;
  /** Of a list: the schema of the whole list. */
  schema: z.ZodType;
  /** The name of one entry, in messages. */
  noun: string;
}

export const collections = {
  site: { form: 'data', pattern: /^(site)\.yaml$/, schema: siteSchema, noun: 'site' },
  products: { form: 'data', pattern: /^products\/([^/]+)\.yaml$/, schema: productSchema, noun: 'product' },
  announcements: { form: 'written', pattern: /^announcements\/([^/]+)\.mdx?$/, schema: announcementSchema, noun: 'announcement' },
  releases: { form: 'written', pattern: /^releases\/([^/]+\/[^/]+)\.mdx?$/, schema: releaseSchema, noun: 'release' },
  knownIssues: { form: 'written', pattern: /^known-issues\/([^/]+)\.mdx?$/, schema: knownIssueSchema, noun: 'known-issue' },
  docs: { form: 'written', pattern: /^docs\/([^/]+\/.+)\.mdx?$/, schema: docSchema, noun: 'doc' },
  sections: { form: 'list', pattern: /^docs\/([^/]+)\/sections\.yaml$/, schema: sectionsSchema, noun: 'section' },
  articles: { form: 'written', pattern: /^kb\/([^/]+)\.mdx?$/, schema: articleSchema, noun: 'kb' },
  faqs: { form: 'written', pattern: /^faqs\/([^/]+\/[^/]+)\.mdx?$/, schema: faqSchema, noun: 'faq' },
  topics: { form: 'list', pattern: /^faqs\/(topics)\.yaml$/, schema: topicsSchema, noun: 'topic' },
  downloads: { form: 'data', pattern: /^downloads\/([^/]+\/[^/]+)\.yaml$/, schema: downloadSchema, noun: 'download' },
  policy: { form: 'data', pattern: /^support\/(policy)\.yaml$/, schema: policySchema, noun: 'policy' },
  glossary: { form: 'list', pattern: /^(glossary)\.yaml$/, schema: glossarySchema, noun: 'term' },
  widgetRules: { form: 'list', pattern: /^(widget)\.yaml$/, schema: widgetRulesSchema, noun: 'widget-rule' },
  searchTests: { form: 'list', pattern: /^(search-tests)\.yaml$/, schema: searchTestsSchema, noun: 'search-test' },
  redirects: { form: 'list', pattern: /^(redirects)\.yaml$/, schema: redirectsSchema, noun: 'redirect' },
} as const satisfies Record<string, CollectionDefinition>;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** Files that are content but no collection: the ledger and the spell checker's words. */
const otherFiles = /^(ledger\.json|words\.txt)$/;

/** An image that lies in an `images/` folder beside an entry. */
export const imagePattern = /(^|\/)images\/[^/]+\.(png|jpg|webp|avif|svg)$/;

export type FileRole = { role: 'entry'; collection: CollectionName; id: string } | { role: 'image' | 'other' | 'unknown' };

/** What a file of the content directory is, from its path alone. */
export function roleOf(file: string): FileRole {
  for (const collection of collectionNames) {
    const id = collections[collection].pattern.exec(file)?.[1];
    if (id !== undefined) return { role: 'entry', collection, id };
  }
  if (imagePattern.test(file)) return { role: 'image' };
  return { role: otherFiles.test(file) ? 'other' : 'unknown' };
}
