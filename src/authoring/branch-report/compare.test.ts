import { describe, expect, it } from 'vitest';
import type { RedirectRule } from '#src/domain/redirect-matching.ts';
import { aCatalog, aChange, anArticle, aRelease, withBody } from '#src/test/builders.ts';
import { compareEntries } from './compare-entries.ts';
import { answersOf, compareFeeds, compareFiles, compareRedirects, lostAddresses } from './compare.ts';
import { bullets, code, plain, table } from './markdown.ts';
import { compareRanks, ownQueries } from './search-ranks.ts';

type Articles = NonNullable<Parameters<typeof anArticle>[0]>[];
const side = (articles: Articles, bodies: Record<string, string> = {}) => ({
  catalog: aCatalog({ articles: articles.map(anArticle).map((entry) => withBody(entry, bodies[entry.id] ?? '')) }),
});
const compare = (before: Articles, after: Articles, bodies: [Record<string, string>, Record<string, string>] = [{}, {}]) =>
  compareEntries(side(before, bodies[0]), side(after, bodies[1])).map(({ kind, id, details }) => [kind, id, ...details].join(' '));

describe('compareEntries', () => {
  it.each<[string, Articles, Articles, string[]]>([
    ['nothing', [{ id: 'KB-0001' }], [{ id: 'KB-0001' }], []],
    ['an addition', [], [{ id: 'KB-0001' }], ['added KB-0001']],
    ['a removal', [{ id: 'KB-0001' }], [], ['removed KB-0001']],
    ['a new address', [{ id: 'KB-0001', slug: 'old' }], [{ id: 'KB-0001', slug: 'new' }], ['moved KB-0001']],
    [
      'a new title',
      [{ id: 'KB-0001', title: 'Old' }],
      [{ id: 'KB-0001', title: 'A `new` one' }],
      ['changed KB-0001 title `Old` → ``A `new` one``'],
    ],
    [
      'a key that comes',
      [{ id: 'KB-0001' }],
      [{ id: 'KB-0001', updatedOn: '2026-11-23', significance: 'major' }],
      ['changed KB-0001 significance `minor` → `major` updatedOn (nothing) → `2026-11-23`'],
    ],
    [
      'items of a list',
      [{ id: 'KB-0001', keywords: ['a', 'b'] }],
      [{ id: 'KB-0001', keywords: ['b', 'c'] }],
      ['changed KB-0001 keywords +`c` −`a`'],
    ],
    [
      'a long text',
      [{ id: 'KB-0001', summary: 'x'.repeat(190) }],
      [{ id: 'KB-0001', summary: 'y'.repeat(190) }],
      ['changed KB-0001 summary rewritten'],
    ],
  ])('tells %s', (_name, before, after, expected) => {
    expect(compare(before, after)).toEqual(expected);
  });

  it.each([
    ['a typo', 'Pres the button.', 'Press the button.', 'text `Pres` → `Press`'],
    ['more', 'Press it.', 'Press the big red button there, please.', 'text +6 −1 words'],
    ['another order', 'one two', 'two one', 'text reordered or reformatted'],
  ])('tells of a text that %s', (_name, before, after, expected) => {
    expect(compare([{ id: 'KB-0001' }], [{ id: 'KB-0001' }], [{ 'KB-0001': before }, { 'KB-0001': after }])).toEqual([
      `changed KB-0001 ${expected}`,
    ]);
  });

  it('tells of the changes of a release', () => {
    const of = (...changes: Parameters<typeof aChange>[0][]) => ({
      catalog: aCatalog({ releases: [aRelease({ id: 'REL-0001', changes: changes.map(aChange) })] }),
    });
    const [change] = compareEntries(
      of({ key: 'a', title: 'First' }, { key: 'b', title: 'Second' }),
      of({ key: 'a', title: 'First, again' }, { key: 'c', title: 'Third' }),
    );
    expect(change?.details).toEqual(['change added: Third', 'change removed: Second', 'change rewritten: First, again']);
  });
});

const rule = (from: string, to?: string): RedirectRule => ({
  from,
  matching: 'exact',
  ...(to !== undefined && { to }),
  reason: 'Because.',
  status: to === undefined ? 410 : 301,
  query: 'drop',
});
const output = (pages: string[], redirects: RedirectRule[] = []) => ({
  files: new Map(pages.map((page) => [`${page.slice(1)}index.html`, { sizeBytes: 1, sha256: page }])),
  redirects,
});

describe('addresses', () => {
  const after = output(['/kb/', '/kb/new/', '/kb/old/'], [rule('/kb/old/', '/kb/new/'), rule('/kb/dead/')]);

  it('answer with a page, a redirect although a host may need a page for it, a reason, or nothing', () => {
    expect(['/kb/new/', '/kb/old/', '/kb/dead/', '/kb/never/'].map(answersOf(after))).toEqual([
      { kind: 'page' },
      { kind: 'redirect', to: '/kb/new/' },
      { kind: 'gone', reason: 'Because.' },
      { kind: 'nothing' },
    ]);
  });

  it('are lost where a page or a redirect was', () => {
    const before = output(['/kb/', '/kb/old/', '/kb/dead/', '/kb/lost/'], [rule('/gone-too/', '/kb/')]);
    expect(lostAddresses(before, after)).toEqual(['/gone-too/', '/kb/lost/']);
  });

  it('lead elsewhere', () => {
    const before = output([], [rule('/a/', '/x/'), rule('/b/', '/x/')]);
    expect(compareRedirects(before, output([], [rule('/b/', '/y/'), rule('/c/')]))).toEqual([
      { key: '/a/', before: '/x/' },
      { key: '/b/', before: '/x/', after: '/y/' },
      { key: '/c/', after: null },
    ]);
  });
});

describe('feeds', () => {
  const item = (id: string, text = id) => ({ id, title: id, text });
  it('tell subscribers of new items, and of nothing else', () => {
    const before = { feeds: new Map([['/kb/', [item('a'), item('b'), item('c')]]]) };
    const after = {
      feeds: new Map([
        ['/kb/', [item('a'), item('b', 'B'), item('d')]],
        ['/releases/', [item('d')]],
      ]),
    };
    const { added, removed, changed } = compareFeeds(before, after);
    const ids = (changes: typeof added) => changes.map((change) => [change.item.id, ...change.feeds]);
    expect(ids(added)).toEqual([['d', '/kb/', '/releases/']]);
    expect(ids(removed)).toEqual([['c', '/kb/']]);
    expect(ids(changed)).toEqual([['b', '/kb/']]);
  });
});

describe('files', () => {
  it('come, change and go, those that readers download', () => {
    const files = (all: Record<string, string>) => ({
      files: new Map(Object.entries(all).map(([file, sha256]) => [file, { sizeBytes: 1, sha256 }])),
    });
    const changes = compareFiles(
      files({ 'files/a': '1', 'files/b': '1', 'files/same': '1', 'index.html': '1' }),
      files({ 'files/b': '2', 'files/c': '1', 'files/same': '1', 'index.html': '2' }),
    );
    expect(changes.map(({ key, before, after }) => [key, before?.sha256, after?.sha256])).toEqual([
      ['files/a', '1', undefined],
      ['files/b', '1', '2'],
      ['files/c', undefined, '1'],
    ]);
  });
});

describe('search', () => {
  const tests = [
    { query: 'stays', expect: ['KB-0001'], pages: [], within: 3 },
    { query: 'falls', expect: ['KB-0001', 'KB-0002'], pages: [], within: 3 },
    { query: 'honest', expect: [], pages: [], within: 3 },
  ];
  const answers = (all: Record<string, string[]>) =>
    new Map(
      Object.entries(all).map(([query, hits]) => [query, { state: hits.length === 0 ? ('none' as const) : ('results' as const), hits }]),
    );

  it('tells which search tests moved, and which fail now', () => {
    const before = answers({ stays: ['KB-0001'], falls: ['KB-0002'], honest: [] });
    const after = answers({ stays: ['KB-0001', 'KB-0009'], falls: ['', 'KB-0008', 'KB-0007', 'KB-0001'], honest: ['KB-0001'] });
    expect(compareRanks(tests, before, after)).toMatchObject([
      { query: 'falls', before: 1, after: 4, holds: [true, false] },
      { query: 'honest', before: undefined, after: undefined, holds: [true, false] },
    ]);
  });

  it('asks the words of what is new, and the new words of what changed', () => {
    const changes = compareEntries(
      side([{ id: 'KB-0001', title: 'Old', keywords: ['a'] }]),
      side([
        { id: 'KB-0001', title: 'Old', keywords: ['a', 'b'] },
        { id: 'KB-0002', title: 'New', kind: 'troubleshooting', symptoms: ['It **breaks**'] },
        { id: 'KB-0003', title: 'Draft', state: 'draft' },
      ]),
    );
    expect(ownQueries(changes)).toEqual([
      { id: 'KB-0001', query: 'b' },
      { id: 'KB-0002', query: 'New' },
      { id: 'KB-0002', query: 'It breaks' },
    ]);
  });
});

describe('what a stranger writes', () => {
  it('cannot format, link, call anybody, or break out of its line', () => {
    expect(plain('a [b](https://evil.example) @team <img src=x> **bold**\n# head | cell')).toBe(
      'a \\[b\\]\\(https:\u200b//evil.example\\) @\u200bteam \\<img src=x\\> \\*\\*bold\\*\\* \\# head \\| cell',
    );
    expect(code('a ``` b` @team')).toBe('````a ``` b` @team````');
    expect(code('`')).toBe('`` ` ``');
    expect(code('')).toBe('(nothing)');
    expect(table(['A'], [[code('a | b')], [plain('a | b')]]).match(/\\\|/g)).toHaveLength(2);
  });

  it('cannot fill the report', () => {
    expect(bullets(['a', 'b', 'c'], 2)).toBe('- a\n- b\n- … and 1 more');
    expect(
      table(
        ['A', 'B'],
        [
          ['1', '2'],
          ['3', '4'],
        ],
        1,
      ),
    ).toContain('| … and 1 more |  |');
  });
});
