import { formatOpeningHours, formatTimeZone, type OpeningPolicy } from '#src/domain/opening-hours.ts';

/** The support hours in one line: "Monday to Friday, 08:00 to 20:00 (Eastern Time)". */
export function formatSupportHours(policy: OpeningPolicy, locale: string): string {
  return `${formatOpeningHours(policy, locale).join('; ')} (${formatTimeZone(policy.timeZone, locale)})`;
}
