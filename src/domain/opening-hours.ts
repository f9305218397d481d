/** When support is open, by the policy's hours and holidays. Browser-safe; instants are milliseconds since the epoch. */
import type { PolicyData, Weekday } from '#src/schemas/policy.ts';
import type { Interface, Words } from '#src/messages/languages.ts';
import { addDays, dateIn, formatTime, formatTimeZone, instantAt, weekdayOf } from './dates.ts';

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

/** The opening hours as text, one line per set of days: "Monday to Friday, 8 AM to 8 PM". */
export function formatOpeningHours(policy: OpeningPolicy, words: Pick<Interface, 't' | 'locale'>): string[] {
  const { times } = words.t;
  const lines = new Map<string, number[]>();
  weekdayNames.forEach((_, day) => {
    const hours = weekdayHours(policy, day);
    if (hours.length === 0) return;
    const text = formatList(
      hours.map(({ opens, closes }) =>
        opens === '00:00' && closes === '24:00'
          ? times.allDay
          : times.range({ from: wallTime(opens, words.locale), to: closes === '24:00' ? times.midnight : wallTime(closes, words.locale) }),
      ),
      words.locale,
    );
    lines.set(text, [...(lines.get(text) ?? []), day]);
  });
  return [...lines].map(([hours, days]) => times.hours({ days: formatDays(days, words), hours }));
}

/** The support hours in one line: "Monday to Friday, 8 AM to 8 PM Eastern time". */
export function formatSupportHours(policy: OpeningPolicy, words: Pick<Interface, 't' | 'locale'>): string {
  const hours = formatOpeningHours(policy, words).join('; ');
  return words.t.times.withZone({ hours, zone: formatTimeZone(policy.timeZone, words.locale) });
}

/** The name of the holiday at `now` in the policy's zone, if any. */
export function holidayAt(policy: OpeningPolicy, now: number): string | undefined {
  const today = dateIn(now, policy.timeZone);
  return policy.holidays.find((holiday) => holiday.date === today)?.name;
}

/** Whether support is open, as a sentence for a reader: with the time when that changes, in their zone and as they write times. */
export function describeState(
  policy: OpeningPolicy,
  now: number,
  { t, locale, timeZone }: { t: Words['support']; locale: string; timeZone: string },
): { state: 'open' | 'closed'; text: string; changesAt: number | undefined } {
  const { open, changesAt } = supportState(policy, now);
  const state = open ? 'open' : 'closed';
  if (changesAt === undefined) return { state, text: t[state], changesAt };
  const [today, date] = [dateIn(now, timeZone), dateIn(changesAt, timeZone)];
  const nearness = date === today ? 'today' : date === addDays(today, 1) ? 'tomorrow' : 'later';
  // A weekday alone means the next one.
  const isSoon = date <= addDays(today, 6);
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', ...(!isSoon && { day: 'numeric', month: 'long' }) });
  const text = (open ? t.openUntil : t.opens)[nearness]({
    time: formatTime(changesAt, timeZone, locale),
    zone: formatTimeZone(timeZone, locale, 'short', changesAt),
    day: day.format(changesAt),
  });
  return { state, text, changesAt };
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

function wallTime(time: string, locale: string): string {
  return formatTime(instantAt('2024-01-01', time, 'UTC'), 'UTC', locale);
}

function formatDays(days: number[], { t, locale }: Pick<Interface, 't' | 'locale'>): string {
  if (days.length === 7) return t.times.everyDay;
  const names = days.map(
    // January 1, 2024 was a Monday.
    (day) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
  );
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? t.times.days({ first: names[0] ?? '', last: names.at(-1) ?? '' }) : formatList(names, locale);
}

function formatList(words: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}
