import { describe, expect, it } from 'vitest';
import { toIcs } from '#src/domain/icalendar.ts';
import { aCatalog, anAnnouncement, aPolicy, aSite } from '#src/test/builders.ts';
import { holidayCalendar, maintenanceCalendar } from './portal-calendars.ts';

const now = Date.parse('2026-12-01T05:00:00Z');
const linesOf = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

/** The lines between the first BEGIN and END of a component, with both. */
function component(ics: string, name: string): string[] {
  const lines = linesOf(ics);
  return lines.slice(lines.indexOf(`BEGIN:${name}`), lines.indexOf(`END:${name}`) + 1);
}

describe('the holidays', () => {
  const holidays = [{ date: '2026-12-25', name: 'Christmas; day, one' }];
  const ics = toIcs(holidayCalendar(aCatalog({ policy: aPolicy({ holidays }) }), now));

  it('are whole days', () => {
    expect(component(ics, 'VEVENT')).toEqual([
      'BEGIN:VEVENT',
      'UID:holiday-2026-12-25@support.example.com',
      'DTSTAMP:20261201T050000Z',
      'DTSTART;VALUE=DATE:20261225',
      'SUMMARY:Support closed: Christmas\\; day\\, one',
      'URL:https://support.example.com/support/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  });

  it('have lines that end as the format demands', () => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the zone', () => {
  const zoneOf = (timeZone: string) => component(toIcs(holidayCalendar(aCatalog({ policy: aPolicy({ timeZone }) }), now)), 'VTIMEZONE');

  it('stands in an empty calendar too, with the changes of the years around the build', () => {
    expect(zoneOf('America/New_York').filter((line) => /^(BEGIN|DTSTART|TZOFFSETTO|TZNAME)/.test(line))).toEqual([
      'BEGIN:VTIMEZONE',
      ...['BEGIN:STANDARD', 'DTSTART:20251230T190000', 'TZOFFSETTO:-0500', 'TZNAME:EST'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:20260308T020000', 'TZOFFSETTO:-0400', 'TZNAME:EDT'],
      ...['BEGIN:STANDARD', 'DTSTART:20261101T020000', 'TZOFFSETTO:-0500', 'TZNAME:EST'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:20270314T020000', 'TZOFFSETTO:-0400', 'TZNAME:EDT'],
      ...['BEGIN:STANDARD', 'DTSTART:20271107T020000', 'TZOFFSETTO:-0500', 'TZNAME:EST'],
    ]);
  });

  it.each([
    ['UTC', ['TZOFFSETTO:+0000']],
    ['Asia/Kolkata', ['TZOFFSETTO:+0530']],
    ['Australia/Lord_Howe', ['TZOFFSETTO:+1100', 'TZOFFSETTO:+1030', 'TZOFFSETTO:+1100', 'TZOFFSETTO:+1030', 'TZOFFSETTO:+1100']],
  ])('%s has its own offsets', (timeZone, offsets) => {
    expect(zoneOf(timeZone).filter((line) => line.startsWith('TZOFFSETTO'))).toEqual(offsets);
  });
});

describe('the maintenance', () => {
  const planned = anAnnouncement({
    kind: 'maintenance',
    title: 'Work',
    startsAt: '2026-12-05T20:00:00-05:00',
    endsAt: '2026-12-06T04:00:00Z',
  });
  const icsOf = (...announcements: Parameters<typeof anAnnouncement>[0][]) =>
    toIcs(maintenanceCalendar(aCatalog({ site: aSite(), announcements: announcements.map(anAnnouncement) }), now));

  it('has its hours in the site’s zone', () => {
    const ics = toIcs(maintenanceCalendar(aCatalog({ announcements: [planned] }), now));
    expect(component(ics, 'VEVENT')).toEqual([
      'BEGIN:VEVENT',
      'UID:ANN-0001@support.example.com',
      'DTSTAMP:20260301T050000Z',
      'DTSTART;TZID=America/New_York:20261205T200000',
      'DTEND;TZID=America/New_York:20261205T230000',
      'SUMMARY:Work',
      'DESCRIPTION:A summary.',
      'URL:https://support.example.com/announcements/news/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  });

  it.each([
    ['news of another kind', { kind: 'incident', startsAt: '2026-12-05T20:00:00Z' }],
    ['maintenance without a beginning', { kind: 'maintenance' }],
    ['samples', { kind: 'maintenance', startsAt: '2026-12-05T20:00:00Z', sample: true }],
    ['drafts', { kind: 'maintenance', startsAt: '2026-12-05T20:00:00Z', draft: true, state: 'draft' }],
  ] as const)('leaves out %s', (_, announcement) => {
    expect(icsOf(announcement)).not.toContain('VEVENT');
  });
});
