import { describe, expect, it } from 'vitest';
import { buildCatalog } from '#src/domain/build-catalog.ts';
import type { Content } from '#src/domain/catalog.ts';
import { articleSchema } from '#src/schemas/article.ts';
import { downloadSchema } from '#src/schemas/download.ts';
import { faqSchema } from '#src/schemas/faq.ts';
import { glossarySchema } from '#src/schemas/lists.ts';
import { releaseSchema } from '#src/schemas/release.ts';
import { pageSearchAttributes, searchAttributes } from './attributes.ts';
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

describe('searchAttributes', () => {
  it('gives the text, what it is found by, and what it can be narrowed down by', () => {
    const [entry] = catalog.articles;
    expect(entry && searchAttributes(entry, catalog)).toEqual({
      'data-pagefind-body': '',
      'data-pagefind-meta':
        'entry[data-search-entry], summary[data-search-summary], exact[data-search-exact], keywords[data-search-keywords], synonyms[data-search-synonyms]',
      'data-pagefind-filter':
        'kind-article[data-search-on], product-one[data-search-on], product-two[data-search-on], audience-admin[data-search-on]',
      'data-search-entry': 'KB-0001',
      'data-search-summary': 'A summary.',
      'data-search-exact': 'KB-0001; 0.10.1; v0.10.1; Error 0x80070643',
      'data-search-keywords': 'let through; The site example.com is blocked.',
      // "Unblock" and "blocked" are not the term "Block".
      'data-search-synonyms': 'Allow policy; let through; whitelist',
      'data-search-on': 'true',
    });
  });

  it('marks samples, and finds a release with and without its v', () => {
    const [release] = catalog.releases;
    expect(release && searchAttributes(release, catalog)).toMatchObject({
      'data-pagefind-filter': expect.stringContaining('sample-true[data-search-on]'),
      'data-search-exact': 'REL-0001; 1.2.0; v1.2.0',
    });
  });

  it('leaves out expired entries, and questions, which are records', () => {
    for (const entry of [...catalog.expired, ...catalog.faqs]) expect(searchAttributes(entry, catalog)).toEqual({});
    expect(catalog.expired).toHaveLength(1);
  });

  it('takes other pages in', () => {
    expect(pageSearchAttributes(catalog, ['hours'])).toMatchObject({
      'data-pagefind-body': '',
      'data-pagefind-filter': expect.stringContaining('kind-page[data-search-on]'),
      'data-search-keywords': 'hours',
    });
  });
});

describe('searchRecords', () => {
  const records = searchRecords(catalog);

  it('holds questions and files, each with its address', () => {
    expect(records.map(({ url }) => url)).toEqual(['/faq/general/#what', '/downloads/one/1.2.0/#one-1.2.0-x64.txt']);
  });

  it('tells what they say', () => {
    expect(records[0]).toMatchObject({
      content: 'An answer.',
      meta: { title: 'What?', entry: 'FAQ-0001' },
      filters: { kind: ['faq'], product: ['two'], audience: ['end-user', 'admin', 'msp'] },
    });
    expect(records[1]).toMatchObject({
      content: `One 1.2.0 installer for Windows x64, 202 bytes. SHA-256 ${'ab'.repeat(32)}`,
      meta: { title: 'one-1.2.0-x64.txt', exact: 'one-1.2.0-x64.txt; 1.2.0; v1.2.0' },
      filters: { kind: ['download'], product: ['one'], sample: ['true'] },
    });
  });
});

describe('availableKinds', () => {
  it('offers what there is', () => {
    expect(availableKinds(catalog)).toEqual(['article', 'faq', 'release', 'download']);
  });
});
