import { isCalendarDate } from '#src/schemas/formats.ts';
import { startOfDay } from './dates.ts';

/**
 * The instant that counts as now, in milliseconds since the epoch: AS_OF, of which a date means 00:00 in the site's
 * time zone, or the wall clock without it.
 */
export function resolveClock(asOf: string | undefined, timeZone: string, wallClock: number): number {
  if (asOf === undefined) return wallClock;
  return isCalendarDate(asOf) ? startOfDay(asOf, timeZone) : Date.parse(asOf);
}
