/** How names, sizes, dates and times are shown. */
import type { Words } from '#src/messages/languages.ts';
import type { Audience } from '#src/schemas/fields.ts';
import type { KnownIssue } from './catalog.ts';
import { formatTimeZone, timeStyle } from './dates.ts';

export const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The label of a component id: "extension-app" becomes "Extension app". */
export const componentLabel = (id: string) => capitalize(id.replaceAll('-', ' '));

/** Names of the systems and browsers that something is for or happens on. */
export const systemLabels = ({ platforms = [], browsers = [] }: Partial<Pick<KnownIssue, 'platforms' | 'browsers'>>, { names }: Words) => [
  ...platforms.map((id) => names.platforms[id]),
  ...browsers.map((id) => names.browsers[id]),
];

/** Whom something is for, within a text: "administrators and managed service providers". */
export const audienceText = (audience: readonly Audience[], { names }: Words, locale: string) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(audience.map((id) => names.audiencesInText[id]));

/** "Open", or "Fixed in 3.2.0". */
export function issueStatus({ status, fixedInVersions }: Pick<KnownIssue, 'status' | 'fixedInVersions'>, { names }: Words): string {
  return fixedInVersions.length === 0 ? names.issueStatus[status] : names.fixedIn({ version: fixedInVersions.join(', ') });
}

/** A size in decimal units: 48.2 MB. */
export function formatSize(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** A calendar date in long form, the same day in every time zone. */
export function formatDate(date: string, locale: string): string {
  return longFormat(locale, 'UTC').format(Date.parse(`${date}T00:00:00Z`));
}

/** A calendar date where there is little room: Nov 20, 2026. */
export function formatShortDate(date: string, locale: string): string {
  return longFormat(locale, 'UTC', { month: 'short' }).format(Date.parse(`${date}T00:00:00Z`));
}

/** A month such as 2026-03 in long form, with its year. */
export function formatMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`));
}

/** An instant in long form in a zone, with the zone's name: "December 5, 2026 at 8 PM Eastern time". */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  const at = Date.parse(instant);
  return `${longFormat(locale, timeZone, timeStyle(at, timeZone, locale)).format(at)} ${formatTimeZone(timeZone, locale)}`;
}

/** Creating a format takes a hundred times as long as using it. */
const longFormats = new Map<string, Intl.DateTimeFormat>();

function longFormat(locale: string, timeZone: string, others: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, others]);
  const date = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const format = longFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...date, ...others, timeZone });
  longFormats.set(key, format);
  return format;
}
