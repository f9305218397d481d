/**
 * Time arithmetic in calendar time, support hours and business days. Browser-safe; instants and durations are milliseconds,
 * instants since the epoch.
 */
import type { GoalDue } from '#src/schemas/policy.ts';
import { addDays, dateIn, instantAt, weekdayOf } from './dates.ts';
import { openingHoursOn, openPeriods, supportState, type OpeningPolicy } from './opening-hours.ts';

/** How many dates to return for a recurring goal. */
const recurrences = 3;

const durations = { minutes: 60_000, hours: 3_600_000 };
/** Looks no more than a year ahead. */
const maxWeeks = 53;

/**
 * The instants when a goal is due for a request at `at`, in order: one for `after`, the next three for `every`, none for
 * a goal tied to a release or if support is never open long enough.
 */
export function dueDates(policy: OpeningPolicy, due: GoalDue, at: number): number[] {
  if (due.every === 'working-week') return workingWeekEnds(policy, at, recurrences);
  const amount = due.after ?? due.every;
  if (amount === undefined) return [];
  const length = due.every === undefined ? 1 : recurrences;
  return Array.from({ length }, (_, index) => addAmount(policy, at, (index + 1) * amount, due)).filter((date) => date !== undefined);
}

/** When support hours and business days start to count: at the request, or at the next opening if support is closed. */
export function countingStart(policy: OpeningPolicy, at: number): number | undefined {
  const { open, changesAt } = supportState(policy, at);
  return open ? at : changesAt;
}

/**
 * Adds support hours (`duration` in milliseconds) to an instant. A duration that ends exactly at closing time ends there, not
 * at the next opening. Undefined if support does not open again within a year.
 */
export function addSupportTime(policy: OpeningPolicy, from: number, duration: number): number | undefined {
  let left = duration;
  let reached = from;
  for (const { start, end } of openPeriods(policy, from)) {
    const begin = Math.max(start, from);
    if (end === undefined || end - begin >= left) return begin + left;
    left -= end - begin;
    reached = end;
  }
  return reached > from ? addSupportTime(policy, reached, left) : undefined;
}

/**
 * Adds business days to an instant. Each has as many support hours as the date on which it starts, and starts where the
 * previous one ends or at the next opening.
 */
function addBusinessDays(policy: OpeningPolicy, from: number, days: number): number | undefined {
  let end: number | undefined = from;
  for (let day = 0; day < days && end !== undefined; day += 1) {
    const start = countingStart(policy, end);
    end = start === undefined ? undefined : addSupportTime(policy, start, supportTimeOn(policy, dateIn(start, policy.timeZone)));
  }
  return end;
}

/**
 * The next ends of working weeks after `from`: the closing of the last day from Monday to Sunday, in the policy's zone, on
 * which support is open. Weeks without support are skipped.
 */
function workingWeekEnds(policy: OpeningPolicy, from: number, count: number): number[] {
  const today = dateIn(from, policy.timeZone);
  const monday = addDays(today, -weekdayOf(today));
  const ends: number[] = [];
  for (let week = 0; week < maxWeeks && ends.length < count; week += 1) {
    const end = lastClosing(policy, addDays(monday, 7 * week));
    if (end !== undefined && end > from) ends.push(end);
  }
  return ends;
}

/** The support hours of a date, in milliseconds; a daylight-saving change can make them longer or shorter. */
function supportTimeOn(policy: OpeningPolicy, date: string): number {
  return periodsOn(policy, date).reduce((sum, { start, end }) => sum + end - start, 0);
}

function addAmount(policy: OpeningPolicy, at: number, amount: number, { unit, clock }: GoalDue): number | undefined {
  if (unit === 'business-days') return addBusinessDays(policy, at, amount);
  const duration = amount * durations[unit ?? 'hours'];
  return clock === 'calendar' ? at + duration : addSupportTime(policy, at, duration);
}

function lastClosing(policy: OpeningPolicy, monday: string): number | undefined {
  for (let day = 6; day >= 0; day -= 1) {
    const last = periodsOn(policy, addDays(monday, day)).at(-1);
    if (last) return last.end;
  }
  return undefined;
}

/** The open periods of a date, except any skipped entirely by a daylight-saving change. */
function periodsOn(policy: OpeningPolicy, date: string): { start: number; end: number }[] {
  return openingHoursOn(policy, date)
    .map(({ opens, closes }) => ({ start: instantAt(date, opens, policy.timeZone), end: instantAt(date, closes, policy.timeZone) }))
    .filter(({ start, end }) => end > start);
}
