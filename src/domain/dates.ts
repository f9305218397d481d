/**
 * Calendar dates (`YYYY-MM-DD`) and instants (milliseconds since the epoch) in a time zone. Uses only `Intl`, since not all
 * browsers that run this module have `Temporal`.
 */

/** The local date and time of an instant in a zone. */
export interface ZonedParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** Conversions between instants and local time in one zone. */
export interface ZoneClock {
  /** The local date and time at an instant. */
  partsAt(instant: number): ZonedParts;
  /** The local date at an instant. */
  dateAt(instant: number): string;
  /** The UTC offset at an instant, in milliseconds; positive east of Greenwich. */
  offsetAt(instant: number): number;
  /** The instant of a local date and time; see {@link instantAt}. */
  instantAt(date: string, time: string): number;
}

/** Creating a formatter is slow; clocks never change. */
const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA time zone. Throws a RangeError for an unknown zone. */
export function zoneClock(timeZone: string): ZoneClock {
  const clock = clocks.get(timeZone) ?? makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function makeClock(timeZone: string): ZoneClock {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const partsAt = (instant: number): ZonedParts => {
    const parts = formatter.formatToParts(instant);
    const part = (type: string) => Number(parts.find((item) => item.type === type)?.value);
    return {
      year: part('year'),
      month: part('month'),
      day: part('day'),
      hour: part('hour'),
      minute: part('minute'),
      second: part('second'),
    };
  };
  const offsetAt = (instant: number): number => {
    const { year, month, day, hour, minute, second } = partsAt(instant);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
  const instantAt = (date: string, time: string): number => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const wall = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
    // Tries the offsets a day before and after, since there may be a transition between.
    const candidates = [wall - 86_400_000, wall + 86_400_000].map((near) => wall - offsetAt(near));
    const exact = candidates.filter((instant) => instant + offsetAt(instant) === wall);
    return exact.length > 0 ? Math.min(...exact) : transitionBetween(Math.min(...candidates), Math.max(...candidates), offsetAt);
  };
  // Entries share a small number of dates.
  const instants = new Map<string, number>();
  return {
    partsAt,
    offsetAt,
    dateAt: (instant) => {
      const { year, month, day } = partsAt(instant);
      return formatCalendarDate(year, month, day);
    },
    instantAt: (date, time) => {
      const known = instants.get(`${date} ${time}`) ?? instantAt(date, time);
      instants.set(`${date} ${time}`, known);
      return known;
    },
  };
}

/** The local date and time in `timeZone` at an instant. */
export function partsIn(instant: number, timeZone: string): ZonedParts {
  return zoneClock(timeZone).partsAt(instant);
}

/** The local date in `timeZone` at an instant. */
export function dateIn(instant: number, timeZone: string): string {
  return zoneClock(timeZone).dateAt(instant);
}

/**
 * The instant of a local date and time in `timeZone`. `24:00` is the start of the next day. A time skipped by a
 * daylight-saving change maps to the moment of the change; a repeated time, to its first occurrence.
 */
export function instantAt(date: string, time: string, timeZone: string): number {
  return zoneClock(timeZone).instantAt(date, time);
}

/** The first instant of a date in `timeZone`. */
export function startOfDay(date: string, timeZone: string): number {
  return instantAt(date, '00:00', timeZone);
}

/** Adds days to a date; negative counts go back. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Adds an ISO 8601 duration of days, weeks, months or years (P6M) to a date. The day is clamped to the end of the month: a
 * month after January 31 is February 28.
 */
export function addDuration(date: string, duration: string): string {
  const [, count = '0', unit = 'D'] = /^P([0-9]+)([DWMY])$/.exec(duration) ?? [];
  if (unit === 'D' || unit === 'W') return addDays(date, Number(count) * (unit === 'W' ? 7 : 1));
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = year * 12 + month - 1 + Number(count) * (unit === 'Y' ? 12 : 1);
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return formatCalendarDate(Math.floor(months / 12), (months % 12) + 1, Math.min(day, lastDay));
}

/** The day of the week of a date: 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The UTC offset of `timeZone` at an instant, in milliseconds; positive east of Greenwich. */
export function offsetAt(instant: number, timeZone: string): number {
  return zoneClock(timeZone).offsetAt(instant);
}

function transitionBetween(low: number, high: number, offsetOf: (instant: number) => number): number {
  const before = offsetOf(low);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(middle) === before) low = middle;
    else high = middle;
  }
  return Math.ceil(high / 60_000) * 60_000;
}

function formatCalendarDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
