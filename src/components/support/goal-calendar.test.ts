import { expect, it } from 'vitest';
import { interfaceOf } from '#src/messages/languages.ts';
import { goalCalendar } from './goal-calendar.ts';

const { clockScript: t } = interfaceOf({ language: 'en' }).t;

it('has an event for each date, in UTC, each with its own id', () => {
  const ics = goalCalendar({
    severity: 'urgent',
    t,
    goals: [
      {
        id: 'update',
        label: 'Update',
        words: 'Hourly; or so, '.repeat(6),
        dates: ['2026-11-23T14:00:00Z', '2026-11-23T15:00:00Z'].map(Date.parse),
      },
      { id: 'delivery', label: 'Delivery', words: 'Later', dates: [] },
    ],
    url: 'https://support.example.com/support/?severity=urgent',
    at: Date.parse('2026-11-22T10:00:00Z'),
    now: Date.parse('2026-11-22T09:59:00Z'),
  });
  expect(ics.endsWith('\r\n')).toBe(true);
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const lines = ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  expect(lines.slice(0, 12)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//support.example.com//support portal//EN',
    'BEGIN:VEVENT',
    'UID:20261122T100000Z-urgent-update-1@support.example.com',
    'DTSTAMP:20261122T095900Z',
    'DTSTART:20261123T140000Z',
    'SUMMARY:Support goal\\, urgent: Update 1',
    `DESCRIPTION:${'Hourly\\; or so\\, '.repeat(6)}`,
    'URL:https://support.example.com/support/?severity=urgent',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  expect(lines.filter((line) => line.startsWith('UID:')).map((line) => /update-\d/.exec(line)?.[0])).toEqual(['update-1', 'update-2']);
  expect(lines.at(-1)).toBe('END:VCALENDAR');
});
