/** The JSON files of announcements, articles, questions, known issues and products. */
import { z } from 'zod';
import { absoluteUrl, productDocsPath, productDownloadsPath, productReleasesPath, topicPath } from '#src/domain/paths.ts';
import { latestStable } from '#src/domain/releases.ts';
import { announcementSchema } from '#src/schemas/announcement.ts';
import { articleKinds } from '#src/schemas/article.ts';
import { browsers } from '#src/schemas/fields.ts';
import {
  browserList,
  date,
  document,
  documentOf,
  entryFields,
  entryShape,
  jsonFile,
  pick,
  platformList,
  richText,
  richTextOf,
  url,
} from './fields.ts';

const { kind, severity, startsAt, endsAt } = announcementSchema.shape;
const announcement = z.object({ ...entryShape, kind, severity: severity.unwrap(), startsAt, endsAt, pinned: z.boolean() });

export const announcementsFile = jsonFile({ announcements: z.array(announcement) }, (catalog) => ({
  announcements: catalog.announcements.map((entry) => pick(announcement, entryFields(entry, catalog))),
}));

const article = z.object({
  ...entryShape,
  kind: z.enum(articleKinds),
  system: z.string().optional().describe('The other system of an integration.'),
  symptoms: z.array(richText()),
  errorTexts: z.array(z.string()).describe('Exactly as they appear.'),
});

export const articlesFile = jsonFile(
  { articles: z.array(article).describe('By title; the text of each is at its markdownUrl.') },
  (catalog) => ({
    articles: catalog.articles.map((entry) => {
      const symptoms = entry.symptoms.map((symptom) => richTextOf(symptom, entry.file, catalog));
      return pick(article, { ...entryFields(entry, catalog), symptoms });
    }),
  }),
);

const faq = z.object({ ...entryShape, topic: z.string(), answer: document() });

export const faqsFile = jsonFile(
  {
    topics: z.array(z.object({ id: z.string(), name: z.string(), url: url() })),
    faqs: z.array(faq).describe('In the order of topics; the title is the question.'),
  },
  (catalog) => ({
    topics: catalog.topics.map((topic) => ({ ...topic, url: absoluteUrl(topicPath(topic.id), catalog.site.url) })),
    faqs: catalog.faqs.map((entry) => pick(faq, { ...entryFields(entry, catalog), answer: documentOf(entry.body, catalog) })),
  }),
);

const knownIssue = z.object({
  ...entryShape,
  product: z.string(),
  component: z.string().optional(),
  platforms: platformList().optional(),
  browsers: browserList().optional(),
  severity: z.string().describe("An id of the support policy's severities."),
  status: z.enum(['open', 'fixed', 'wont-fix']),
  introducedIn: z.string().optional().describe('Without it the first version is not known.'),
  fixedIn: z.string().optional().describe('The lowest version that has the fix.'),
  fixedInVersions: z.array(z.string()).describe('The first version of each branch that has the fix, the lowest first.'),
  workaround: richText().optional(),
  content: document(),
});

export const knownIssuesFile = jsonFile({ knownIssues: z.array(knownIssue) }, (catalog) => ({
  knownIssues: catalog.knownIssues.map((issue) =>
    pick(knownIssue, {
      ...entryFields(issue, catalog),
      workaround: issue.workaround === undefined ? undefined : richTextOf(issue.workaround, issue.file, catalog),
      content: documentOf(issue.body, catalog),
    }),
  ),
}));

const product = z.object({
  id: z.string(),
  name: z.string(),
  tagline: z.string(),
  components: z.array(z.string()),
  platforms: platformList(),
  browsers: browserList().optional(),
  stores: z.partialRecord(z.enum(browsers), url()).optional().describe('Extension stores, by browser.'),
  channels: z.record(z.string(), z.string()).optional().describe('Channels beside stable and beta, with their names.'),
  howToGet: richText().optional().describe('How customers get the product where the portal has no file of it.'),
  latestRelease: z
    .object({ version: z.string(), releasedOn: date(), url: url() })
    .nullable()
    .describe('The newest stable release; null if there is none.'),
  documentationUrl: url(),
  releasesUrl: url(),
  downloadsUrl: url(),
});

export const productsFile = jsonFile({ products: z.array(product) }, (catalog) => ({
  products: catalog.products.map((entry) => {
    const toUrl = (path: string) => absoluteUrl(path, catalog.site.url);
    const latest = latestStable(catalog, entry.id);
    const { howToGet } = entry;
    return pick(product, {
      ...entry,
      howToGet: howToGet === undefined ? undefined : richTextOf(howToGet, `products/${entry.id}.yaml`, catalog),
      latestRelease: latest ? { version: latest.version, releasedOn: latest.releasedOn, url: toUrl(latest.path) } : null,
      documentationUrl: toUrl(productDocsPath(entry.id)),
      releasesUrl: toUrl(productReleasesPath(entry.id)),
      downloadsUrl: toUrl(productDownloadsPath(entry.id)),
    });
  }),
}));
