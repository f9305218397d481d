import { describe, expect, it } from 'vitest';
import { aCatalog, aFaq, anArticle, aRelease, withBody } from '#src/test/builders.ts';
import { buildLlms, buildLlmsFull, buildLlmsPart, countLlmsParts } from './llms.ts';

const catalog = aCatalog({
  articles: [
    anArticle({ title: 'Use [it]' }),
    anArticle({ id: 'KB-0002', slug: 'sample', sample: true }),
    anArticle({ id: 'KB-0003', slug: 'draft', state: 'draft' }),
  ],
  releases: [aRelease({ sample: true })],
  topics: [
    { id: 'basics', name: 'Basics' },
    { id: 'empty', name: 'Empty' },
  ],
  faqs: [aFaq({ title: 'Why?' })],
});

describe('llms.txt', () => {
  it('links to the Markdown of every page that is no sample and no preview', () => {
    expect(buildLlms(catalog)).toBe(`# Acme Support

> Support for Acme, Inc.: answers, documentation, release notes, and news.

- Rocket: It flies.

## Knowledge base

- [Use \\[it\\]](https://support.example.com/kb/an-article/index.md): A summary.

## Questions and answers

- [Basics](https://support.example.com/faq/basics/index.md): Why?
`);
  });

  it('has a name alone where there is nothing else', () => {
    expect(buildLlms(aCatalog({ products: [] }))).toBe(
      '# Acme Support\n\n> Support for Acme, Inc.: answers, documentation, release notes, and news.\n',
    );
  });
});

describe('llms-full.txt', () => {
  it('holds the same pages whole', () => {
    const { articles, faqs } = catalog;
    const withBodies = {
      articles: articles.map((entry) => withBody(entry, 'The body.')),
      faqs: faqs.map((faq) => withBody(faq, 'The body.')),
    };
    const text = buildLlmsFull({ ...catalog, ...withBodies });
    expect(text.match(/^# .*$/gm)).toEqual(['# Use \\[it]', '# Basics: questions and answers']);
    expect(text.match(/The body\./g)).toHaveLength(2);
  });

  it('is an index of parts of at most a megabyte, which hold each page once, where it would be long', () => {
    // Characters that are escaped make Markdown longer than the content.
    const body = 'Some_words [and] *more*.\n\n'.repeat(1_000);
    const articles = Array.from({ length: 60 }, (_, index) =>
      withBody(anArticle({ id: `KB-${1_000 + index}`, slug: `a${index}`, title: `Title ${index}` }), body),
    );
    const long = { ...catalog, articles };
    const parts = Array.from({ length: countLlmsParts(long) }, (_, index) => buildLlmsPart(long, index));
    expect(parts).toHaveLength(3);
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThan(1_000_000);
    const titles = parts.flatMap((part) => part.match(/^# .*$/gm) ?? []);
    expect(titles).toEqual([...articles.map(({ title }) => `# ${title}`), '# Basics: questions and answers']);
    expect(buildLlmsFull(long)).toContain('- [Part 3](https://support.example.com/llms-full-3.txt): ');
    expect(countLlmsParts(catalog)).toBe(0);
  });
});
