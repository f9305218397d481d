import { describe, expect, it } from 'vitest';
import { aCatalog, anArticle, aFaq, aSite } from '#src/test/builders.ts';
import { buildDue, buildPassed } from '#src/domain/due.ts';
import { dueFormats, formatDueIcs, formatDueText } from './due-formats.ts';

/** 23:30 of the 22nd in New York. */
const now = Date.parse('2026-11-23T04:30:00Z');
const due = (...articles: Parameters<typeof anArticle>[0][]) => buildDue(aCatalog({ articles: articles.map(anArticle) }), now, 90);

describe('buildDue', () => {
  it('reads the day in the zone of the site', () => {
    expect(due()).toEqual({ today: '2026-11-22', until: '2027-02-20', items: [] });
  });

  it.each<[string, NonNullable<Parameters<typeof anArticle>[0]>, string[]]>([
    [
      'what goes live at an instant',
      { state: 'scheduled', publishedOn: '2026-12-01', publishAt: '2026-12-02T04:00:00Z' },
      ['2026-12-01 goes live'],
    ],
    ['what goes live on a day', { state: 'scheduled', publishedOn: '2026-12-01' }, ['2026-12-01 goes live']],
    ['what ends', { expireAt: '2026-12-02T04:59:00Z' }, ['2026-12-01 ends']],
    ['a review after the last one', { reviewedOn: '2026-08-31', reviewEvery: 'P6M', publishedOn: '2020-01-01' }, []],
    ['a review that falls into the horizon', { reviewedOn: '2026-08-20', reviewEvery: 'P6M' }, ['2027-02-20 review']],
    ['a review of what was never reviewed', { publishedOn: '2026-03-01', reviewEvery: 'P9M' }, ['2026-12-01 review']],
    ['a review of today', { reviewedOn: '2026-11-15', reviewEvery: 'P1W' }, ['2026-11-22 review']],
    ['a review that is overdue', { reviewedOn: '2024-02-29', reviewEvery: 'P1Y' }, ['2025-02-28 review overdue']],
    [
      'all of one entry',
      { state: 'scheduled', publishedOn: '2026-12-01', expireAt: '2026-12-03T12:00:00Z', reviewEvery: 'P1D' },
      ['2026-12-01 goes live', '2026-12-02 review', '2026-12-03 ends'],
    ],
    ['no draft', { state: 'draft', publishedOn: '2026-12-01', reviewEvery: 'P1D' }, []],
    ['nothing that has expired', { state: 'expired', expireAt: '2026-11-01T00:00:00Z', reviewEvery: 'P1D' }, []],
    ['no sample', { sample: true, reviewEvery: 'P1D' }, []],
  ])('finds %s', (_name, article, expected) => {
    expect(due(article).items.map(({ on, kind, overdue }) => `${on} ${kind}${overdue ? ' overdue' : ''}`)).toEqual(expected);
  });

  it('sorts by day, then by hour', () => {
    const { items } = due(
      { id: 'KB-0001', expireAt: '2026-12-01T20:00:00-05:00' },
      { id: 'KB-0002', expireAt: '2026-12-01T18:00:00Z' },
      { id: 'KB-0003', reviewedOn: '2026-11-01', reviewEvery: 'P1M' },
      { id: 'KB-0004', reviewedOn: '2026-10-01', reviewEvery: 'P1D' },
    );
    expect(items.map(({ id }) => id)).toEqual(['KB-0004', 'KB-0003', 'KB-0002', 'KB-0001']);
  });
});

describe('buildPassed', () => {
  /** Since 10:00 until 11:00 in New York. */
  const [since, until] = [Date.parse('2026-11-23T15:00:00Z'), Date.parse('2026-11-23T16:00:00Z')];
  const passed = (article: Parameters<typeof anArticle>[0], from = since, to = until) =>
    buildPassed(aCatalog({ articles: [anArticle(article)] }), from, to).map(({ kind }) => kind);

  it.each<[string, Parameters<typeof anArticle>[0], string[]]>([
    ['what went live', { state: 'scheduled', publishAt: '2026-11-23T10:30:00-05:00' }, ['goes live']],
    ['what ended, to the minute', { expireAt: '2026-11-23T16:00:00Z' }, ['ends']],
    ['a sample as well, which is on the portal too', { sample: true, expireAt: '2026-11-23T15:30:00Z' }, ['ends']],
    ['nothing that the last build knew', { expireAt: '2026-11-23T15:00:00Z' }, []],
    ['nothing that is still ahead', { state: 'scheduled', publishAt: '2026-11-23T16:00:01Z' }, []],
    ['no draft', { state: 'draft', publishAt: '2026-11-23T10:30:00-05:00' }, []],
    ['no review', { reviewedOn: '2026-11-22', reviewEvery: 'P1D' }, []],
  ])('finds %s', (_name, article, expected) => {
    expect(passed(article)).toEqual(expected);
  });

  it('finds what went live with its day, at midnight in the zone of the site', () => {
    const article = { state: 'scheduled', publishedOn: '2026-11-24' } as const;
    const midnight = Date.parse('2026-11-24T05:00:00Z');
    expect(passed(article, since, midnight - 1)).toEqual([]);
    expect(passed(article, since, midnight)).toEqual(['goes live']);
  });
});

describe('its formats', () => {
  const list = due(
    { id: 'KB-0001', title: 'A; title, with – marks', reviewedOn: '2026-10-01', reviewEvery: 'P1M', owner: 'Support' },
    { id: 'KB-0002', title: 'Other', expireAt: '2026-11-23T04:45:00Z', slug: 'other' },
  );

  it('are a table', () => {
    expect(formatDueText(list)).toBe(
      `overdue  2026-11-01  review  KB-0001  A; title, with – marks  kb/an-article.mdx (Support)
today    2026-11-22  ends    KB-0002  Other                   kb/other.mdx
2 due by 2027-02-20, 1 overdue`,
    );
    expect(formatDueText(due())).toBe('Nothing is due by 2027-02-20');
  });

  it('are JSON', () => {
    expect(JSON.parse(dueFormats.json(list))).toEqual([
      {
        on: '2026-11-01',
        kind: 'review',
        overdue: true,
        id: 'KB-0001',
        title: 'A; title, with – marks',
        file: 'kb/an-article.mdx',
        path: '/kb/an-article/',
        owner: 'Support',
      },
      {
        on: '2026-11-22',
        kind: 'ends',
        overdue: false,
        at: '2026-11-23T04:45:00Z',
        id: 'KB-0002',
        title: 'Other',
        file: 'kb/other.mdx',
        path: '/kb/other/',
      },
    ]);
  });

  it('are a calendar of whole days', () => {
    const ics = formatDueIcs(list, aSite(), now);
    expect(ics.endsWith('\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ics.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const lines = ics.replaceAll('\r\n ', '').split('\r\n');
    const events = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.lastIndexOf('END:VEVENT') + 1);
    expect(events).toEqual([
      'BEGIN:VEVENT',
      'UID:due-review-KB-0001@support.example.com',
      'DTSTAMP:20261123T043000Z',
      'DTSTART;VALUE=DATE:20261101',
      'SUMMARY:Review: A\\; title\\, with – marks',
      'DESCRIPTION:kb/an-article.mdx\\nSupport',
      'URL:https://support.example.com/kb/an-article/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:due-ends-KB-0002@support.example.com',
      'DTSTAMP:20261123T043000Z',
      'DTSTART;VALUE=DATE:20261122',
      'SUMMARY:Ends: Other',
      'DESCRIPTION:kb/other.mdx\\n2026-11-23T04:45:00Z',
      'URL:https://support.example.com/kb/other/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  });

  it('keep the id of an event whose day moves', () => {
    const uid = (reviewedOn: string) => /UID:.*/.exec(formatDueIcs(due({ reviewedOn, reviewEvery: 'P1M' }), aSite(), now))?.[0];
    expect(uid('2026-10-01')).toBe(uid('2026-11-20'));
  });

  it('tell two questions of one page apart', () => {
    const faqs = [aFaq({ id: 'FAQ-0001', reviewEvery: 'P1D' }), aFaq({ id: 'FAQ-0002', slug: 'b', reviewEvery: 'P1D' })];
    const ics = formatDueIcs(buildDue(aCatalog({ faqs }), now, 0), aSite(), now);
    expect(new Set(ics.match(/UID:.*/g)).size).toBe(2);
  });
});
