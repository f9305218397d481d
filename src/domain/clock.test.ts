import { expect, it } from 'vitest';
import { resolveClock } from './clock.ts';

it.each([
  ['a date: its start in the zone', '2026-12-01', '2026-12-01T05:00:00Z'],
  ['an instant', '2026-12-01T08:00:00-05:00', '2026-12-01T13:00:00Z'],
  ['nothing: the wall clock', undefined, '2026-11-23T00:00:00Z'],
])('reads %s', (_name, asOf, expected) => {
  expect(resolveClock(asOf, 'America/New_York', Date.parse('2026-11-23T00:00:00Z'))).toBe(Date.parse(expected));
});
