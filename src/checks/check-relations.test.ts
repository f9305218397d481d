import { describe, expect, it } from 'vitest';
import { article, entry, findings, minimal, release } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const issue = (more: string) => entry({ id: 'KI-0001', more: `product: demo\nseverity: low\n${more}` });
const fixes = (more = '') => release({ more: `    fixes: [KI-0001]\n${more}` });

describe('components, platforms and browsers', () => {
  testFaults([
    [
      'a component of another product',
      { 'kb/a.md': article({ more: 'appliesTo: { components: [extention] }' }) },
      ['kb/a.md:8:27 error kb-components', '"extention" is not a component of any product: extension, dashboard (did you mean extension?)'],
    ],
    [
      'a platform that the product does not have',
      { 'releases/demo/1.0.0.md': release({ more: '    platforms: [linux]' }) },
      ['releases/demo/1.0.0.md:10:17 error release-platforms', '"linux" is not a platform of demo: windows, macos'],
    ],
    [
      'a browser that the product does not have',
      { 'known-issues/a.md': issue('browsers: [chrome, opera]') },
      ['known-issues/a.md:8:20 error known-issue-browsers', '"opera" is not a browser of demo'],
    ],
    [
      'a component of a change',
      { 'releases/demo/1.0.0.md': release({ more: '    component: widget' }) },
      ['releases/demo/1.0.0.md:10:16 error release-component', '"widget" is not a component'],
    ],
    [
      'platforms of a release',
      { 'releases/demo/1.0.0.md': release({ more: 'platforms: [web]' }) },
      ['releases/demo/1.0.0.md:10:13 error release-platforms', '"web"'],
    ],
  ]);
});

describe('how a product writes its versions', () => {
  const product = (more: string) => ({ 'products/demo.yaml': `${minimal['products/demo.yaml']}${more}` });
  const dotted = product('versions: { scheme: dotted, prerelease: [a, beta], longTerm: [esr] }\n');
  testFaults([
    [
      'a suffix that it does not declare',
      { ...dotted, 'releases/demo/14.0rc1.md': release() },
      [
        'releases/demo/14.0rc1.md:1:1 error file-name',
        '"14.0rc1" is not a version of demo: one to four numbers, then possibly a, beta, or esr',
      ],
    ],
    [
      'an empty number',
      { ...dotted, 'releases/demo/128.8..1.md': release() },
      ['releases/demo/128.8..1.md:1:1 error file-name', '"128.8..1"'],
    ],
    [
      'dots where it has semantic versions',
      { 'releases/demo/128.0.md': release() },
      ['releases/demo/128.0.md:1:1 error file-name', '"128.0" is not a semantic version such as 3.2.0'],
    ],
    [
      'a channel that it does not have',
      { 'releases/demo/1.0.0.md': release().replace('channel: stable', 'channel: nightly') },
      ['releases/demo/1.0.0.md:4:10 error release-channel', '"nightly" is not a channel of demo: stable, beta'],
    ],
    [
      'a channel that every product has',
      product('channels: { beta: Preview }\n'),
      ['products/demo.yaml:6:19 error product-channels', 'is a channel of every product'],
    ],
  ]);

  it.each([
    ['dotted versions', { ...dotted, 'releases/demo/14.0beta2.md': release(), 'releases/demo/45.0.1esr.md': release({ id: 'REL-0002' }) }],
    [
      'its own channel',
      { ...product('channels: { nightly: Nightly }\n'), 'releases/demo/1.0.0.md': release().replace('stable', 'nightly') },
    ],
    [
      'a release without changes',
      { 'releases/demo/1.0.0.md': release().replace(/changes:[^]*title: .*\n/, 'changes: []\nnoChanges: It is the same for all.\n') },
    ],
  ])('accepts %s', async (_name, files) => {
    expect(await findings(files)).toEqual([]);
  });
});

describe('known issues', () => {
  testFaults([
    [
      'a fix on a branch whose release does not list it, at its place in the list',
      {
        'known-issues/a.md': issue('introducedIn: 1.0.0\nfixedIn: [1.0.1, 2.0.0]'),
        'releases/demo/1.0.0.md': release(),
        'releases/demo/1.0.1.md': release({ id: 'REL-0002', more: '    fixes: [KI-0001]\n' }),
        'releases/demo/2.0.0.md': release({ id: 'REL-0003' }),
      },
      ['known-issues/a.md:9:18 error known-issue-fixed-in', 'releases/demo/2.0.0.md has no change that lists KI-0001 in fixes'],
    ],
    [
      'a version in a list that is not one',
      { 'known-issues/a.md': issue('fixedIn: [v1.0.0]') },
      ['known-issues/a.md:8:11 error known-issue-fixed-in', '"v1.0.0" is not a version such as 3.2.0'],
    ],
    [
      'a severity that the policy does not have',
      { 'known-issues/a.md': issue('').replace('severity: low', 'severity: high') },
      ['known-issues/a.md:7:11 error known-issue-severity', '"high" is not a severity of the policy: urgent, low'],
    ],
    [
      'a version that was never released',
      { 'known-issues/a.md': issue('introducedIn: 1.0.1'), 'releases/demo/1.0.0.md': release() },
      ['known-issues/a.md:8:15 error known-issue-introduced-in', '"1.0.1" is not a release of demo: 1.0.0 (did you mean 1.0.0?)'],
    ],
    [
      'a fix that comes before the issue, on the later key',
      {
        'known-issues/a.md': issue('fixedIn: 1.0.0\nintroducedIn: 1.1.0'),
        'releases/demo/1.0.0.md': fixes(),
        'releases/demo/1.1.0.md': release({ id: 'REL-0002' }),
      },
      ['known-issues/a.md:9:15 error known-issue-introduced-in', 'fixedIn 1.0.0 is not later than introducedIn 1.1.0'],
    ],
    [
      'a fix that the release does not list',
      { 'known-issues/a.md': issue('fixedIn: 1.0.0'), 'releases/demo/1.0.0.md': release() },
      [
        'known-issues/a.md:8:10 error known-issue-fixed-in',
        'releases/demo/1.0.0.md has no change that lists KI-0001 in fixes: add it there',
      ],
    ],
    [
      'a fix that the issue does not name',
      { 'known-issues/a.md': issue(''), 'releases/demo/1.0.0.md': fixes() },
      ['releases/demo/1.0.0.md:10:13 error release-fixes', 'fixedIn of known-issues/a.md must be 1.0.0'],
    ],
    [
      'a fix of nothing',
      { 'releases/demo/1.0.0.md': fixes() },
      ['releases/demo/1.0.0.md:10:13 error unknown-id', '"KI-0001" is not a known issue'],
    ],
    [
      'a real issue that a sample fixes',
      { 'known-issues/a.md': issue('fixedIn: 1.0.0'), 'releases/demo/1.0.0.md': fixes('sample: true') },
      ['known-issues/a.md:8:10 error known-issue-fixed-in', 'release 1.0.0 is a sample'],
      ['releases/demo/1.0.0.md:10:13 error release-fixes', 'KI-0001 is not a sample, and a sample can refer only to samples'],
    ],
    [
      'a release that does not parse is held back',
      { 'known-issues/a.md': issue('fixedIn: 1.0.0'), 'releases/demo/1.0.0.md': release({ more: 'x: 1' }) },
      ['releases/demo/1.0.0.md:10:1 error unknown-key', '"x"'],
    ],
  ]);
});

describe('samples, drafts and what is not there yet or no more', () => {
  const other = (more: string) => ({ 'kb/b.md': article({ id: 'KB-0002', more }) });
  testFaults([
    [
      'a related sample',
      { 'kb/a.md': article({ more: 'related: [KB-0002]' }), ...other('sample: true') },
      ['kb/a.md:8:11 error kb-related', 'KB-0002 is a sample'],
    ],
    [
      'a sample related to a real entry',
      { 'kb/a.md': article({ more: 'related: [KB-0002]\nsample: true' }), ...other('') },
      ['kb/a.md:8:11 error kb-related', '"KB-0002" is not a sample, and a sample can refer only to samples'],
    ],
    [
      'a link to a draft',
      { 'kb/a.md': article({ body: 'See [b](/kb/b/).' }), ...other('draft: true') },
      ['kb/a.md:9:5 error link', '"/kb/b/" is a draft'],
    ],
    [
      'a link by id to a scheduled entry',
      {
        'kb/a.md': article({ body: '[b](/k/KB-0002/)' }),
        'kb/c.md': article({ id: 'KB-0003', body: '[b](./d.md)' }),
        'kb/d.md': article({ id: 'KB-0004' }).replace('2026-10-07', '2026-12-24'),
        'kb/b.md': article({ id: 'KB-0002', more: 'publishAt: 2026-12-24T08:00:00-05:00' }).replace('2026-10-07', '2026-12-24'),
      },
      ['kb/a.md:9:1 error link', 'is not published yet'],
      ['kb/c.md:9:1 error link', 'is not published yet'],
    ],
    [
      'a link to an expired entry',
      { 'kb/a.md': article({ more: 'related: [KB-0002]', body: '[b](/kb/b/)' }), ...other('expireAt: 2026-11-01T00:00:00Z') },
      ['kb/a.md:8:11 warning kb-related', 'KB-0002 has expired'],
      ['kb/a.md:10:1 warning link', '"/kb/b/" has expired'],
    ],
    [
      'a search test that expects a sample',
      { 'search-tests.yaml': '- { query: x, expect: [KB-0002] }', ...other('sample: true') },
      ['search-tests.yaml:1:24 error search-test-expect', 'is a sample'],
    ],
    [
      'a widget rule for a draft',
      { 'widget.yaml': '- { path: /a, entries: [KB-0002] }', ...other('draft: true') },
      ['widget.yaml:1:25 error widget-rule-entries', 'is a draft'],
    ],
    [
      'a redirect to a sample',
      { 'redirects.yaml': '- { from: /a/, to: /kb/b/, reason: x }', ...other('sample: true') },
      ['redirects.yaml:1:20 error link', 'is a sample'],
    ],
    [
      'a link to a sample question',
      {
        'kb/a.md': article({ body: '[q](/faq/setup/#q)' }),
        'faqs/setup/q.md': entry({ more: 'sample: true' }),
        'faqs/topics.yaml': '- { id: setup, name: Setup }',
      },
      ['kb/a.md:9:1 error link', 'is a sample'],
    ],
  ]);
});
