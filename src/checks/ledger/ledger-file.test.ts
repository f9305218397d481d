/** The ledger itself: what is noted, what is added to it, what is wrong with one that was edited by hand. */
import { describe, expect, test } from 'vitest';
import { appendToLedger, describeAdded, formatLedger } from '#src/authoring/ledger.ts';
import { ledgerSchema } from '#src/schemas/ledger.ts';
import { article, entry, release, type Files } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';
import { ledgerOf } from '#src/test/published-content.ts';

const tag = (id: string) => `tag:support.example.com,2026:${id}`;
const sha256 = '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03';

describe('what is noted', () => {
  test('holds addresses, headings, keys, feed items and files', async () => {
    const { now } = await ledgerOf({
      'kb/okta.md': article({
        body: '## Set up\n\n### Verify\n\n#### Detail\n\nText.\n\n<h2 id="own">Own</h2>\n\nText.',
        more: 'updatedOn: 2026-11-10\nsignificance: major',
      }),
      'releases/demo/1.0.0.md': release({ more: '    fixes: [KI-0001]' }),
      'known-issues/blank.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nfixedIn: 1.0.0' }),
      'docs/demo/guide.md': entry({ id: 'DOC-0001' }),
      'faqs/topics.yaml': '- { id: setup, name: Set-up }\n',
      'faqs/setup/why.md': entry({ id: 'FAQ-0001', body: '## More\n\nText.' }),
      'downloads/demo/1.0.0.yaml': `artifacts:\n  - { fileName: a.txt, kind: archive, os: any, architecture: any, url: /files/demo/1.0.0/a.txt, sizeBytes: 6, sha256: ${sha256} }\n  - { fileName: b.txt, kind: archive, os: any, architecture: any, url: "https://dl.example.com/b.txt", sizeBytes: 6, sha256: ${sha256} }\n`,
      'public/files/demo/1.0.0/a.txt': 'hello\n',
      'public/files/other.txt': 'hello\n',
      'public/widget/1.0.0/widget.js': 'hello\n',
      'public/logo.txt': 'may change',
    });
    expect(now.entries).toEqual({
      'KI-0001': { paths: ['/known-issues/blank/'], anchors: [], feedItems: [tag('KI-0001'), tag('KI-0001:2026-10-07')] },
      'REL-0001': { paths: ['/releases/demo/1.0.0/'], anchors: ['changes-added', 'first'], feedItems: [tag('REL-0001')] },
      'DOC-0001': { paths: ['/docs/demo/guide/'], anchors: [], feedItems: [] },
      'KB-0001': { paths: ['/kb/okta/'], anchors: ['own', 'set-up', 'verify'], feedItems: [tag('KB-0001'), tag('KB-0001:2026-11-10')] },
      'FAQ-0001': { paths: ['/faq/setup/#why'], anchors: ['more'], feedItems: [] },
    });
    expect(now.pages).toEqual(
      expect.arrayContaining(['/', '/downloads/demo/1.0.0/', '/faq/setup/', '/releases/demo/', '/releases/demo/compare/']),
    );
    expect(now.files).toEqual({
      '/files/demo/1.0.0/a.txt': { sha256, download: 'demo/1.0.0' },
      '/files/other.txt': { sha256 },
      '/widget/1.0.0/widget.js': { sha256 },
      'https://dl.example.com/b.txt': { sha256, download: 'demo/1.0.0' },
    });
  });

  const hidden = (more: string): Files => ({
    'kb/a.md': article({ more: `${more}\naliases: [/kb/old/]` }),
    'releases/demo/1.0.0.md': release({ more }),
    'downloads/demo/1.0.0.yaml': `${more.startsWith('sample') ? 'sample: true\n' : ''}artifacts:\n  - { fileName: a.txt, kind: archive, os: any, architecture: any, url: /files/demo/1.0.0/a.txt, sizeBytes: 6, sha256: ${sha256} }\n`,
    'public/files/demo/1.0.0/a.txt': 'hello\n',
  });
  test.each<[string, Files]>([
    ['samples', hidden('sample: true')],
    ['drafts', hidden('draft: true')],
    [
      'scheduled entries',
      {
        'kb/a.md': article().replace('2026-10-07', '2026-11-24'),
        'kb/b.md': article({ id: 'KB-0002' }).replace('2026-10-07', '2026-11-23\npublishAt: 2026-11-23T12:00:01Z'),
      },
    ],
  ])('leaves %s out, whatever AS_OF says', async (_name, files) => {
    const [plain, later] = [await ledgerOf(files), await ledgerOf(files, '2027-01-01')];
    expect(plain.now).toEqual({ ...(await ledgerOf({})).now });
    expect(later.now).toEqual(plain.now);
  });

  test('holds an entry that has expired', async () => {
    const { now } = await ledgerOf({ 'kb/a.md': article({ more: 'expireAt: 2026-11-01T00:00:00Z' }) });
    expect(now.entries).toHaveProperty('KB-0001');
  });
});

describe('npm run ledger', () => {
  const noted = ledgerSchema.parse({
    entries: { 'KB-0001': { paths: ['/kb/b/'], anchors: ['x'] } },
    pages: ['/old/'],
    files: { '/files/a': { sha256 } },
  });
  const now = ledgerSchema.parse({
    entries: {
      'ANN-0001': { paths: ['/announcements/a/'] },
      'KB-0001': { paths: ['/kb/a/'], anchors: ['b', 'y'], feedItems: [tag('KB-0001')] },
    },
    pages: ['/', '/kb/'],
    files: { '/files/a': { sha256: '0'.repeat(64) }, '/files/0': { sha256 } },
  });
  const all = appendToLedger(noted, now);

  test('adds and never takes out', () => {
    expect(all).toEqual({
      version: 1,
      entries: {
        'ANN-0001': { paths: ['/announcements/a/'], anchors: [], feedItems: [] },
        'KB-0001': { paths: ['/kb/b/', '/kb/a/'], anchors: ['b', 'x', 'y'], feedItems: [tag('KB-0001')] },
      },
      pages: ['/', '/kb/', '/old/'],
      files: { '/files/0': { sha256 }, '/files/a': { sha256 } },
    });
    expect(Object.keys(all.entries)).toEqual(['ANN-0001', 'KB-0001']);
  });

  test('adds nothing the second time', () => {
    expect(formatLedger(appendToLedger(all, now))).toBe(formatLedger(all));
  });

  test('writes one line an entry, which reads back', () => {
    const text = formatLedger(all);
    expect(JSON.parse(text)).toEqual(all);
    expect(text).toContain('\n    "ANN-0001": {"paths":["/announcements/a/"],"anchors":[],"feedItems":[]},\n');
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(formatLedger(ledgerSchema.parse({})))).toEqual(ledgerSchema.parse({}));
  });

  test('says what it added', () => {
    expect(describeAdded(noted, all)).toBe('entries: 1, addresses: 4, anchors: 2, feed items: 1, files: 1');
    expect(describeAdded(all, all)).toBe('');
  });
});

describe('a ledger that was edited by hand', () => {
  const ledger = (text: string): Files => ({ 'ledger.json': text });
  testFaults([
    ['no JSON', ledger('{\n  "version": 1,\n}\n'), ['ledger.json:3:1 error ledger', 'only `npm run ledger` writes this file']],
    [
      'a merge that was not finished',
      ledger('{\n<<<<<<< ours\n}\n'),
      ['ledger.json:2:1 error ledger', '): only `npm run ledger` writes this file: restore it from the default branch'],
    ],
    [
      'a text that breaks off',
      ledger('{\n"pages": [\n'),
      ['ledger.json:3:1 error ledger', '): only `npm run ledger` writes this file: restore it from the default branch'],
    ],
    [
      'another value',
      ledger('[]'),
      ['ledger.json:1:1 error ledger', 'must be a map of keys: only `npm run ledger` writes this file: restore it from the default branch'],
    ],
    ['an unknown key', ledger('{\n  "page": []\n}'), ['ledger.json:2:3 error ledger', '"page" is not a key here (did you mean pages?)']],
    ['another version', ledger('{ "version": 2 }'), ['ledger.json:1:14 error ledger', '2 must be 1']],
    [
      'an id that is none',
      ledger('{\n  "entries": {\n    "KB-1": { "paths": ["/kb/a/"] }\n  }\n}'),
      ['ledger.json:3:5 error ledger', '"KB-1"'],
    ],
    [
      'an entry without a path',
      ledger('{ "entries": { "KB-0001": { "anchors": [] } } }'),
      ['ledger.json:1:27 error ledger', '"paths" is missing'],
    ],
    [
      'a path that is none',
      ledger('{ "pages": ["kb"] }'),
      ['ledger.json:1:13 error ledger', '"kb" must be a path that starts with "/"; only `npm run ledger` writes this file'],
    ],
    [
      'a feed id that is none',
      ledger('{ "entries": { "KB-0001": { "paths": ["/kb/a/"], "feedItems": ["KB-0001"] } } }'),
      ['ledger.json:1:64 error ledger', 'must be a tag URI'],
    ],
    ['a hash that is none', ledger('{ "files": { "/files/a": { "sha256": "x" } } }'), ['ledger.json:1:38 error ledger', 'must be 64']],
    ['a list in place of a map', ledger('{ "entries": [] }'), ['ledger.json:1:14 error ledger', 'entries is a list']],
  ]);
});
