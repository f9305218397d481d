/** The goals of a request as a calendar to import. */
import { escapeText, joinLines, utcTime } from '#src/domain/icalendar.ts';
import type { Words } from '#src/messages/languages.ts';
import type { DatedGoal } from './moments.ts';

interface GoalCalendar {
  /** The severity's name. */
  severity: string;
  t: Words['clockScript'];
  goals: DatedGoal[];
  /** The URL that shows these goals. */
  url: string;
  /** The instants of the request, which makes the ids unique, and of now, in milliseconds since the epoch. */
  at: number;
  now: number;
}

/** An iCalendar file with an event for each date, in UTC and without a duration. */
export function goalCalendar({ severity, t, goals, url, at, now }: GoalCalendar): string {
  const { host } = new URL(url);
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//support portal//EN`,
    ...goals.flatMap(({ id, label, words, dates }) =>
      dates.flatMap((date, index) => [
        'BEGIN:VEVENT',
        `UID:${utcTime(at)}-${severity.toLowerCase().replaceAll(/\W+/g, '-')}-${id}-${index + 1}@${host}`,
        `DTSTAMP:${utcTime(now)}`,
        `DTSTART:${utcTime(date)}`,
        `SUMMARY:${escapeText(dates.length > 1 ? t.eventNumbered({ severity, goal: label, number: index + 1 }) : t.event({ severity, goal: label }))}`,
        `DESCRIPTION:${escapeText(words)}`,
        `URL:${url}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]),
    ),
    'END:VCALENDAR',
  ]);
}
