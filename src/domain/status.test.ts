import { describe, expect, it } from 'vitest';
import { aCatalog, anArticle, withBody } from '#src/test/builders.ts';
import { buildStatus } from './status.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

describe('status', () => {
  const catalog = aCatalog({
    articles: [
      anArticle({ id: 'KB-0004', owner: 'Ana', reviewEvery: 'P1M', publishedOn: '2026-10-01' }),
      anArticle({ id: 'KB-0003', owner: 'Ana', confirmation: 'unconfirmed' }),
      anArticle({ id: 'KB-0002', owner: 'Ana', state: 'draft' }),
      anArticle({ id: 'KB-0001' }),
      anArticle({ id: 'KB-0005', sample: true, confirmation: 'unconfirmed' }),
    ],
  });
  const bodies: Record<string, string> = {
    'KB-0001': 'All is known.',
    'KB-0003': 'Text.\n\n## Not known yet\n\nHow long it **takes**.\n\n## Next\n\nMore.',
    'KB-0004': '## Not known yet\n\nWho does it.',
  };
  const status = buildStatus({ ...catalog, articles: catalog.articles.map((entry) => withBody(entry, bodies[entry.id] ?? '')) }, now, 30);

  it('lists what nobody confirmed, what nobody keeps, and what is no more than a draft, without samples', () => {
    expect(ids(status.unconfirmed)).toEqual(['KB-0003']);
    expect(ids(status.ownerless)).toEqual(['KB-0001']);
    expect(ids(status.drafts)).toEqual(['KB-0002']);
  });

  it('tells what entries leave open, in their own words', () => {
    expect(status.questions.map(({ entry, text }) => [entry.id, text])).toEqual([
      ['KB-0003', 'How long it **takes**.'],
      ['KB-0004', 'Who does it.'],
    ]);
  });

  it('tells what is due', () => {
    expect(status.due.items).toMatchObject([{ id: 'KB-0004', kind: 'review', on: '2026-11-01', overdue: true }]);
  });
});
