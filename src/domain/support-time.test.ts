/**
 * Support time against a model that knows nothing of periods: it walks through the minutes of a zone one by one, and
 * takes the zone's changes from `Temporal`.
 */
import { describe, expect, it } from 'vitest';
import { policySchema, weekdays, type GoalDue } from '#src/schemas/policy.ts';
import { addDays } from './dates.ts';
import { supportState, type OpeningPolicy } from './opening-hours.ts';
import { addSupportTime, dueDates } from './support-time.ts';

const minute = 60_000;
const dayMinutes = 1440;
/** Long enough for 30 hours of a policy that is open for five hours a week, and for its holidays. */
const windowDays = 130;
const policies = 250;
const instantsEach = 40;

// Changes at 02:00, at midnight, of half an hour, south of the equator, none; offsets of a half and of a quarter of an hour.
const zones = [
  'America/New_York', 'Europe/London', 'Asia/Beirut', 'America/Nuuk', 'America/Havana', 'Australia/Lord_Howe', 'Pacific/Auckland',
  'Pacific/Chatham', 'America/Santiago', 'America/St_Johns', 'Africa/Cairo', 'Asia/Kolkata', 'Asia/Kathmandu', 'UTC',
]; // prettier-ignore

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Dice {
  readonly #next: () => number;
  constructor(seed: number) {
    this.#next = generator(seed);
  }
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1));
  }
  of<Item>(items: readonly Item[]): Item {
    return items[this.between(0, items.length - 1)]!;
  }
  chance(probability: number): boolean {
    return this.#next() < probability;
  }
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The first minute, counted from the epoch, at which a zone has another offset than before, and that offset in minutes. */
function offsets(timeZone: string, from: number, to: number): { since: number; offset: number }[] {
  let now = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  const found = [{ since: from / minute, offset: now.offsetNanoseconds / 60e9 }];
  for (let next = now.getTimeZoneTransition('next'); next && next.epochMilliseconds < to; next = now.getTimeZoneTransition('next')) {
    now = next;
    found.push({ since: now.epochMilliseconds / minute, offset: now.offsetNanoseconds / 60e9 });
  }
  return found;
}

/** Every minute of a window: the local day to which it belongs, and whether support is open in it. */
class Minutes {
  readonly #first: number;
  readonly #day: Int32Array;
  readonly #open: Uint8Array;

  constructor(policy: OpeningPolicy, from: number) {
    const count = windowDays * dayMinutes;
    this.#first = from / minute;
    this.#day = new Int32Array(count);
    this.#open = new Uint8Array(count);
    const changes = offsets(policy.timeZone, from, from + count * minute);
    const holidays = new Set(policy.holidays.map(({ date }) => Date.parse(date) / 86_400_000));
    let [day, latest] = [Number.NaN, 0];
    let periods: { opens: number; closes: number }[] = [];
    for (let index = 0; index < count; index += 1) {
      while (changes[1] && changes[1].since <= this.#first + index) changes.shift();
      const wall = this.#first + index + changes[0]!.offset;
      const today = Math.floor(wall / dayMinutes);
      if (today !== day) {
        [day, latest] = [today, 0];
        // The epoch began on a Thursday.
        const name = weekdays[(today + 3) % 7]!;
        periods = holidays.has(today)
          ? []
          : policy.openingHours
              .filter(({ days }) => days.includes(name))
              .map(({ opens, closes }) => ({ opens: minutesOf(opens), closes: minutesOf(closes) }));
      }
      // The latest time that the clock has shown on this day: skipped times have come with the change, repeated ones do not come again.
      latest = Math.max(latest, wall - today * dayMinutes);
      this.#day[index] = today;
      for (const { opens, closes } of periods) if (opens <= latest && latest < closes) this.#open[index] = 1;
    }
  }

  isOpen(instant: number): boolean {
    return this.#open[this.#indexOf(instant)] === 1;
  }

  /** When the state next changes. */
  change(instant: number): number | undefined {
    const now = this.#indexOf(instant);
    let index = now;
    while (this.#open[index] === this.#open[now]) index += 1;
    return this.#instantOf(index);
  }

  /** The start of counting: now, or with the next open minute. */
  start(instant: number): number | undefined {
    return this.isOpen(instant) ? instant : this.change(instant);
  }

  /** Counts open minutes one by one. A part of a minute is left at the end, in an open minute. */
  add(instant: number, amount: number): number | undefined {
    const start = this.start(instant);
    if (start === undefined) return undefined;
    const rest = start % minute;
    let left = amount;
    for (let index = this.#indexOf(start); index < this.#open.length; index += 1) {
      if (this.#open[index] === 0) continue;
      if (left === 0) return this.#instantOf(index)! + rest;
      left -= 1;
      if (left === 0 && rest === 0) return this.#instantOf(index)! + minute;
    }
    return undefined;
  }

  addBusinessDays(instant: number, days: number): number | undefined {
    const start = this.start(instant);
    if (days === 0 || start === undefined) return days === 0 ? instant : undefined;
    const now = this.#indexOf(start);
    let length = 0;
    // No day is longer than 25 hours, whatever the clock does.
    for (let index = Math.max(0, now - 25 * 60); index < now + 25 * 60; index += 1) {
      if (this.#day[index] === this.#day[now]) length += this.#open[index] ?? 0;
    }
    const end = this.add(start, length);
    return end === undefined ? undefined : this.addBusinessDays(end, days - 1);
  }

  /** The ends of the last open minutes of weeks, after an instant. */
  weekEnds(instant: number, count: number): number[] {
    const ends: number[] = [];
    let [week, end] = [Number.NaN, 0];
    for (let index = this.#indexOf(instant); index < this.#open.length && ends.length < count; index += 1) {
      if (this.#open[index] === 0) continue;
      const thisWeek = Math.floor((this.#day[index]! + 3) / 7);
      if (thisWeek > week) ends.push(end);
      [week, end] = [thisWeek, this.#instantOf(index)! + minute];
    }
    return ends;
  }

  #indexOf(instant: number): number {
    return Math.floor(instant / minute) - this.#first;
  }

  #instantOf(index: number): number | undefined {
    return index < this.#open.length ? (index + this.#first) * minute : undefined;
  }
}

function datesByMinutes(minutes: Minutes, due: GoalDue, at: number): (number | undefined)[] {
  if (due.every === 'working-week') return minutes.weekEnds(at, 3);
  const rounds = due.after === undefined ? [1, 2, 3] : [1];
  return rounds.map((round) => {
    const amount = (due.after ?? (due.every as number)) * round;
    if (due.unit === 'business-days') return minutes.addBusinessDays(at, amount);
    const inMinutes = amount * (due.unit === 'hours' ? 60 : 1);
    return due.clock === 'calendar' ? at + inMinutes * minute : minutes.add(at, inMinutes);
  });
}

/** Periods as a writer may put them down, wrong ones too. */
function someHours(dice: Dice): OpeningPolicy['openingHours'] {
  return Array.from({ length: dice.between(1, 4) }, () => {
    const time = () => timeOf(dice.chance(0.7) ? 30 * dice.between(0, 47) : dice.between(0, dayMinutes - 1));
    return {
      days: weekdays.filter(() => dice.chance(0.6)),
      opens: dice.chance(0.15) ? '00:00' : time(),
      closes: dice.chance(0.2) ? '24:00' : time(),
    };
  });
}

/** What the schema must refuse: no day, a period that ends before it starts (as over midnight), two at once. */
function isWrong(hours: OpeningPolicy['openingHours']): boolean {
  return hours.some(
    ({ days, opens, closes }, index) =>
      days.length === 0 ||
      minutesOf(opens) >= minutesOf(closes) ||
      hours.some(
        (other, otherIndex) =>
          otherIndex !== index &&
          other.days.some((day) => days.includes(day)) &&
          Math.max(minutesOf(opens), minutesOf(other.opens)) < Math.min(minutesOf(closes), minutesOf(other.closes)),
      ),
  );
}

const openFor = (hours: OpeningPolicy['openingHours']) =>
  hours.reduce((sum, { days, opens, closes }) => sum + days.length * (minutesOf(closes) - minutesOf(opens)), 0);

function somePolicy(dice: Dice): { policy: OpeningPolicy; refused: number } {
  let refused = 0;
  for (;;) {
    const hours = someHours(dice);
    const parsed = policySchema.shape.openingHours.safeParse(hours);
    expect(parsed.success, JSON.stringify(hours)).toBe(!isWrong(hours));
    if (!parsed.success) refused += 1;
    else if (openFor(hours) >= 300) return { policy: { timeZone: dice.of(zones), openingHours: parsed.data, holidays: [] }, refused };
  }
}

function someDue(dice: Dice): GoalDue {
  const clock = dice.chance(0.15) ? 'calendar' : 'support-hours';
  const amount = (most: number) => (dice.chance(0.5) ? { after: dice.between(1, most) } : { every: dice.between(1, Math.ceil(most / 3)) });
  return {
    assumptions: [],
    ...dice.of<() => Partial<GoalDue>>([
      () => ({ every: 'working-week' }),
      () => ({ ...amount(4), unit: 'business-days' }),
      () => ({ ...amount(30), unit: 'hours', clock }),
      () => ({ ...amount(600), unit: 'minutes', clock }),
    ])(),
  };
}

/** Half of the windows begin in the week before a change of the zone's offset. */
function someWindow(dice: Dice, timeZone: string): { from: number; date: string } {
  const day = Date.UTC(2026, 0, 1) + dice.between(0, 729) * 86_400_000;
  const change = Temporal.Instant.fromEpochMilliseconds(day).toZonedDateTimeISO(timeZone).getTimeZoneTransition('next');
  const near = change && dice.chance(0.5) ? change.subtract({ days: dice.between(1, 6) }) : undefined;
  const zoned = (near ?? Temporal.Instant.fromEpochMilliseconds(day).toZonedDateTimeISO(timeZone)).startOfDay();
  return { from: zoned.epochMilliseconds, date: zoned.toPlainDate().toString() };
}

const show = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString());

describe('support time', () => {
  it(`agrees with a model that counts minutes, at ${policies * instantsEach} random instants under ${policies} random policies`, () => {
    const dice = new Dice(2026);
    let [compared, refused, repeated] = [0, 0, 0];
    for (let number = 0; number < policies; number += 1) {
      const drawn = somePolicy(dice);
      refused += drawn.refused;
      const { from, date } = someWindow(dice, drawn.policy.timeZone);
      const holidays = [...new Set(Array.from({ length: dice.between(0, 5) }, () => addDays(date, dice.between(0, 40))))];
      const policy = { ...drawn.policy, holidays: holidays.map((day) => ({ date: day, name: 'Holiday' })) };
      const minutes = new Minutes(policy, from);
      for (let instant = 0; instant < instantsEach; instant += 1) {
        // From the second day on, since the first may be one that has begun before a change of the clock.
        const whole = from + dice.between(dayMinutes, 14 * dayMinutes) * minute;
        const edge = minutes.change(whole);
        const at =
          (edge !== undefined && dice.chance(0.3) ? edge - dice.between(0, 1) * minute : whole) +
          (dice.chance(0.5) ? 0 : dice.between(1, minute - 1));
        const due = someDue(dice);
        const context = JSON.stringify({ policy, at: show(at), due });
        const state = supportState(policy, at);
        expect(state.open, context).toBe(minutes.isOpen(at));
        expect(show(state.changesAt), context).toBe(show(minutes.change(at)));
        expect(dueDates(policy, due, at).map(show), context).toEqual(datesByMinutes(minutes, due, at).map(show));
        compared += 1;
        if (due.every !== undefined) repeated += 1;
      }
    }
    expect(compared).toBe(10_000);
    // The dice fall on all sides.
    expect(refused).toBeGreaterThan(100);
    expect(repeated).toBeGreaterThan(3000);
  }, 120_000);

  it('adds up: two stretches are as long as both at once', () => {
    const dice = new Dice(7);
    for (let number = 0; number < 200; number += 1) {
      const { policy } = somePolicy(dice);
      const at = Date.UTC(2026, 0, 1) + dice.between(0, 525_600) * minute;
      const [first, second] = [dice.between(1, 900) * minute, dice.between(1, 900) * minute];
      expect(addSupportTime(policy, addSupportTime(policy, at, first)!, second)).toBe(addSupportTime(policy, at, first + second));
    }
  });
});
