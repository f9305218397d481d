/** What was published and moved, or went for a reason: each way to fix a break of the ledger. */
import { describe, expect, test } from 'vitest';
import { article, entry, release, type Files } from '#src/test/content-directory.ts';
import { before, findingsAfter, fixing, issue, okta } from '#src/test/published-content.ts';

const redirects = (...lines: string[]) => ({ 'redirects.yaml': lines.map((line) => `- { ${line} }\n`).join('') });

describe('what is fixed', () => {
  test.each<[string, Files]>([
    ['nothing changed', {}],
    ['a renamed page with an alias', { 'kb/okta.md': null, 'kb/new.md': okta('aliases: [/KB/okta]') }],
    ['a page that is gone', { 'kb/okta.md': null, ...redirects('from: /kb/okta/, gone: true, reason: x') }],
    ['pages that are gone together', { 'kb/okta.md': null, ...redirects('from: /kb/okt*, gone: true, reason: x') }],
    ['a page that another one follows', { 'kb/okta.md': null, ...redirects('from: /kb/okta/, to: /kb/, reason: x') }],
    ['a page that another one took over', { 'kb/okta.md': null, 'kb/b.md': article({ id: 'KB-0002', more: 'aliases: [/kb/okta/]' }) }],
    [
      'an id that is redirected',
      { 'kb/okta.md': okta('', undefined, 'KB-0009'), ...redirects('from: /k/KB-0001/, to: /kb/okta/, reason: x') },
    ],
    ['a renamed heading that is noted', { 'kb/okta.md': okta('anchors: { set-up: begin }', '## Begin\n\n### Verify') }],
    ['a heading of a deeper level', { 'kb/okta.md': okta('', '## Other\n\n### Set up\n\n#### Verify') }],
    ['a later update', { 'kb/okta.md': okta().replace('updatedOn: 2026-11-10\nsignificance: major', 'updatedOn: 2026-11-12') }],
    [
      'an issue that was opened again, with an update',
      { 'known-issues/blank.md': issue('updatedOn: 2026-11-11'), 'releases/demo/1.0.0.md': release() },
    ],
    [
      'a renamed key that is noted',
      { 'releases/demo/1.0.0.md': fixing.replace('key: first', 'key: second').replace('---\n', '---\nanchors: { first: second }\n') },
    ],
    [
      'a renamed question that is noted',
      { 'faqs/setup/why.md': null, 'faqs/setup/why-not.md': entry({ id: 'FAQ-0001', more: 'anchors: { why: why-not }' }) },
    ],
    ['a question that is gone', { 'faqs/setup/why.md': null, ...redirects('from: /k/FAQ-0001/, gone: true, reason: x') }],
    [
      'a topic that moved',
      { 'faqs/topics.yaml': '- { id: setup, name: Set-up }\n', ...redirects('from: /faq/use/, to: /faq/setup/, reason: x') },
    ],
    [
      'a release that has expired, with its files',
      { 'releases/demo/1.0.0.md': release({ more: '    fixes: [KI-0001]\nexpireAt: 2026-11-20T00:00:00Z' }) },
    ],
    ['an entry that has expired', { 'kb/okta.md': okta('expireAt: 2026-11-20T00:00:00Z') }],
    [
      'files that are gone',
      {
        'downloads/demo/1.0.0.yaml': null,
        'public/files/demo/1.0.0/demo.txt': null,
        ...redirects('from: /files/demo/1.0.0/demo.txt, gone: true, reason: x', 'from: /downloads/demo/1.0.0/, gone: true, reason: x'),
      },
    ],
    [
      'a file that no download offers any more',
      { 'downloads/demo/1.0.0.yaml': null, ...redirects('from: /downloads/demo/1.0.0/, gone: true, reason: x') },
    ],
    ['a ledger that is not there', { 'ledger.json': null, 'kb/okta.md': null }],
    ['an empty ledger', { 'ledger.json': '{}', 'kb/okta.md': null }],
  ])('%s', async (_name, changes) => {
    expect(await findingsAfter(before, changes)).toEqual([]);
  });

  test('what a file says that does not parse is held back', async () => {
    const lines = await findingsAfter(before, { 'kb/okta.md': article({ kind: 'howto' }), 'releases/demo/1.0.0.md': '---\nid: [\n---\n' });
    expect(lines.filter((line) => line.includes('ledger'))).toEqual([]);
  });

  test('AS_OF is no way around it', async () => {
    expect(await findingsAfter(before, {}, '2026-10-01')).toEqual([expect.stringContaining('kb-updated-on')]);
    expect(await findingsAfter(before, { 'kb/okta.md': null }, '2026-10-01')).toEqual([expect.stringContaining('ledger-page')]);
  });
});
