import { describe, expect, it } from 'vitest';
import { escapeText, foldLine, utcTime } from './icalendar.ts';

describe('foldLine', () => {
  it.each([
    ['x'.repeat(75), 'x'.repeat(75)],
    ['x'.repeat(76), `${'x'.repeat(75)}\r\n x`],
    ['x'.repeat(150), `${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`],
    [`${'x'.repeat(74)}ü`, `${'x'.repeat(74)}\r\n ü`],
    [`${'x'.repeat(72)}😀`, `${'x'.repeat(72)}\r\n 😀`],
  ])('folds %j', (line, expected) => {
    expect(foldLine(line)).toBe(expected);
  });
});

it('escapes what has a meaning, and leaves out what has none', () => {
  expect(escapeText('a\\b; c, d\r\ne\u0007')).toBe('a\\\\b\\; c\\, d\\ne');
});

it('writes instants in UTC', () => {
  expect(utcTime(Date.parse('2026-11-23T09:00:59.999-05:00'))).toBe('20261123T140059Z');
});
