/** Writes iCalendar files (RFC 5545). Browser-safe. */
import { dateIn, formatTimeZone, localTimeIn, offsetAt, offsetChange } from './dates.ts';

export interface Calendar {
  name: string;
  /** The zone of the file's VTIMEZONE, which is always included so that a calendar without events is valid. */
  timeZone: string;
  /** The host in event ids. */
  host: string;
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
  events: CalendarEvent[];
}

export interface CalendarEvent {
  /** Permanent and unique in the calendar. */
  id: string;
  title: string;
  description?: string | undefined;
  url?: string | undefined;
  /** A whole day (`YYYY-MM-DD`), or an instant in milliseconds since the epoch. */
  start: string | number;
  /** When an event that starts at an instant ends, if known. */
  end?: number | undefined;
  /** The last change, in milliseconds since the epoch. */
  changed: number;
}

/** The calendar file: CRLF, lines of at most 75 octets. */
export function toIcs(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${calendar.host}//support portal//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(calendar.name)}`,
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...timeZoneLines(calendar),
    ...calendar.events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ];
  return joinLines(lines);
}

function eventLines(event: CalendarEvent, { host, timeZone }: Calendar): string[] {
  const { start } = event;
  const times =
    typeof start === 'string'
      ? [`DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`]
      : [
          `DTSTART;TZID=${timeZone}:${localTime(start, timeZone)}`,
          ...(event.end === undefined ? [] : [`DTEND;TZID=${timeZone}:${localTime(event.end, timeZone)}`]),
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${host}`,
    `DTSTAMP:${utcTime(event.changed)}`,
    ...times,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The VTIMEZONE for the years of the calendar's events and the build, plus one. */
function timeZoneLines({ timeZone, events, now }: Calendar): string[] {
  const instants = [now, ...events.flatMap(({ start, end }) => [typeof start === 'string' ? Date.parse(start) : start, end ?? now])];
  const years = instants.map((instant) => Number(dateIn(instant, timeZone).slice(0, 4)));
  const first = Date.UTC(Math.min(...years) - 1, 11, 31);
  const last = Date.UTC(Math.max(...years) + 2, 0, 1);
  const changes = offsetChanges(first, last, timeZone);
  const standard = Math.min(offsetAt(first, timeZone), ...changes.map((instant) => offsetAt(instant, timeZone)));
  const observance = (instant: number, before: number) => {
    const offset = offsetAt(instant, timeZone);
    const kind = offset > standard ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      // Local time at the transition, in the old offset.
      `DTSTART:${utcTime(instant + before).replace('Z', '')}`,
      `TZOFFSETFROM:${utcOffset(before)}`,
      `TZOFFSETTO:${utcOffset(offset)}`,
      `TZNAME:${formatTimeZone(timeZone, 'en-US', 'short', instant)}`,
      `END:${kind}`,
    ];
  };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance(first, offsetAt(first, timeZone)),
    ...changes.flatMap((instant) => observance(instant, offsetAt(instant - 1000, timeZone))),
    'END:VTIMEZONE',
  ];
}

/** The instants between `from` and `to` at which the zone's offset changes, to the minute. */
function offsetChanges(from: number, to: number, timeZone: string): number[] {
  // Assumes that no zone changes its offset twice within a week.
  const week = 7 * 86_400_000;
  const changes: number[] = [];
  for (let start = from; start < to; start += week) {
    if (offsetAt(start, timeZone) !== offsetAt(start + week, timeZone)) changes.push(offsetChange(start, start + week, timeZone));
  }
  return changes;
}

function localTime(instant: number, timeZone: string): string {
  return utcTime(localTimeIn(instant, timeZone)).replace('Z', '');
}

function utcOffset(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(Math.floor(minutes % 60))}`;
}

/** Joins content lines, each folded and terminated with CRLF. */
export function joinLines(lines: string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** Folds a line at 75 octets of UTF-8, never within a character. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Escapes a text value and removes control characters. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** An instant in UTC, to the second: 20261123T140000Z. */
export function utcTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
