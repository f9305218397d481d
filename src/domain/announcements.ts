/** Which announcements a reader must see wherever they are. Pure and browser-safe. */
import type { Announcement } from './catalog.ts';

/**
 * The announcements that every page shows: pinned ones, and whatever is more than information, until they have ended.
 * The most severe come first, in their order otherwise. Samples are never
 * shown as news. `now` is in milliseconds since the epoch.
 */
export function currentAnnouncements(announcements: readonly Announcement[], now: number): Announcement[] {
  const ranks = { critical: 0, warning: 1, info: 2 };
  return announcements
    .filter(({ sample, state }) => !sample && state === 'live')
    .filter(({ pinned, severity }) => pinned || severity !== 'info')
    .filter((announcement) => now < (announcementEnd(announcement) ?? Infinity))
    .sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}

/** When an announcement stops being current, in milliseconds since the epoch; undefined if it says nothing of an end. */
export function announcementEnd({ endsAt, expireAt }: Pick<Announcement, 'endsAt' | 'expireAt'>): number | undefined {
  const end = Math.min(...[endsAt, expireAt].filter((instant) => instant !== undefined).map((instant) => Date.parse(instant)));
  return Number.isFinite(end) ? end : undefined;
}
