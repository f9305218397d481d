import { describe, expect, it } from 'vitest';
import { aCatalog, aDoc, anArticle } from '#src/test/builders.ts';
import { relatedEntries } from './related.ts';

const ids = (articles: Parameters<typeof anArticle>[0][], id = 'KB-0001') => {
  const catalog = aCatalog({ articles: articles.map((article) => anArticle(article)), docs: [aDoc({ id: 'DOC-0001' })] });
  const entry = catalog.articles.find((article) => article.id === id);
  return entry ? relatedEntries(catalog, entry).map((other) => other.id) : undefined;
};
const keywords = ['Okta', 'SSO', 'tile'];

describe('related entries', () => {
  it.each([
    [
      'those that the entry names, in its order',
      [{ id: 'KB-0001', related: ['DOC-0001', 'KB-0002'] }, { id: 'KB-0002' }],
      ['DOC-0001', 'KB-0002'],
    ],
    [
      'then those that name it',
      [
        { id: 'KB-0001', related: ['DOC-0001'] },
        { id: 'KB-0002', related: ['KB-0001'] },
      ],
      ['DOC-0001', 'KB-0002'],
    ],
    [
      'each once',
      [
        { id: 'KB-0001', related: ['KB-0002'], keywords },
        { id: 'KB-0002', related: ['KB-0001'], keywords },
      ],
      ['KB-0002'],
    ],
    [
      'then those of the same subject, the nearest first',
      [
        { id: 'KB-0001', keywords },
        { id: 'KB-0002', keywords: ['okta', 'sso'] },
        { id: 'KB-0003', keywords },
        { id: 'KB-0004', keywords: ['sso'] },
      ],
      ['KB-0003', 'KB-0002'],
    ],
    [
      'no sample',
      [
        { id: 'KB-0001', keywords },
        { id: 'KB-0002', keywords, sample: true },
      ],
      [],
    ],
    [
      'none that has expired',
      [
        { id: 'KB-0001', keywords },
        { id: 'KB-0002', keywords, state: 'expired' as const },
      ],
      [],
    ],
  ])('are %s', (_name, articles, expected) => {
    expect(ids(articles)).toEqual(expected);
  });

  it('are at most six, but all that the entry names', () => {
    const others = Array.from({ length: 8 }, (_, index) => ({ id: `KB-000${index + 2}`, related: ['KB-0001'] }));
    expect(ids([{ id: 'KB-0001' }, ...others])).toHaveLength(6);
    expect(ids([{ id: 'KB-0001', related: others.map(({ id }) => id) }, ...others])).toHaveLength(8);
  });
});
