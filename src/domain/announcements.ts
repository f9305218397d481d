/** Announcements shown on every page. Browser-safe. */
import type { Announcement } from './catalog.ts';
import { isIndexable } from './visibility.ts';

/**
 * The announcements that every page shows until they end: those pinned or more severe than `info`, never samples.
 * Most severe first, otherwise in the given order. `now` is in milliseconds since the epoch.
 */
export function currentAnnouncements(announcements: readonly Announcement[], now: number): Announcement[] {
  const ranks = { critical: 0, warning: 1, info: 2 };
  return announcements
    .filter((announcement) => isIndexable(announcement) && now < (announcementEnd(announcement) ?? Infinity))
    .filter(({ pinned, severity }) => pinned || severity !== 'info')
    .sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}

/** When an announcement ends, in milliseconds since the epoch; undefined if it has no end. */
export function announcementEnd({ endsAt, expireAt }: Pick<Announcement, 'endsAt' | 'expireAt'>): number | undefined {
  const end = Math.min(...[endsAt, expireAt].filter((instant) => instant !== undefined).map((instant) => Date.parse(instant)));
  return Number.isFinite(end) ? end : undefined;
}
