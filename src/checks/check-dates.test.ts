import { describe, expect, test } from 'vitest';
import { article, entry, findings, minimal, release } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

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
      'a publication that is more than a month away',
      {
        'kb/a.md': article().replace('2026-10-07', '2027-10-07'),
        'kb/b.md': article({ id: 'KB-0002', more: 'publishAt: 2027-10-07T08:00:00Z' }).replace('2026-10-07', '2027-10-07'),
        'kb/c.md': article({ id: 'KB-0003' }).replace('2026-10-07', '2026-12-20'),
        'kb/d.md': article({ id: 'KB-0004', more: 'draft: true' }).replace('2026-10-07', '2027-10-07'),
        'releases/demo/1.0.0.md': release().replace('2026-05-12', '2027-05-12'),
      },
      ['kb/a.md:5:14 warning kb-published-on', 'publishedOn 2027-10-07 is more than a month away'],
      ['releases/demo/1.0.0.md:5:13 warning release-released-on', 'releasedOn 2027-05-12 is more than a month away'],
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
