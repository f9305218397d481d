import { describe, expect, it } from 'vitest';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import type { Catalog } from '#src/domain/catalog.ts';
import { aCatalog, aChange, aKnownIssue, anAnnouncement, anArticle, aProduct, aRelease, withBody } from '#src/test/builders.ts';
import { toAtom } from './atom.ts';
import { buildFeed } from './feed.ts';
import { feedItemsFor } from '#src/domain/feed-items.ts';
import { toJsonFeed } from './json-feed.ts';
import { feedLocations } from './locations.ts';
import { toOpml } from './opml.ts';
import { toRss } from './rss.ts';

const now = Date.parse('2026-12-01T05:00:00Z');

function feedAt(page: string, catalog: Catalog) {
  const location = feedLocations(catalog).find((one) => one.page === page);
  if (!location) throw new Error(`there is no feed at ${page}`);
  return buildFeed(location, catalog);
}

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id.replace('tag:support.example.com,2026:', ''));

describe('feedLocations', () => {
  it('lists the feeds of the portal and of every product, also without items', () => {
    const catalog = aCatalog({ products: [aProduct(), aProduct({ id: 'glider', name: 'Glider' })] });
    expect(feedLocations(catalog).map(({ page }) => page)).toEqual([
      '/announcements/',
      '/releases/',
      '/releases/rocket/',
      '/releases/rocket/security/',
      '/releases/glider/',
      '/releases/glider/security/',
      '/known-issues/',
      '/known-issues/rocket/',
      '/known-issues/glider/',
      '/kb/',
    ]);
  });

  it('parts products, and security releases from others', () => {
    const secure = aRelease({ id: 'REL-0002', version: '1.1.0', changes: [aChange({ type: 'security' })] });
    const catalog = aCatalog({
      releases: [secure, aRelease()],
      knownIssues: [aKnownIssue(), aKnownIssue({ id: 'KI-0002', product: 'glider' })],
    });
    const ids = (page: string) =>
      feedLocations(catalog)
        .find((location) => location.page === page)
        ?.entries.map(({ id }) => id);
    expect(ids('/releases/rocket/')).toEqual(['REL-0002', 'REL-0001']);
    expect(ids('/releases/rocket/security/')).toEqual(['REL-0002']);
    expect(ids('/known-issues/rocket/')).toEqual(['KI-0001']);
    expect(ids('/known-issues/')).toEqual(['KI-0001', 'KI-0002']);
  });
});

describe('feedItemsFor', () => {
  const releases = [
    aRelease({ version: '1.1.0', releasedOn: '2026-04-01' }),
    aRelease({ id: 'REL-0002', version: '1.2.0', releasedOn: '2026-04-01' }),
    aRelease({ id: 'REL-0003', version: '1.0.1', releasedOn: '2026-05-01' }),
  ];
  it.each([
    ['a new entry', anArticle(), ['KB-0001 2026-03-01T05:00:00.000Z A title']],
    ['a minor update', anArticle({ updatedOn: '2026-04-01' }), ['KB-0001 2026-03-01T05:00:00.000Z A title']],
    [
      'a major update, in summer time',
      anArticle({ updatedOn: '2026-04-01', significance: 'major' }),
      ['KB-0001 2026-03-01T05:00:00.000Z A title', 'KB-0001:2026-04-01 2026-04-01T04:00:00.000Z Updated: A title'],
    ],
    ['an hour', anAnnouncement({ publishAt: '2026-03-01T08:00:00-05:00' }), ['ANN-0001 2026-03-01T13:00:00.000Z A title']],
    ['a sample', anArticle({ sample: true }), ['KB-0001 2026-03-01T05:00:00.000Z [Sample] A title']],
    ['a preview', anArticle({ draft: true, state: 'draft' }), ['KB-0001 2026-03-01T05:00:00.000Z [Draft] A title']],
    ['an open issue', aKnownIssue(), ['KI-0001 2026-03-01T05:00:00.000Z A title']],
    [
      'a fixed issue',
      aKnownIssue({ fixedIn: '1.1.0' }),
      ['KI-0001 2026-03-01T05:00:00.000Z A title', 'KI-0001:2026-04-01 2026-04-01T04:00:00.000Z Fixed in 1.1.0: A title'],
    ],
    [
      'an issue that was written down after its fix',
      aKnownIssue({ fixedIn: '1.1.0', publishedOn: '2026-05-01' }),
      ['KI-0001 2026-05-01T04:00:00.000Z A title', 'KI-0001:2026-05-01 2026-05-01T04:00:00.000Z Fixed in 1.1.0: A title'],
    ],
    [
      'a fix that is also a major update',
      aKnownIssue({ fixedIn: '1.1.0', updatedOn: '2026-04-01', significance: 'major' }),
      ['KI-0001 2026-03-01T05:00:00.000Z A title', 'KI-0001:2026-04-01 2026-04-01T04:00:00.000Z Fixed in 1.1.0: A title'],
    ],
    [
      'a fix on each branch',
      aKnownIssue({ fixedIn: ['1.1.0', '1.2.0', '1.0.1'] }),
      [
        'KI-0001 2026-03-01T05:00:00.000Z A title',
        'KI-0001:2026-04-01 2026-04-01T04:00:00.000Z Fixed in 1.1.0, 1.2.0: A title',
        'KI-0001:2026-05-01 2026-05-01T04:00:00.000Z Fixed in 1.0.1: A title',
      ],
    ],
    ['an issue whose fix is not released yet', aKnownIssue({ fixedIn: '2.0.0' }), ['KI-0001 2026-03-01T05:00:00.000Z A title']],
  ])('tells of %s', (_, entry, expected) => {
    const items = feedItemsFor(entry, aCatalog({ releases }));
    expect(items.map(({ id, date, title }) => `${idsOf([{ id }])[0] ?? ''} ${new Date(date).toISOString()} ${title}`)).toEqual(expected);
  });
});

describe('buildFeed', () => {
  it('sorts by date, whatever is pinned, and keeps the newest 50', () => {
    const entries = Array.from({ length: 60 }, (_, index) => {
      const number = String(index + 1).padStart(2, '0');
      return anAnnouncement({
        id: `ANN-00${number}`,
        pinned: index === 0,
        publishedOn: new Date(Date.UTC(2026, 0, index + 1)).toISOString().slice(0, 10),
      });
    });
    const { items } = feedAt('/announcements/', aCatalog({ announcements: entries }));
    expect(idsOf(items)).toEqual(
      entries
        .map(({ id }) => id)
        .reverse()
        .slice(0, 50),
    );
  });

  it('is as new as its newest item; without any, its date is the same in every build', () => {
    expect(feedAt('/kb/', aCatalog()).updated.toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(feedAt('/kb/', aCatalog({ articles: [anArticle()] })).updated.toISOString()).toBe('2026-03-01T05:00:00.000Z');
  });

  it('holds the whole content as plain HTML with absolute addresses', () => {
    const body = '<Note kind="tip">\n\nSee [b](./b.mdx).\n\n</Note>\n\n![x](./images/x.png)';
    const [item] = feedAt('/kb/', aCatalog({ articles: [withBody(anArticle({ symptoms: ['It `stops`.'] }), body)] })).items;
    expect(item?.html).toBe(
      '<p><strong>What you see</strong></p>\n<ul>\n<li>It <code>stops</code>.</li>\n</ul>\n' +
        '<blockquote>\n<p><strong>Tip</strong></p>\n<p>See <a href="https://support.example.com/kb/b/">b</a>.</p>\n</blockquote>\n' +
        '<p><img src="https://support.example.com/media/kb/images/x.png" alt="x"></p>',
    );
  });

  it('shows security changes alone in a security feed', () => {
    const changes = [aChange({ title: 'Faster' }), aChange({ key: 'b', type: 'security', title: 'Safer', cves: ['CVE-2026-12345'] })];
    const catalog = aCatalog({ releases: [withBody(aRelease({ changes }), 'Faster than ever.')] });
    const [all] = feedAt('/releases/', catalog).items;
    const [secure] = feedAt('/releases/rocket/security/', catalog).items;
    expect(all?.html).toContain('Faster');
    expect(secure?.html).toContain('Safer');
    expect(secure?.html).toContain('CVE-2026-12345');
    expect(secure?.html).not.toContain('Faster');
    expect(secure?.id).toBe(all?.id);
  });
});

describe('the formats', () => {
  const title = 'A <b> & "c" ]]> ü';
  const catalog = aCatalog({
    knownIssues: [
      withBody(aKnownIssue({ title, workaround: 'Wait & `see`.' }), 'Bell \u0007 <b>x</b> ]]> &amp; y'),
      aKnownIssue({ id: 'KI-0002', slug: 'other', publishedOn: '2026-02-01' }),
    ],
  });
  const build = () => feedAt('/known-issues/rocket/', catalog);
  const html = expect.stringContaining('<p>Wait &amp; <code>see</code>.</p>\n<p>Bell  <b>x</b> ]]&gt; &amp; y</p>') as string;

  it('writes RSS', async () => {
    const xml = await toRss(build());
    const feed = parseRssFeed(xml);
    expect(feed).toMatchObject({
      title: 'Acme Support: Rocket known issues',
      link: 'https://support.example.com/known-issues/',
      language: 'en',
      lastBuildDate: 'Sun, 01 Mar 2026 05:00:00 GMT',
      atom: { links: [{ href: 'https://support.example.com/known-issues/rocket/rss.xml', rel: 'self' }] },
    });
    expect(feed.items?.[0]).toMatchObject({
      title,
      link: 'https://support.example.com/known-issues/an-issue/',
      description: 'A summary.',
      pubDate: 'Sun, 01 Mar 2026 05:00:00 GMT',
      guid: { value: 'tag:support.example.com,2026:KI-0001', isPermaLink: false },
      categories: [{ name: 'Open' }, { name: 'Rocket' }],
      content: { encoded: html },
    });
    expect(xml).not.toMatch(/\u0007|xml-stylesheet/);
  });

  it('writes Atom', () => {
    const xml = toAtom(build());
    const feed = parseAtomFeed(xml);
    expect(xml).toContain('xml:lang="en"');
    expect(feed).toMatchObject({
      id: 'https://support.example.com/known-issues/rocket/atom.xml',
      title: { value: 'Acme Support: Rocket known issues' },
      updated: '2026-03-01T05:00:00.000Z',
      authors: [{ name: 'Acme, Inc.' }],
      links: [
        { href: 'https://support.example.com/known-issues/rocket/atom.xml', rel: 'self' },
        { href: 'https://support.example.com/known-issues/', rel: 'alternate' },
      ],
    });
    expect(feed.entries?.[0]).toMatchObject({
      id: 'tag:support.example.com,2026:KI-0001',
      title: { value: title },
      summary: { value: 'A summary.' },
      published: '2026-03-01T05:00:00.000Z',
      updated: '2026-03-01T05:00:00.000Z',
      categories: [{ term: 'Open' }, { term: 'Rocket' }],
      content: { value: html, type: 'html' },
    });
  });

  it('writes JSON Feed', () => {
    const feed = parseJsonFeed(toJsonFeed(build()));
    expect(feed).toMatchObject({ language: 'en', feed_url: 'https://support.example.com/known-issues/rocket/feed.json' });
    expect(feed.items?.[0]).toMatchObject({
      id: 'tag:support.example.com,2026:KI-0001',
      title,
      content_html: html,
      date_published: '2026-03-01T05:00:00.000Z',
      tags: ['Open', 'Rocket'],
    });
  });

  it('writes empty feeds', async () => {
    const feed = feedAt('/releases/rocket/', aCatalog());
    expect(parseRssFeed(await toRss(feed)).title).toBe('Acme Support: Rocket releases');
    expect(parseAtomFeed(toAtom(feed)).updated).toBe('2026-01-01T00:00:00.000Z');
    expect(JSON.parse(toJsonFeed(feed))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
  });

  it('lists all feeds as OPML', () => {
    const { head, body } = parseOpml(toOpml(aCatalog(), now));
    expect(head?.title).toBe('Acme Support: feeds');
    expect(body?.outlines?.map(({ xmlUrl }) => xmlUrl)).toEqual(
      feedLocations(aCatalog()).map(({ page }) => `https://support.example.com${page}atom.xml`),
    );
  });
});
