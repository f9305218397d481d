/** When support is open, by the policy's hours and holidays. Browser-safe; instants are milliseconds since the epoch. */
import type { PolicyData, Weekday } from '#src/schemas/policy.ts';
import { addDays, dateIn, formatTimeZone, instantAt, weekdayOf } from './dates.ts';

/** The part of a policy that determines when support is open. */
export type OpeningPolicy = Pick<PolicyData, 'timeZone' | 'openingHours' | 'holidays'>;

type WallPeriod = Pick<PolicyData['openingHours'][number], 'opens' | 'closes'>;

const horizonDays = 366;
const weekdayNames: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The opening hours of a date in local time, in order, with adjacent periods merged; none on a holiday. */
export function openingHoursOn(policy: OpeningPolicy, date: string): WallPeriod[] {
  if (policy.holidays.some((holiday) => holiday.date === date)) return [];
  return weekdayHours(policy, weekdayOf(date));
}

/**
 * The periods when support is open, in order, for a year, starting with the one that contains or follows `from`.
 * Adjacent periods are merged, even across midnight. A period skipped entirely by a daylight-saving change is omitted.
 * `start` is inclusive, `end` exclusive, and undefined if support stays open for a year or longer.
 */
export function* openPeriods(policy: OpeningPolicy, from: number): Generator<{ start: number; end: number | undefined }, void> {
  const first = dateIn(from, policy.timeZone);
  let start: number | undefined;
  let date = first;
  for (let day = 0; day < horizonDays; day += 1, date = addDays(first, day)) {
    for (const { opens, closes } of openingHoursOn(policy, date)) {
      start ??= instantAt(date, opens, policy.timeZone);
      if (closes === '24:00' && openingHoursOn(policy, addDays(date, 1))[0]?.opens === '00:00') continue;
      const end = instantAt(date, closes, policy.timeZone);
      if (end > from && end > start) yield { start, end };
      start = undefined;
    }
  }
  if (start !== undefined) yield { start, end: undefined };
}

/** Whether support is open at `now`, and when that changes, if within a year. Opening times are inclusive, closing times exclusive. */
export function supportState(policy: OpeningPolicy, now: number) {
  const period = openPeriods(policy, now).next().value ?? undefined;
  const open = period !== undefined && period.start <= now;
  return { open, changesAt: open ? period.end : period?.start };
}

/** The opening hours as text, one line per set of days: "Monday to Friday, 08:00 to 20:00". */
export function formatOpeningHours(policy: OpeningPolicy, locale: string): string[] {
  const lines = new Map<string, number[]>();
  weekdayNames.forEach((_, day) => {
    const hours = weekdayHours(policy, day);
    if (hours.length === 0) return;
    const words = formatList(
      hours.map(({ opens, closes }) => (opens === '00:00' && closes === '24:00' ? 'all day' : `${opens} to ${closes}`)),
      locale,
    );
    lines.set(words, [...(lines.get(words) ?? []), day]);
  });
  return [...lines].map(([words, days]) => `${formatDays(days, locale)}, ${words}`);
}

/** The support hours in one line: "Monday to Friday, 08:00 to 20:00 (Eastern Time)". */
export function formatSupportHours(policy: OpeningPolicy, locale: string): string {
  return `${formatOpeningHours(policy, locale).join('; ')} (${formatTimeZone(policy.timeZone, locale)})`;
}

/** The name of the holiday at `now` in the policy's zone, if any. */
export function holidayAt(policy: OpeningPolicy, now: number): string | undefined {
  const today = dateIn(now, policy.timeZone);
  return policy.holidays.find((holiday) => holiday.date === today)?.name;
}

/** A day and time relative to `now`: "20:00 today", "08:00 on Monday", "08:00 on Monday, January 4". */
export function formatRelativeMoment(instant: number, now: number, timeZone: string, locale: string): string {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(instant);
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [today, date] = [dateIn(now, timeZone), dateIn(instant, timeZone)];
  if (date === today) return `${time} today`;
  if (date === addDays(today, 1)) return `${time} tomorrow`;
  return `${time} on ${format(date <= addDays(today, 6) ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' })}`;
}

function weekdayHours(policy: OpeningPolicy, weekday: number): WallPeriod[] {
  const name = weekdayNames[weekday];
  const hours = policy.openingHours.filter(({ days }) => days.some((day) => day === name)).sort((a, b) => (a.opens < b.opens ? -1 : 1));
  const merged: WallPeriod[] = [];
  for (const { opens, closes } of hours) {
    const last = merged.at(-1);
    if (last?.closes === opens) last.closes = closes;
    else merged.push({ opens, closes });
  }
  return merged;
}

function formatDays(days: number[], locale: string): string {
  if (days.length === 7) return 'Every day';
  const names = days.map(
    // January 1, 2024 was a Monday.
    (day) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
  );
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : formatList(names, locale);
}

function formatList(words: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}
