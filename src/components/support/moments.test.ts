import { describe, expect, it, test } from 'vitest';
import { formatMoment, fromField, formatInZones, parseMoment, toField } from './moments.ts';

const newYork = 'America/New_York';

describe('a moment in an address', () => {
  test.each([
    ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00Z'],
    ['2026-11-22T10:00Z', '2026-11-22T10:00:00Z'],
    ['2026-11-22T10:00:00.5Z', '2026-11-22T10:00:00.500Z'],
    ['2026-11-22T11:00:00+01:00', '2026-11-22T10:00:00Z'],
    ['2026-11-22T11:00:00 01:00', '2026-11-22T10:00:00Z'],
    ['2026-11-22T05:00-0500', '2026-11-22T10:00:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(formatMoment(parseMoment(text) ?? 0)).toBe(instant);
  });

  it.each([
    '',
    'now',
    '2026-11-22',
    '2026-11-22T10:00',
    '2026-13-22T10:00Z',
    '2026-11-22T25:00Z',
    '0001-01-01T00:00Z',
    '+275760-01-01T00:00Z',
    '9999-12-31T23:59Z',
  ])('"%s" is not one', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });
});

describe('a moment in a field', () => {
  test.each([
    ['2026-11-22T10:00:59Z', 'Asia/Kolkata', '2026-11-22T15:30', '2026-11-22T10:00:00Z'],
    ['2026-11-22T10:00:00Z', 'Pacific/Auckland', '2026-11-22T23:00', '2026-11-22T10:00:00Z'],
    // The hour that comes twice: the field cannot tell, the first is meant.
    ['2026-11-01T06:30:00Z', newYork, '2026-11-01T01:30', '2026-11-01T05:30:00Z'],
  ])('%s in %s is %s', (instant, zone, value, back) => {
    expect(toField(Date.parse(instant), zone)).toBe(value);
    expect(formatMoment(fromField(value, zone))).toBe(back);
  });

  it('means the change where the clock skips the time', () => {
    expect(formatMoment(fromField('2026-03-08T02:30', newYork))).toBe('2026-03-08T07:00:00Z');
  });
});

it('says a moment in each zone, and once where zones agree', () => {
  const instant = Date.parse('2026-11-23T14:00:00Z');
  expect(formatInZones(instant, ['Asia/Kolkata', newYork, 'UTC'], 'en')).toEqual([
    'Mon, Nov 23, 7:30 PM GMT+5:30',
    'Mon, Nov 23, 9 AM EST',
    'Mon, Nov 23, 2 PM UTC',
  ]);
  expect(formatInZones(instant, [newYork, newYork, 'UTC'], 'en', { year: 'numeric' })).toEqual([
    'Mon, Nov 23, 2026, 9 AM EST',
    'Mon, Nov 23, 2026, 2 PM UTC',
  ]);
  expect(formatInZones(instant, [newYork], 'de')).toEqual(['Mo., 23. Nov., 09:00 GMT-5']);
});
