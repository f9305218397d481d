/** What was published is still there: each break of the ledger. */
import { describe, expect, test } from 'vitest';
import { article, entry, minimal, release, type Files } from '#src/test/content-directory.ts';
import { before, download, findingsAfter, first, fixing, issue, okta, second } from '#src/test/published-content.ts';

type Case = [name: string, changes: Files, ...expected: [where: string, ...messages: string[]][]];

describe('a break of the ledger', () => {
  test.each<Case>([
    [
      'a page whose file was deleted, on the ledger, with a redirect to add',
      { 'kb/okta.md': null },
      [
        'ledger.json:1:1 error ledger-page',
        '/kb/okta/ was published (KB-0001) and is gone: add - { from: /kb/okta/, gone: true, reason: "Why it was removed." } to redirects.yaml',
        'for other ways, see .github/check-rules.md#ledger-page',
      ],
    ],
    [
      'a page whose file was renamed, on the renamed file',
      { 'kb/okta.md': null, 'kb/okta-sso.md': okta('aliases: [/kb/older/]') },
      [
        'kb/okta-sso.md:1:1 error ledger-page',
        'KB-0001 was published at /kb/okta/, which is gone: add aliases: [/kb/older/, /kb/okta/] to its front matter',
      ],
    ],
    [
      'an alias of a draft',
      { 'kb/okta.md': null, 'kb/b.md': article({ id: 'KB-0002', more: 'draft: true\naliases: [/kb/okta/]' }) },
      ['ledger.json:1:1 error ledger-page', '/kb/okta/'],
    ],
    [
      'a page that became a draft',
      { 'kb/okta.md': okta('draft: true') },
      ['kb/okta.md:1:1 error ledger-id', 'KB-0001 was published at /kb/okta/ and cannot become a draft: remove "draft: true"'],
    ],
    [
      'a page that became a sample',
      { 'kb/okta.md': okta('sample: true') },
      ['kb/okta.md:1:1 error ledger-id', 'cannot become a sample: remove "sample: true"'],
    ],
    [
      'a page that was scheduled anew',
      { 'kb/okta.md': article({ body: '## Set up\n\n### Verify' }).replace('2026-10-07', '2026-12-07') },
      ['kb/okta.md:1:1 error ledger-id', 'cannot become scheduled: change publishedOn and publishAt back'],
    ],
    [
      'an id that changed',
      { 'kb/okta.md': okta('', undefined, 'KB-0009') },
      [
        'kb/okta.md:1:1 error ledger-id',
        '/kb/okta/ was published with the id KB-0001, and ids never change: replace "id: KB-0009" with "id: KB-0001"',
      ],
    ],
    [
      'a heading that was renamed',
      { 'kb/okta.md': okta('anchors: { older: verify }', '## Begin\n\n### Verify') },
      [
        'kb/okta.md:1:1 error ledger-anchor',
        'the anchor "#set-up" was published on /kb/okta/ and is gone',
        'add anchors: { older: verify, set-up: NEW-ANCHOR } to the front matter',
        'for other ways, see .github/check-rules.md#ledger-anchor',
      ],
    ],
    [
      'a heading that a moved page lost',
      { 'kb/okta.md': null, 'kb/new.md': okta('aliases: [/kb/okta/]', '## Set up') },
      ['kb/new.md:1:1 error ledger-anchor', '"#verify" was published on /kb/new/'],
    ],
    [
      'a key of a change that was renamed',
      { 'releases/demo/1.0.0.md': fixing.replace('key: first', 'key: second') },
      ['releases/demo/1.0.0.md:1:1 error ledger-anchor', 'the anchor "#first"', 'anchors: { first: NEW-ANCHOR }'],
    ],
    [
      'a question that was renamed, on its file',
      { 'faqs/setup/why.md': null, 'faqs/setup/why-not.md': entry({ id: 'FAQ-0001' }) },
      ['faqs/setup/why-not.md:1:1 error ledger-page', 'FAQ-0001 was published at /faq/setup/#why', 'anchors: { why: why-not }'],
    ],
    [
      'a question that moved to another topic',
      { 'faqs/setup/why.md': null, 'faqs/use/why.md': entry({ id: 'FAQ-0001' }) },
      ['faqs/use/why.md:1:1 error ledger-page', 'add anchors: { why: SLUG-OF-THAT-QUESTION } to a question that stays on /faq/setup/'],
    ],
    [
      'a question that was deleted',
      { 'faqs/setup/why.md': null },
      ['ledger.json:1:1 error ledger-page', '/faq/setup/#why was published (FAQ-0001)', '- { from: /k/FAQ-0001/, gone: true'],
    ],
    [
      'a page of no entry',
      { 'faqs/topics.yaml': '- { id: setup, name: Set-up }\n' },
      ['ledger.json:1:1 error ledger-page', '/faq/use/ was published and is gone', '- { from: /faq/use/, to: /NEW-PATH/'],
    ],
    [
      'a major update that turned minor',
      { 'kb/okta.md': okta().replace('significance: major', 'significance: minor') },
      [
        'kb/okta.md:1:1 error ledger-feed',
        'subscribers were notified of KB-0001 on 2026-11-10 (tag:support.example.com,2026:KB-0001:2026-11-10)',
        'restore "updatedOn: 2026-11-10" and "significance: major"',
      ],
    ],
    [
      'a fix that moved to another day',
      { 'releases/demo/1.0.0.md': fixing.replace('releasedOn: 2026-05-12', 'releasedOn: 2026-11-12') },
      [
        'known-issues/blank.md:1:1 error ledger-feed',
        'subscribers were notified of KI-0001 on 2026-10-07',
        'change fixedIn and the releasedOn of its release back',
      ],
    ],
    [
      'another host, once',
      { 'site.yaml': minimal['site.yaml'].replace('support.example.com', 'help.example.com') },
      [
        'site.yaml:1:1 error ledger-feed',
        'the ids of published feed items use support.example.com, but url uses help.example.com: change url back',
      ],
    ],
    [
      'a file with other bytes',
      { 'downloads/demo/1.0.0.yaml': download(second), 'public/files/demo/1.0.0/demo.txt': second.text },
      ['downloads/demo/1.0.0.yaml:1:1 error ledger-file', `with the sha256 ${first.sha256} and now has ${second.sha256}`],
    ],
    [
      'a file under another address',
      {
        'downloads/demo/1.0.0.yaml': download(first, '/files/demo/1.0.0/new.txt'),
        'public/files/demo/1.0.0/demo.txt': null,
        'public/files/demo/1.0.0/new.txt': first.text,
      },
      [
        'downloads/demo/1.0.0.yaml:1:1 error ledger-file',
        '/files/demo/1.0.0/demo.txt was published and is gone: restore the file with the sha256',
        'and list it in downloads/demo/1.0.0.yaml',
      ],
    ],
    [
      'a download that was deleted',
      { 'downloads/demo/1.0.0.yaml': null, 'public/files/demo/1.0.0/demo.txt': null },
      ['ledger.json:1:1 error ledger-file', '/files/demo/1.0.0/demo.txt'],
      ['ledger.json:1:1 error ledger-page', '/downloads/demo/1.0.0/ was published and is gone: restore downloads/demo/1.0.0.yaml'],
    ],
    [
      'a released widget with other bytes',
      { 'public/widget/1.0.0/widget.js': second.text },
      ['ledger.json:1:1 error ledger-file', '/widget/1.0.0/widget.js was published with the sha256'],
    ],
    [
      'a release that became a draft: one finding for all of it',
      { 'releases/demo/1.0.0.md': release({ more: 'draft: true' }), 'known-issues/blank.md': issue('updatedOn: 2026-11-11') },
      ['releases/demo/1.0.0.md:1:1 error ledger-id', 'REL-0001 was published'],
    ],
  ])('%s', async (_name, changes, ...expected) => {
    const lines = await findingsAfter(before, changes);
    expect(lines.map((line) => /^.*?:\d+:\d+ \S+ \S+/.exec(line)?.[0])).toEqual(expected.map(([where]) => `content/${where}`));
    for (const [index, [, ...messages]] of expected.entries()) for (const message of messages) expect(lines[index]).toContain(message);
  });
});
