import { describe, expect, it } from 'vitest';
import { visibilityOf, type View } from './visibility.ts';

const zone = 'America/New_York';
const entry = { publishedOn: '2026-11-20', draft: false, sample: false };
const view = (now: string, view: Partial<View> = {}): View => ({ now: Date.parse(now), samples: true, drafts: false, ...view });

describe('visibilityOf', () => {
  it.each([
    ['a published entry', entry, view('2026-11-21T00:00:00Z'), 'live'],
    ['an entry of tomorrow, by the site’s zone', { ...entry, publishedOn: '2026-11-23' }, view('2026-11-23T04:59:00Z'), 'hidden'],
    ['the same entry a minute later', { ...entry, publishedOn: '2026-11-23' }, view('2026-11-23T05:00:00Z'), 'live'],
    [
      'an entry of tomorrow in a preview',
      { ...entry, publishedOn: '2026-11-23' },
      view('2026-11-22T00:00:00Z', { drafts: true }),
      'scheduled',
    ],
    ['an entry before its hour', { ...entry, publishAt: '2026-11-20T08:00:00-05:00' }, view('2026-11-20T12:59:00Z'), 'hidden'],
    ['an entry at its hour', { ...entry, publishAt: '2026-11-20T08:00:00-05:00' }, view('2026-11-20T13:00:00Z'), 'live'],
    ['an entry that has ended', { ...entry, expireAt: '2026-11-25T00:00:00Z' }, view('2026-11-25T00:00:00Z'), 'ended'],
    ['a draft', { ...entry, draft: true }, view('2026-12-01T00:00:00Z'), 'hidden'],
    ['a draft in a preview', { ...entry, draft: true }, view('2026-12-01T00:00:00Z', { drafts: true }), 'draft'],
    ['a sample', { ...entry, sample: true }, view('2026-12-01T00:00:00Z'), 'live'],
    ['a sample that is left out', { ...entry, sample: true }, view('2026-12-01T00:00:00Z', { samples: false, drafts: true }), 'hidden'],
  ] as const)('shows %s', (_name, subject, shown, expected) => {
    expect(visibilityOf(subject, shown, zone)).toBe(expected);
  });
});
