import { isCalendarDate } from '#src/schemas/formats.ts';
import { startOfDay } from './dates.ts';

/**
 * The build's current time in milliseconds since the epoch: AS_OF, where a date means 00:00 in the site's time zone, or
 * else the wall clock.
 */
export function resolveClock(asOf: string | undefined, timeZone: string, wallClock: number): number {
  if (asOf === undefined) return wallClock;
  return isCalendarDate(asOf) ? startOfDay(asOf, timeZone) : Date.parse(asOf);
}
