import { describe, expect, test } from 'vitest';
import { article, entry, findings, minimal, release } from './content-directory.ts';
import { testFaults } from './expect-findings.ts';

const issue = (more: string) => entry({ id: 'KI-0001', more: `product: demo\nseverity: low\n${more}` });
const fixes = (more = '') => release({ more: `    fixes: [KI-0001]\n${more}` });
const policy = (from: string, to: string) => ({ 'support/policy.yaml': minimal['support/policy.yaml'].replace(from, to) });

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

describe('known issues', () => {
  testFaults([
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
      ['known-issues/a.md:8:10 error known-issue-fixed-in', 'no change of releases/demo/1.0.0.md lists KI-0001'],
    ],
    [
      'a fix that the issue does not name',
      { 'known-issues/a.md': issue(''), 'releases/demo/1.0.0.md': fixes() },
      ['releases/demo/1.0.0.md:10:13 error release-fixes', 'known-issues/a.md does not name 1.0.0 as its fixedIn'],
    ],
    [
      'a fix of nothing',
      { 'releases/demo/1.0.0.md': fixes() },
      ['releases/demo/1.0.0.md:10:13 error unknown-id', '"KI-0001" is the id of no known issue'],
    ],
    [
      'a real issue that a sample fixes',
      { 'known-issues/a.md': issue('fixedIn: 1.0.0'), 'releases/demo/1.0.0.md': fixes('sample: true') },
      ['known-issues/a.md:8:10 error known-issue-fixed-in', 'release 1.0.0 is a sample'],
      ['releases/demo/1.0.0.md:10:13 error release-fixes', 'KI-0001 is no sample'],
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
      ['kb/a.md:8:11 error kb-related', 'a sample never relates to a real entry'],
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

describe('dates', () => {
  testFaults([
    [
      'an update before the publication, on the later key',
      { 'kb/a.md': article({ more: 'updatedOn: 2026-10-06' }) },
      ['kb/a.md:8:12 error kb-updated-on', 'updatedOn 2026-10-06 is before publishedOn 2026-10-07'],
    ],
    [
      'the same, with the keys the other way round',
      { 'kb/a.md': article().replace('title:', 'updatedOn: 2026-10-06\ntitle:') },
      ['kb/a.md:6:14 error kb-published-on', 'is before publishedOn'],
    ],
    [
      'an update in the future',
      { 'kb/a.md': article({ more: 'updatedOn: 2026-11-24' }) },
      ['kb/a.md:8:12 error kb-updated-on', 'is in the future: today is 2026-11-23'],
    ],
    [
      'a review in the future',
      { 'kb/a.md': article({ more: 'reviewedOn: 2062-11-24' }) },
      ['kb/a.md:8:13 warning kb-reviewed-on', 'is in the future'],
    ],
    [
      'an hour of publication on another day',
      {
        'kb/a.md': article({ more: 'publishAt: 2026-10-08T03:59:00Z' }),
        'kb/b.md': article({ id: 'KB-0002', more: 'publishAt: 2026-10-08T04:00:00Z' }),
      },
      ['kb/b.md:8:12 error kb-publish-at', 'publishAt is on 2026-10-08 in America/New_York'],
    ],
    [
      'an end before the publication',
      { 'kb/a.md': article({ more: 'publishAt: 2026-10-07T08:00:00-04:00\nexpireAt: 2026-10-07T08:00:00-04:00' }) },
      ['kb/a.md:9:11 error kb-expire-at', 'is not after publishAt'],
    ],
    [
      'an end before the day of publication',
      { 'kb/a.md': article({ more: 'expireAt: 2026-10-06T08:00:00-04:00' }) },
      ['kb/a.md:8:11 error kb-expire-at', 'is not after publishedOn'],
    ],
    [
      'a maintenance that ends before it begins',
      {
        'announcements/a.md': entry({
          id: 'ANN-0001',
          more: 'kind: maintenance\nstartsAt: 2026-12-05T20:00:00-05:00\nendsAt: 2026-12-06T00:30:00Z',
        }),
      },
      ['announcements/a.md:8:9 error announcement-ends-at', 'is not after startsAt'],
    ],
    [
      'a support that ends before the release',
      { 'releases/demo/1.0.0.md': release({ more: 'endOfLifeOn: 2026-05-11' }) },
      ['releases/demo/1.0.0.md:10:14 error release-end-of-life-on', 'is before releasedOn'],
    ],
    [
      'a release that was updated before it was released',
      { 'releases/demo/1.0.0.md': release({ more: 'updatedOn: 2026-05-11' }) },
      ['releases/demo/1.0.0.md:10:12 error release-updated-on', 'is before releasedOn'],
    ],
    [
      'a security.txt that is stale',
      { 'site.yaml': `${minimal['site.yaml']}security: { contact: mailto:a@b.example, expiresOn: 2026-11-01 }\n` },
      ['site.yaml:10:53 warning site-expires-on', 'expired on 2026-11-01'],
    ],
  ]);

  test('the clock is AS_OF, read in the zone of the site', async () => {
    const files = { 'kb/a.md': article({ more: 'updatedOn: 2026-10-10' }) };
    expect(await findings(files, '2026-10-10')).toEqual([]);
    expect(await findings(files, '2026-10-10T03:59:00Z')).toEqual([expect.stringContaining('today is 2026-10-09')]);
  });
});

describe('the policy', () => {
  testFaults([
    [
      'an assumption that is not stated',
      policy('assumptions: [eastern]', 'assumptions: [estern]'),
      ['support/policy.yaml:12:97 error policy-assumptions', '"estern" is not an assumption: eastern (did you mean eastern?)'],
    ],
    [
      'a severity that no answers reach',
      policy('{ outage: false }', '{ outage: true }'),
      ['support/policy.yaml:26:9 warning policy-severities', 'no answers lead to "low"'],
    ],
    [
      'a severity twice',
      policy('id: low', 'id: urgent'),
      ['support/policy.yaml:26:9 error duplicate-id', '"urgent" is an id of severities already'],
    ],
    [
      'a channel that leads nowhere',
      policy('url: mailto:help@example.com', 'url: /suport/'),
      ['support/policy.yaml:9:26 error link', '"/suport/" does not exist (did you mean /support/?)'],
    ],
    [
      'an answer that is no answer',
      policy('{ outage: true }', '{ outage: "yes" }'),
      ['support/policy.yaml:20:19 error policy-criteria', 'must be true or false'],
    ],
    [
      'an answer to no question',
      policy('{ outage: true }', '{ outage: true, later: true }'),
      ['support/policy.yaml:20:25 error policy-criteria', '"later" is not a question: outage'],
    ],
  ]);
});
