import { describe, expect, it } from 'vitest';
import { isShown, visibilityOf } from './visibility.ts';

const zone = 'America/New_York';
const entry = { publishedOn: '2026-11-20', draft: false };

describe('visibilityOf', () => {
  it.each([
    ['a published entry', entry, '2026-11-21T00:00:00Z', 'live'],
    ['an entry of tomorrow, by the site’s zone', { ...entry, publishedOn: '2026-11-23' }, '2026-11-23T04:59:00Z', 'scheduled'],
    ['the same entry a minute later', { ...entry, publishedOn: '2026-11-23' }, '2026-11-23T05:00:00Z', 'live'],
    ['an entry before its hour', { ...entry, publishAt: '2026-11-20T08:00:00-05:00' }, '2026-11-20T12:59:00Z', 'scheduled'],
    ['an entry at its hour', { ...entry, publishAt: '2026-11-20T08:00:00-05:00' }, '2026-11-20T13:00:00Z', 'live'],
    ['an entry that has expired', { ...entry, expireAt: '2026-11-25T00:00:00Z' }, '2026-11-25T00:00:00Z', 'expired'],
    ['a draft', { ...entry, draft: true }, '2026-12-01T00:00:00Z', 'draft'],
  ] as const)('tells the state of %s', (_name, subject, now, expected) => {
    expect(visibilityOf(subject, Date.parse(now), zone)).toBe(expected);
  });
});

describe('isShown', () => {
  const readers = { samples: true, drafts: false };
  it.each([
    ['a live entry to readers', 'live', false, readers, true],
    ['an expired entry to readers', 'expired', false, readers, true],
    ['no draft to readers', 'draft', false, readers, false],
    ['nothing scheduled to readers', 'scheduled', false, readers, false],
    ['a draft in a preview', 'draft', false, { samples: true, drafts: true }, true],
    ['what is scheduled in a preview', 'scheduled', false, { samples: true, drafts: true }, true],
    ['a sample', 'live', true, readers, true],
    ['no sample where samples are left out', 'live', true, { samples: false, drafts: true }, false],
  ] as const)('shows %s', (_name, state, sample, view, expected) => {
    expect(isShown({ state, sample }, view)).toBe(expected);
  });
});
