/** Content for tests: each builder gives a whole value, of which a test names only what it is about. */
import type { z } from 'zod';
import type {
  Announcement,
  Article,
  Catalog,
  Doc,
  Download,
  Entry,
  EntryLists,
  Faq,
  KnownIssue,
  Product,
  Release,
} from '#src/domain/catalog.ts';
import { entryPath } from '#src/domain/entry-pages.ts';
import { announcementSchema } from '#src/schemas/announcement.ts';
import { articleSchema } from '#src/schemas/article.ts';
import { docSchema } from '#src/schemas/doc.ts';
import { artifactSchema, downloadSchema, type Artifact } from '#src/schemas/download.ts';
import { faqSchema } from '#src/schemas/faq.ts';
import { writtenNames } from '#src/schemas/kinds.ts';
import { knownIssueSchema } from '#src/schemas/known-issue.ts';
import { policySchema, type PolicyData } from '#src/schemas/policy.ts';
import { productSchema } from '#src/schemas/product.ts';
import { changeSchema, releaseSchema, type Change } from '#src/schemas/release.ts';
import { siteSchema, type SiteData } from '#src/schemas/site.ts';

const written = { title: 'A title', summary: 'A summary.', publishedOn: '2026-03-01' };

/** What a test says of an entry: keys of its front matter, and keys that the catalog derives. */
type Overrides<Schema extends z.ZodType, Value> = Partial<z.input<Schema>> &
  Partial<Pick<Value, Extract<keyof Value, 'slug' | 'state' | 'product' | 'version' | 'topic'>>>;

/** Parts the keys that the catalog derives from those of the front matter. */
function split<Key extends string>(overrides: object, ...keys: Key[]) {
  const entries = Object.entries(overrides);
  const own = Object.fromEntries(entries.filter(([key]) => !(keys as string[]).includes(key)));
  return { own, derived: Object.fromEntries(entries.filter(([key]) => (keys as string[]).includes(key))) as Partial<Record<Key, string>> };
}

export function aSite(overrides: Partial<z.input<typeof siteSchema>> = {}): SiteData {
  return siteSchema.parse({
    name: 'Acme Support',
    url: 'https://support.example.com',
    language: 'en',
    timeZone: 'America/New_York',
    organization: 'Acme, Inc.',
    tickets: { email: 'support@example.com' },
    ...overrides,
  });
}

export function aPolicy(overrides: Partial<z.input<typeof policySchema>> = {}): PolicyData {
  const goal = { words: '1 hour', due: { after: 1, unit: 'hours', clock: 'support-hours' } } as const;
  const severity = {
    definition: 'Words.',
    firstResponse: goal,
    updates: goal,
    relief: goal,
    escalation: goal,
    delivery: { words: 'Later' },
  };
  return policySchema.parse({
    tier: 'Standard',
    timeZone: 'America/New_York',
    statedTimeZone: 'EST',
    openingHours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '08:00', closes: '20:00' }],
    channels: [{ name: 'E-mail', url: 'mailto:support@example.com', description: 'Write to us.' }],
    email: { confirmation: goal, response: goal },
    questions: [{ id: 'outage', text: 'Is it down?' }],
    severities: [
      { id: 'urgent', name: 'Urgent', criteria: [{ outage: true }], ...severity },
      { id: 'low', name: 'Low', criteria: [{ outage: false }], ...severity },
    ],
    ...overrides,
  });
}

export function aProduct(overrides: Partial<Product> = {}): Product {
  const { id = 'rocket', ...data } = overrides;
  return {
    ...productSchema.parse({ name: 'Rocket', tagline: 'It flies.', components: ['engine'], platforms: ['windows', 'macos'], ...data }),
    id,
  };
}

export function anAnnouncement(overrides: Overrides<typeof announcementSchema, Announcement> = {}): Announcement {
  const { own, derived } = split(overrides, 'slug', 'state');
  const slug = derived.slug ?? 'news';
  const data = announcementSchema.parse({ id: 'ANN-0001', kind: 'notice', ...written, ...own });
  return {
    ...data,
    collection: 'announcements',
    slug,
    ...fileOf(`announcements/${slug}.mdx`),
    path: entryPath('announcements', slug),
    state: stateOf(overrides),
  };
}

export function aChange(overrides: Partial<z.input<typeof changeSchema>> = {}): Change {
  return changeSchema.parse({ key: 'a-change', type: 'fixed', title: 'A change', ...overrides });
}

/** `changes` are as `aChange` gives them. */
export function aRelease({
  changes = [aChange()],
  ...overrides
}: Overrides<typeof releaseSchema, Release> & { changes?: Change[] } = {}): Release {
  const { own, derived } = split(overrides, 'slug', 'state', 'product', 'version');
  const { product = 'rocket', version = '1.0.0' } = derived;
  const data = releaseSchema.parse({
    id: 'REL-0001',
    summary: 'A summary.',
    channel: 'stable',
    releasedOn: '2026-03-01',
    changes: [{ key: 'replaced', type: 'fixed', title: 'Replaced' }],
    ...own,
  });
  return {
    ...data,
    changes,
    collection: 'releases',
    slug: `${product}/${version}`,
    ...fileOf(`releases/${product}/${version}.mdx`),
    path: entryPath('releases', `${product}/${version}`),
    products: [product],
    product,
    version,
    title: data.title ?? `Rocket ${version}`,
    publishedOn: data.publishedOn ?? data.releasedOn,
    state: stateOf(overrides),
  };
}

export function aKnownIssue(overrides: Overrides<typeof knownIssueSchema, KnownIssue> = {}): KnownIssue {
  const { own, derived } = split(overrides, 'slug', 'state');
  const slug = derived.slug ?? 'an-issue';
  const data = knownIssueSchema.parse({ id: 'KI-0001', product: 'rocket', severity: 'low', ...written, ...own });
  const fixedInVersions = [data.fixedIn ?? []].flat();
  const status = fixedInVersions.length > 0 ? 'fixed' : data.wontFix ? 'wont-fix' : 'open';
  return {
    ...data,
    fixedIn: fixedInVersions[0],
    fixedInVersions,
    collection: 'knownIssues',
    slug,
    ...fileOf(`known-issues/${slug}.mdx`),
    path: entryPath('knownIssues', slug),
    products: [data.product],
    status,
    state: stateOf(overrides),
  };
}

export function aDoc(overrides: Overrides<typeof docSchema, Doc> = {}): Doc {
  const { own, derived } = split(overrides, 'slug', 'state', 'product');
  const { product = 'rocket', slug = 'guide' } = derived;
  const data = docSchema.parse({ id: 'DOC-0001', ...written, ...own });
  const folder = slug.split('/').slice(0, -1).join('/');
  return {
    ...data,
    collection: 'docs',
    slug: `${product}/${slug}`,
    ...fileOf(`docs/${product}/${slug}.mdx`),
    path: entryPath('docs', `${product}/${slug}`),
    products: [product],
    product,
    folder,
    state: stateOf(overrides),
  };
}

export function anArticle(overrides: Overrides<typeof articleSchema, Article> = {}): Article {
  const { own, derived } = split(overrides, 'slug', 'state');
  const slug = derived.slug ?? 'an-article';
  const data = articleSchema.parse({ id: 'KB-0001', kind: 'how-to', audience: ['admin'], ...written, ...own });
  return {
    ...data,
    collection: 'articles',
    slug,
    ...fileOf(`kb/${slug}.mdx`),
    path: entryPath('articles', slug),
    state: stateOf(overrides),
  };
}

export function aFaq(overrides: Overrides<typeof faqSchema, Faq> = {}): Faq {
  const { own, derived } = split(overrides, 'slug', 'state', 'topic');
  const { topic = 'basics', slug = 'a-question' } = derived;
  const data = faqSchema.parse({ id: 'FAQ-0001', ...written, ...own });
  return {
    ...data,
    collection: 'faqs',
    slug: `${topic}/${slug}`,
    ...fileOf(`faqs/${topic}/${slug}.mdx`),
    path: entryPath('faqs', `${topic}/${slug}`),
    topic,
    anchor: slug,
    state: stateOf(overrides),
  };
}

/** The same entry with a body. */
export function withBody<E extends Entry>(entry: E, text: string): E {
  return { ...entry, body: { file: entry.file, text } };
}

export function anArtifact(overrides: Partial<z.input<typeof artifactSchema>> = {}): Artifact {
  const fileName = overrides.fileName ?? 'rocket.zip';
  return artifactSchema.parse({
    fileName,
    kind: 'archive',
    os: 'any',
    architecture: 'any',
    url: `/files/rocket/1.0.0/${fileName}`,
    sizeBytes: 1234,
    sha256: 'a'.repeat(64),
    ...overrides,
  });
}

export function aDownload(overrides: Overrides<typeof downloadSchema, Download> = {}): Download {
  const { own, derived } = split(overrides, 'product', 'version');
  const { product = 'rocket', version = '1.0.0' } = derived;
  return { ...downloadSchema.parse({ artifacts: [anArtifact()], ...own }), product, version, file: `downloads/${product}/${version}.yaml` };
}

/** A catalog with a site, a policy and one product; all else is empty unless a test fills it. */
export function aCatalog(overrides: Partial<Catalog> = {}): Catalog {
  return {
    site: aSite(),
    policy: aPolicy(),
    products: [aProduct()],
    ...(Object.fromEntries(writtenNames.map((name) => [name, []])) as unknown as EntryLists),
    current: [],
    sections: {},
    topics: [],
    downloads: [],
    glossary: [],
    widgetRules: [],
    searchTests: [],
    redirects: [],
    expired: [],
    expiredDownloads: [],
    former: {},
    ...overrides,
  };
}

function fileOf(file: string) {
  return { file, body: { file, text: '' } };
}

function stateOf<State>({ state }: { state?: State }): State | 'live' {
  return state ?? 'live';
}
