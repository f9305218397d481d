import { describe, expect, it } from 'vitest';
import { addDays, addDuration, dateIn, instantAt, offsetAt, startOfDay, weekdayOf } from './dates.ts';

const newYork = 'America/New_York';
const at = (iso: string) => Date.parse(iso);

describe('instantAt', () => {
  it.each([
    ['a winter morning', '2026-01-15', '08:00', newYork, '2026-01-15T13:00:00Z'],
    ['a summer morning', '2026-07-01', '08:00', newYork, '2026-07-01T12:00:00Z'],
    ['the next day’s start', '2026-03-08', '24:00', newYork, '2026-03-09T04:00:00Z'],
    ['a time that the change to summer time skips', '2026-03-08', '02:30', newYork, '2026-03-08T07:00:00Z'],
    ['a time that it skips soon after the change', '2026-03-08', '02:10', newYork, '2026-03-08T07:00:00Z'],
    ['a time that comes twice, the first of them', '2026-11-01', '01:30', newYork, '2026-11-01T05:30:00Z'],
    ['a midnight that does not exist', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['a zone of half hours', '2026-01-01', '00:00', 'Asia/Kolkata', '2025-12-31T18:30:00Z'],
    ['a zone a day ahead', '2026-01-01', '00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00Z'],
  ])('knows %s', (_name, date, time, zone, expected) => {
    expect(new Date(instantAt(date, time, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });
});

describe('dates in a zone', () => {
  it('reads the day of an instant', () => {
    expect(dateIn(at('2026-11-23T04:59:59Z'), newYork)).toBe('2026-11-22');
    expect(dateIn(at('2026-11-23T05:00:00Z'), newYork)).toBe('2026-11-23');
  });

  it('starts each day where the last one ends', () => {
    for (let date = '2026-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
      expect(dateIn(startOfDay(date, newYork), newYork)).toBe(date);
      expect(dateIn(startOfDay(date, newYork) - 1, newYork)).toBe(addDays(date, -1));
    }
  });

  it('knows the offset on both sides of a change', () => {
    expect(offsetAt(at('2026-03-08T06:59:59Z'), newYork)).toBe(-5 * 3_600_000);
    expect(offsetAt(at('2026-03-08T07:00:00Z'), newYork)).toBe(-4 * 3_600_000);
  });

  it('counts weekdays from Monday', () => {
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([0, 6]);
  });
});

describe('addDuration', () => {
  it.each([
    ['2026-11-23', 'P10D', '2026-12-03'],
    ['2026-12-25', 'P2W', '2027-01-08'],
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2027-08-31', 'P6M', '2028-02-29'],
    ['2026-11-30', 'P1M', '2026-12-30'],
    ['2026-12-31', 'P12M', '2027-12-31'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
  ])('%s and %s', (date, duration, expected) => {
    expect(addDuration(date, duration)).toBe(expected);
  });
});
