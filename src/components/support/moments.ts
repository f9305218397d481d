/** Instants (milliseconds since the epoch) for URLs, fields and readers, and the view of the clock that shows them. */
import { instantAt, offsetAt, timeStyle } from '#src/domain/dates.ts';
import type { OpeningPolicy } from '#src/domain/opening-hours.ts';
import type { Words } from '#src/messages/languages.ts';

/** What dates are computed from, and how they are shown. */
export interface ClockView {
  policy: OpeningPolicy;
  /** The instant of the request, in milliseconds since the epoch. */
  at: number;
  /** The reader's zone, the policy's and UTC. */
  timeZones: string[];
  /** How the reader writes dates and times. */
  locale: string;
  t: Words['clockScript'];
}

/** A goal with its dates, if it has any. */
export interface DatedGoal {
  id: string;
  label: string;
  words: string;
  dates: number[];
}

/**
 * The instant of an ISO 8601 string with an offset, from 1970 to 2199, since zones' rules are unknown outside that range.
 * Undefined for anything else.
 */
export function parseMoment(text: string): number | undefined {
  // In a URL, an unescaped plus sign means a space.
  const iso = text.replace(' ', '+');
  const instant = /^(19[7-9]|2[01]\d)\d-.*T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

/** The exact instant in ISO 8601, in UTC: 2026-11-23T14:00:00Z. */
export function formatMoment(instant: number): string {
  return new Date(instant).toISOString().replace('.000', '');
}

/** The value of a `datetime-local` field for an instant in a zone, to the minute. */
export function toField(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 16);
}

/** The instant of a `datetime-local` field's value in a zone. */
export function fromField(value: string, timeZone: string): number {
  const [date = '', time = ''] = value.split('T');
  return instantAt(date, time, timeZone);
}

/** An instant in each zone, without duplicates. */
export function formatInZones(instant: number, timeZones: string[], locale: string, options: Intl.DateTimeFormatOptions = {}): string[] {
  const texts = timeZones.map((timeZone) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...timeStyle(instant, timeZone, locale),
      timeZoneName: 'short',
      ...options,
    }).format(instant),
  );
  return [...new Set(texts)];
}
