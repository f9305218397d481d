/**
 * Calendar dates (`YYYY-MM-DD`) and instants (milliseconds since the epoch) in a time zone, on `Intl` alone:
 * this module also runs in readers' browsers, of which not all have `Temporal`.
 */

/** The wall-clock parts of an instant in a zone. */
export interface ZonedParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** The clock of a time zone. */
export interface ZoneClock {
  /** What the clock shows at an instant. */
  partsAt(instant: number): ZonedParts;
  /** The calendar date that it shows at an instant. */
  dateAt(instant: number): string;
  /** Its distance from UTC at an instant, in milliseconds; positive east of Greenwich. */
  offsetAt(instant: number): number;
  /** The instant at which it shows a time of day on a date, as {@link instantAt} has it. */
  instantAt(date: string, time: string): number;
}

/** One of each zone is enough: nothing in it ever changes. */
const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA time zone. A zone that `Intl` does not know is a RangeError. */
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
    // The offset is looked up on both sides of the wall time, since a change of it may lie in between.
    const candidates = [wall - 86_400_000, wall + 86_400_000].map((near) => wall - offsetAt(near));
    const exact = candidates.filter((instant) => instant + offsetAt(instant) === wall);
    return exact.length > 0 ? Math.min(...exact) : transitionBetween(Math.min(...candidates), Math.max(...candidates), offsetAt);
  };
  // The days of entries are few and asked for often.
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

/** What the clock in `timeZone` shows at an instant. */
export function partsIn(instant: number, timeZone: string): ZonedParts {
  return zoneClock(timeZone).partsAt(instant);
}

/** The calendar date in `timeZone` at an instant. */
export function dateIn(instant: number, timeZone: string): string {
  return zoneClock(timeZone).dateAt(instant);
}

/**
 * The instant at which the clock in `timeZone` shows a time of day on a date. `24:00` is the next day's start.
 * A time that a daylight-saving change skips means the moment of the change; of a time that comes twice, the first is meant.
 */
export function instantAt(date: string, time: string, timeZone: string): number {
  return zoneClock(timeZone).instantAt(date, time);
}

/** The first instant of a date in `timeZone`. */
export function startOfDay(date: string, timeZone: string): number {
  return instantAt(date, '00:00', timeZone);
}

/** The date so many days later (earlier, if negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The date so long after another, of an ISO 8601 duration of days, weeks, months or years (P6M). A day that the last month
 * does not have is its last one: a month after 31 January is 28 February.
 */
export function addDuration(date: string, duration: string): string {
  const [, count = '0', unit = 'D'] = /^P([0-9]+)([DWMY])$/.exec(duration) ?? [];
  if (unit === 'D' || unit === 'W') return addDays(date, Number(count) * (unit === 'W' ? 7 : 1));
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = year * 12 + month - 1 + Number(count) * (unit === 'Y' ? 12 : 1);
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return formatCalendarDate(Math.floor(months / 12), (months % 12) + 1, Math.min(day, lastDay));
}

/** The day of the week of a date: 0 is Monday, 6 Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The zone's distance from UTC at an instant, in milliseconds; positive east of Greenwich. */
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
