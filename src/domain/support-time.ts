/**
 * Time as a support policy counts it: calendar time, support hours and business days. Pure and browser-safe; instants
 * and durations are milliseconds, instants since the epoch.
 */
import type { GoalDue } from '#src/schemas/policy.ts';
import { addDays, weekdayOf, zoneClock } from './dates.ts';
import { openingHoursOn, openPeriods, supportState, type OpeningPolicy } from './opening-hours.ts';

/** How many dates of a goal that falls due again and again are given. */
export const shownUpdates = 3;

const hour = 3_600_000;
const durations = { minutes: 60_000, hours: hour };
/** A year of weeks: a policy without a working week in it has none. */
const mostWeeks = 53;

/**
 * The instants at which a goal falls due for a request at `at`, in order: one for `after`, the next three for `every`,
 * none for a release or where support is never open for as long.
 */
export function dueDates(policy: OpeningPolicy, due: GoalDue, at: number): number[] {
  if (due.every === 'working-week') return workingWeekEnds(policy, at, shownUpdates);
  const amount = due.after ?? due.every;
  if (amount === undefined) return [];
  const rounds = due.every === undefined ? 1 : shownUpdates;
  return Array.from({ length: rounds }, (_, index) => addAmount(policy, at, (index + 1) * amount, due)).filter(
    (date) => date !== undefined,
  );
}

/** The instant from which support hours and business days count: the request itself, or the next opening when support is closed. */
export function countingStart(policy: OpeningPolicy, at: number): number | undefined {
  const { open, changesAt } = supportState(policy, at);
  return open ? at : changesAt;
}

/**
 * The end of so many milliseconds of support hours that count from `from`. What ends exactly at a closing ends there,
 * not at the next opening. Undefined where support does not open again within a year.
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
 * The end of so many business days that count from `from`. One is as many support hours as the day on which it starts
 * has; each starts where the one before ends, or at the next opening.
 */
export function addBusinessDays(policy: OpeningPolicy, from: number, days: number): number | undefined {
  const clock = zoneClock(policy.timeZone);
  let end: number | undefined = from;
  for (let day = 0; day < days && end !== undefined; day += 1) {
    const start = countingStart(policy, end);
    end = start === undefined ? undefined : addSupportTime(policy, start, supportTimeOn(policy, clock.dateAt(start)));
  }
  return end;
}

/**
 * The next ends of working weeks after `from`: each is the closing of the last day between Monday and Sunday, in the
 * policy's zone, on which support opens. Weeks without support have none.
 */
export function workingWeekEnds(policy: OpeningPolicy, from: number, count: number): number[] {
  const today = zoneClock(policy.timeZone).dateAt(from);
  const monday = addDays(today, -weekdayOf(today));
  const ends: number[] = [];
  for (let week = 0; week < mostWeeks && ends.length < count; week += 1) {
    const end = lastClosing(policy, addDays(monday, 7 * week));
    if (end !== undefined && end > from) ends.push(end);
  }
  return ends;
}

/** The support hours of a date in the policy's zone, in milliseconds: a day on which the clocks change may have more or fewer. */
export function supportTimeOn(policy: OpeningPolicy, date: string): number {
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

/** The periods of a date; one that a daylight-saving change swallows whole is none. */
function periodsOn(policy: OpeningPolicy, date: string): { start: number; end: number }[] {
  const clock = zoneClock(policy.timeZone);
  return openingHoursOn(policy, date)
    .map(({ opens, closes }) => ({ start: clock.instantAt(date, opens), end: clock.instantAt(date, closes) }))
    .filter(({ start, end }) => end > start);
}
