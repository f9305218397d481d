import { describe, expect, it } from 'vitest';
import { buildCatalog } from '#src/domain/build-catalog.ts';
import type { Content } from '#src/domain/catalog.ts';
import { articleSchema } from '#src/schemas/article.ts';
import { downloadSchema } from '#src/schemas/download.ts';
import { faqSchema } from '#src/schemas/faq.ts';
import { glossarySchema } from '#src/schemas/lists.ts';
import { releaseSchema } from '#src/schemas/release.ts';
import { filtersOf, isSearchedPage } from './filters.ts';
import { availableKinds } from './available-kinds.ts';
import { searchRecords } from './records.ts';

const written = { summary: 'A summary.', publishedOn: '2026-01-01' };
const article = {
  ...written,
  id: 'KB-0001',
  title: 'Unblock a site',
  kind: 'troubleshooting',
  audience: ['admin'],
  symptoms: ['The site `example.com` is **blocked**.'],
  errorTexts: ['Error 0x80070643'],
  keywords: ['let through'],
  appliesTo: { versions: { text: 'v0.10.1 and later' } },
};
const artifact = {
  fileName: 'one-1.2.0-x64.txt',
  kind: 'installer',
  os: 'windows',
  architecture: 'x64',
  url: '/files/x',
  sizeBytes: 202,
  sha256: 'ab'.repeat(32),
};
const product = (name: string) => ({ name, tagline: 'It works.', components: ['core'], platforms: ['windows'] });

const content = {
  site: { timeZone: 'UTC', language: 'en' },
  products: [
    { id: 'one', file: '', data: product('One') },
    { id: 'two', file: '', data: product('Two') },
  ],
  announcements: [],
  releases: [
    {
      id: 'one/1.2.0',
      file: 'releases/one/1.2.0.mdx',
      data: releaseSchema.parse({
        id: 'REL-0001',
        summary: 'S.',
        channel: 'stable',
        releasedOn: '2026-01-02',
        sample: true,
        changes: [{ key: 'a', type: 'added', title: 'A' }],
      }),
    },
  ],
  knownIssues: [],
  docs: [],
  sections: {},
  articles: [
    { id: 'unblock', file: 'kb/unblock.mdx', data: articleSchema.parse(article) },
    { id: 'over', file: 'kb/over.mdx', data: articleSchema.parse({ ...article, id: 'KB-0002', expireAt: '2026-01-05T00:00:00Z' }) },
  ],
  faqs: [
    {
      id: 'general/what',
      file: 'faqs/general/what.mdx',
      body: { file: '', text: 'An **answer**.' },
      data: faqSchema.parse({ ...written, id: 'FAQ-0001', title: 'What?', products: ['two'] }),
    },
  ],
  topics: [{ id: 'general', name: 'General' }],
  downloads: [{ id: 'one/1.2.0', file: 'downloads/one/1.2.0.yaml', data: downloadSchema.parse({ sample: true, artifacts: [artifact] }) }],
  glossary: glossarySchema.parse([
    { term: 'Allow policy', definition: 'D.', synonyms: ['let through', 'whitelist'] },
    { term: 'Site', definition: 'D.' },
    { term: 'Block', definition: 'D.', synonyms: ['deny'] },
  ]),
} as unknown as Content;
const catalog = buildCatalog(content, Date.parse('2026-02-01T00:00:00Z'));

describe('filtersOf', () => {
  it('says what an entry can be narrowed down by: every product and audience, if it names none', () => {
    expect(catalog.articles.map((entry) => filtersOf(entry, catalog))).toEqual([
      { kind: ['article'], product: ['one', 'two'], audience: ['admin'] },
    ]);
    expect(catalog.releases.map((entry) => filtersOf(entry, catalog))).toMatchObject([{ sample: ['true'] }]);
  });
});

describe('isSearchedPage', () => {
  it('leaves out expired entries, and questions, which are records', () => {
    expect(catalog.articles.map(isSearchedPage)).toEqual([true]);
    expect([...catalog.expired, ...catalog.faqs].map(isSearchedPage)).toEqual([false, false]);
  });
});

describe('searchRecords', () => {
  it('holds questions and files, each with its address and what it says', () => {
    expect(searchRecords(catalog)).toEqual([
      { url: '/faq/general/#what', title: 'What?', content: 'An answer.' },
      {
        url: '/downloads/one/1.2.0/#one-1.2.0-x64.txt',
        title: 'one-1.2.0-x64.txt',
        content: `One 1.2.0 installer for Windows x64, 202 bytes. SHA-256 ${'ab'.repeat(32)}`,
      },
    ]);
  });
});

describe('availableKinds', () => {
  it('offers what there is', () => {
    expect(availableKinds(catalog)).toEqual(['article', 'faq', 'release', 'download']);
  });
});
