import { describe, expect, it } from 'vitest';
import type { SearchFilters } from '../index-filters.ts';
import type { Engine, Indexed } from './engine.ts';
import { find } from './find.ts';

const page = (id: string, title: string, content: string, meta: Record<string, string> = {}): Indexed => ({
  url: `/kb/${id.toLowerCase()}/`,
  content: `${title}. ${content}`,
  meta: { title, entry: id, ...meta },
  filters: { kind: ['article'], product: ['one'] },
  anchors: [],
});

const pages = [
  page('KB-0001', 'Allow a site', 'Add the address to the policy. Version v2.1.0 has x in it.', {
    keywords: 'whitelist; let through',
    summary: 'Let a site through.',
  }),
  page('KB-0002', 'Copy the values', 'Copy them into the dashboard, and add users.'),
  page('KB-0003', 'Add users', 'Open the list.'),
];

/** An engine that behaves as Pagefind does: it takes an unknown word for the longest word that it begins with. */
function fakeEngine(asked: SearchFilters[] = []): Engine {
  const wordsOf = ({ content, meta }: Indexed) =>
    new Set(
      [content, ...Object.values(meta)]
        .join(' ')
        .toLowerCase()
        .replaceAll(/[^a-z0-9\s]/g, '')
        .split(/\s+/),
    );
  const pagesWith = (fits: (word: string) => boolean) => pages.filter((item) => [...wordsOf(item)].some(fits));
  return {
    search(word, filters) {
      asked.push(filters);
      let hits = pagesWith((other) => other.startsWith(word));
      for (let length = word.length - 1; hits.length === 0 && length > 0; length -= 1)
        hits = pagesWith((other) => other === word.slice(0, length));
      return Promise.resolve(hits.map((item, index) => ({ id: item.url, score: 10 - index, data: () => Promise.resolve(item) })));
    },
  };
}

const search = (query: string, limit = 10) => find(query, {}, fakeEngine(), limit);
const ids = ({ hits }: { hits: { id: string }[] }) => hits.map(({ id }) => id);

describe('find', () => {
  it.each([
    ['whitelist', 'results', ['KB-0001']],
    ['KB-0002', 'results', ['KB-0002']],
    ['2.1.0', 'results', ['KB-0001']],
    ['add users', 'results', ['KB-0003', 'KB-0002', 'KB-0001']],
    ['copy of my invoice', 'weak', ['KB-0002']],
    ['xyzzy', 'none', []],
    ['student discount', 'none', []],
    ['?!', 'none', []],
    ['', 'none', []],
  ])('%j ends in %s', async (query, quality, expected) => {
    const outcome = await search(query);
    expect(outcome.quality).toBe(quality);
    expect(ids(outcome)).toEqual(expected);
  });

  it('names the words that no page has', async () => {
    expect((await search('copy xyzzy invoice')).unknown).toEqual(['xyzzy', 'invoice']);
  });

  it('shows no more than wanted, and says that there is more', async () => {
    const outcome = await search('add users', 1);
    expect(ids(outcome)).toEqual(['KB-0003']);
    expect(outcome.hasMore).toBe(true);
  });

  it('passes the filters on', async () => {
    const asked: SearchFilters[] = [];
    await find('add', { kind: ['faq'] }, fakeEngine(asked), 5);
    expect(asked).toEqual([{ kind: ['faq'] }]);
  });

  it('shows the summary where the text does not show the match', async () => {
    const [hit] = (await search('whitelist')).hits;
    expect(hit?.excerpt.map(({ text }) => text).join('')).toBe('Let a site through.');
  });

  it('fails with its engine', async () => {
    const broken: Engine = { search: () => Promise.reject(new Error('no index')) };
    await expect(find('okta', {}, broken, 5)).rejects.toThrow('no index');
  });
});
