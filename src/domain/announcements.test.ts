import { describe, expect, it } from 'vitest';
import { anAnnouncement } from '#src/test/builders.ts';
import { currentAnnouncements } from './announcements.ts';

const now = Date.parse('2026-12-05T22:00:00-05:00');
const isShown = (overrides: Parameters<typeof anAnnouncement>[0]) => currentAnnouncements([anAnnouncement(overrides)], now).length === 1;

describe('an announcement is on every page', () => {
  it.each([
    ['when it is a warning', { severity: 'warning' } as const, true],
    ['when it is critical', { severity: 'critical' } as const, true],
    ['when it is pinned', { pinned: true }, true],
    ['not when it only informs', {}, false],
    ['not when it is a sample', { severity: 'critical', sample: true } as const, false],
    ['not before it is published', { severity: 'critical', state: 'scheduled' } as const, false],
    ['until the last moment before its end', { pinned: true, endsAt: '2026-12-05T22:00:01-05:00' }, true],
    ['not from its end on', { pinned: true, endsAt: '2026-12-05T22:00:00-05:00' }, false],
    ['not when it has expired', { pinned: true, endsAt: '2026-12-05T23:00:00-05:00', expireAt: '2026-12-05T21:00:00-05:00' }, false],
  ])('%s', (_name, overrides, expected) => {
    expect(isShown(overrides)).toBe(expected);
  });

  it('with the most severe first', () => {
    const shown = currentAnnouncements(
      [
        anAnnouncement({ id: 'ANN-0001', pinned: true }),
        anAnnouncement({ id: 'ANN-0002', severity: 'warning' }),
        anAnnouncement({ id: 'ANN-0003', severity: 'critical' }),
      ],
      now,
    );
    expect(shown.map(({ id }) => id)).toEqual(['ANN-0003', 'ANN-0002', 'ANN-0001']);
  });
});
