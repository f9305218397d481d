/** Validates text formats. */
import { validRange } from 'semver';

/** An existing Gregorian date, YYYY-MM-DD. */
export function isCalendarDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** An RFC 3339 date and time with an offset, all in range. */
export function isInstant(value: string): boolean {
  const format = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
  return isCalendarDate(format.exec(value)?.[1] ?? '');
}

/** An IANA zone name such as America/New_York, not an abbreviation such as EST or an offset. */
export function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/.test(value) && value !== 'UTC') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** An npm version range: >=3.0.0. */
export function isVersionRange(value: string): boolean {
  return value.trim() !== '' && validRange(value) !== null;
}

/** The address of a site at the root of a host or under a path of it, without a slash at its end. */
export function isSiteUrl(value: string): boolean {
  return /^https?:\/\/[^/?#]+(?:\/[^/?#]+)*$/i.test(value);
}

/** A decoded path or fragment, unchanged if its escapes are invalid, as in browsers. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
