import { describe, expect, it } from 'vitest';
import { aCatalog, aDownload, aFaq, anArticle, aRelease } from '#src/test/builders.ts';
import type { Catalog } from './catalog.ts';
import { indexablePages } from './sitemap.ts';

const topics = [{ id: 'basics', name: 'Basics' }];

describe('indexablePages', () => {
  it.each([
    ['an article', { articles: [anArticle()] }, '/kb/an-article/', '2026-03-01'],
    ['an updated article', { articles: [anArticle({ updatedOn: '2026-04-01' })] }, '/kb/an-article/', '2026-04-01'],
    [
      'a topic by its newest answer',
      { topics, faqs: [aFaq({ updatedOn: '2026-05-01' }), aFaq({ publishedOn: '2026-04-01' }), aFaq({ sample: true, publishedOn: '2026-06-01' })] },
      '/faq/basics/',
      '2026-05-01',
    ],
    ["a version's files", { releases: [aRelease()], downloads: [aDownload()] }, '/downloads/rocket/1.0.0/', '2026-03-01'],
    ['a list, whose day nobody knows', {}, '/kb/', undefined],
  ] as [string, Partial<Catalog>, string, string | undefined][])('lists %s', (_name, content, path, changedOn) => {
    expect(indexablePages(aCatalog(content)).find((page) => page.path === path)).toEqual({ path, changedOn });
  }); // prettier-ignore

  it.each([
    ['a sample article', { articles: [anArticle({ sample: true })] }, '/kb/an-article/'],
    ['a scheduled article', { articles: [anArticle({ state: 'scheduled' })] }, '/kb/an-article/'],
    ['an expired article', { expired: [anArticle({ state: 'expired' })] }, '/kb/an-article/'],
    ['a topic of samples', { topics, faqs: [aFaq({ sample: true })] }, '/faq/basics/'],
    ['a sample download', { releases: [aRelease()], downloads: [aDownload({ sample: true })] }, '/downloads/rocket/1.0.0/'],
    ['the files of a sample release', { releases: [aRelease({ sample: true })], downloads: [aDownload()] }, '/downloads/rocket/1.0.0/'],
  ] as [string, Partial<Catalog>, string][])('does not list %s', (_name, content, path) => {
    expect(indexablePages(aCatalog(content)).map((page) => page.path)).not.toContain(path);
  });
});
