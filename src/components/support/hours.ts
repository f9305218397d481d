import { formatOpeningHours, formatTimeZone, type OpeningPolicy } from '#src/domain/opening-hours.ts';

/** The support hours in one line, with their zone: "Monday to Friday, 08:00 to 20:00 (Eastern Time)". */
export function hoursInWords(policy: OpeningPolicy, locale: string): string {
  return `${formatOpeningHours(policy, locale).join('; ')} (${formatTimeZone(policy.timeZone, locale)})`;
}
