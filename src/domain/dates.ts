/**
 * Calendar dates (`YYYY-MM-DD`) and instants (milliseconds since the epoch) in a time zone. Uses only `Intl`, since not all
 * browsers that run this module have `Temporal`.
 */

/** Creating a formatter is slow. */
const formatters = new Map<string, Intl.DateTimeFormat>();
/** Entries share a small number of dates. */
const instants = new Map<string, number>();

/** The local date and time in `timeZone` at an instant, to the second, as milliseconds of UTC. Throws a RangeError for an unknown zone. */
export function localTimeIn(instant: number, timeZone: string): number {
  const formatter = formatters.get(timeZone) ?? createFormatter(timeZone);
  formatters.set(timeZone, formatter);
  const parts = formatter.formatToParts(instant);
  const part = (type: string) => Number(parts.find((item) => item.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function createFormatter(timeZone: string): Intl.DateTimeFormat {
  const date = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-US', { timeZone, ...date, ...time });
}

/** The local date in `timeZone` at an instant. */
export function dateIn(instant: number, timeZone: string): string {
  return toDate(localTimeIn(instant, timeZone));
}

/** The UTC offset of `timeZone` at an instant, in milliseconds; positive east of Greenwich. */
export function offsetAt(instant: number, timeZone: string): number {
  return localTimeIn(instant, timeZone) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant of a local date and time in `timeZone`. `24:00` is the start of the next day. A time skipped by a
 * daylight-saving change maps to the moment of the change; a repeated time, to its first occurrence.
 */
export function instantAt(date: string, time: string, timeZone: string): number {
  const key = `${date} ${time} ${timeZone}`;
  const instant = instants.get(key) ?? findInstant(date, time, timeZone);
  instants.set(key, instant);
  return instant;
}

function findInstant(date: string, time: string, timeZone: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wall = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  // Tries the offsets a day before and after, since there may be a transition between.
  const candidates = [wall - 86_400_000, wall + 86_400_000].map((near) => wall - offsetAt(near, timeZone));
  const exact = candidates.filter((instant) => instant + offsetAt(instant, timeZone) === wall);
  return exact.length > 0 ? Math.min(...exact) : offsetChange(Math.min(...candidates), Math.max(...candidates), timeZone);
}

/** The instant between two, all of them whole minutes, from which the later one's offset applies. */
export function offsetChange(low: number, high: number, timeZone: string): number {
  const before = offsetAt(low, timeZone);
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The first instant of a date in `timeZone`. */
export function startOfDay(date: string, timeZone: string): number {
  return instantAt(date, '00:00', timeZone);
}

/** Adds days to a date; negative counts go back. */
export function addDays(date: string, days: number): string {
  return toDate(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
}

/**
 * Adds an ISO 8601 duration of days, weeks, months or years (P6M) to a date. The day is clamped to the end of the month: a
 * month after January 31 is February 28.
 */
export function addDuration(date: string, duration: string): string {
  const [, count = '0', unit = 'D'] = /^P([0-9]+)([DWMY])$/.exec(duration) ?? [];
  if (unit === 'D' || unit === 'W') return addDays(date, Number(count) * (unit === 'W' ? 7 : 1));
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = month - 1 + Number(count) * (unit === 'Y' ? 12 : 1);
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return toDate(Date.UTC(year, months, Math.min(day, lastDay)));
}

/** The day of the week of a date: 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** How the time of an instant is written: "8 PM" or "8:30 PM" where hours have AM and PM, else "20:00". */
export function timeStyle(instant: number, timeZone: string, locale: string): Intl.DateTimeFormatOptions {
  if (!new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12) return { hour: '2-digit', minute: '2-digit' };
  return localTimeIn(instant, timeZone) % 3_600_000 < 60_000 ? { hour: 'numeric' } : { hour: 'numeric', minute: '2-digit' };
}

/** The time of an instant, without its date. */
export function formatTime(instant: number, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, ...timeStyle(instant, timeZone, locale) }).format(instant);
}

/** The name of `timeZone` at an instant: the generic one, "Eastern time", the same in summer and winter, or the short one, "EST". */
export function formatTimeZone(
  timeZone: string,
  locale: string,
  timeZoneName: 'longGeneric' | 'short' = 'longGeneric',
  instant = 0,
): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  // The names that the browsers have are titles; within a sentence, English writes "Eastern time".
  return locale.startsWith('en') ? name.replace(/ Time$/, ' time') : name;
}

function toDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
