import { describe } from 'vitest';
import { addDays } from '#src/domain/dates.ts';
import { minimal } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const policy = (from: string, to: string) => ({ 'support/policy.yaml': minimal['support/policy.yaml'].replace(from, to) });

describe('the policy', () => {
  testFaults([
    [
      'an assumption that is not stated',
      policy('assumptions: [eastern]', 'assumptions: [estern]'),
      ['support/policy.yaml:12:97 error policy-assumptions', '"estern" is not an assumption: eastern (did you mean eastern?)'],
    ],
    [
      'a severity that no answers reach',
      policy('{ outage: false }', '{ outage: true }'),
      ['support/policy.yaml:26:9 warning policy-severities', 'no answers lead to "low"'],
    ],
    [
      'a severity twice',
      policy('id: low', 'id: urgent'),
      ['support/policy.yaml:26:9 error duplicate-id', '"urgent" is already used in severities'],
    ],
    [
      'a channel that leads nowhere',
      policy('url: mailto:help@example.com', 'url: /suport/'),
      ['support/policy.yaml:9:26 error link', '"/suport/" does not exist (did you mean /support/?)'],
    ],
    [
      'an answer that is no answer',
      policy('{ outage: true }', '{ outage: "yes" }'),
      ['support/policy.yaml:20:19 error policy-criteria', 'must be true or false'],
    ],
    [
      'an answer that is a number',
      policy('{ outage: true }', '{ outage: 5 }'),
      ['support/policy.yaml:20:19 error policy-criteria', 'outage is the number 5: write text, or true or false'],
    ],
    [
      'a channel that is a number',
      policy('url: mailto:help@example.com', 'url: 5'),
      ['support/policy.yaml:9:26 error policy-url', '5 must be an https, mailto or tel address, or a page on the portal'],
    ],
    [
      'an answer to no question',
      policy('{ outage: true }', '{ outage: true, later: true }'),
      ['support/policy.yaml:20:25 error policy-criteria', '"later" is not a question: outage'],
    ],
    [
      'a zone that does not exist',
      policy('timeZone: America/New_York', 'timeZone: America/NewYork'),
      ['support/policy.yaml:2:11 error policy-time-zone', '"America/NewYork" is not an IANA time zone'],
    ],
    [
      'an abbreviation for a zone',
      policy('timeZone: America/New_York', 'timeZone: EST'),
      ['support/policy.yaml:2:11 error policy-time-zone', '"EST" is not an IANA time zone'],
    ],
    [
      'hours over midnight',
      policy('opens: "08:00", closes: "20:00"', 'opens: "20:00", closes: "04:00"'),
      ['support/policy.yaml:5:56 error policy-closes', '20:00 to 04:00 is not a period: it must close after it opens, on the same day'],
    ],
    [
      'hours that are none',
      policy('opens: "08:00", closes: "20:00"', 'opens: "08:00", closes: "08:00"'),
      ['support/policy.yaml:5:56 error policy-closes', '08:00 to 08:00 is not a period'],
    ],
    [
      'hours that overlap',
      policy('closes: "20:00" }', 'closes: "20:00" }\n  - { days: [wednesday, tuesday], opens: "19:59", closes: "24:00" }'),
      ['support/policy.yaml:6:5 error policy-opening-hours', 'this item overlaps with 08:00 to 20:00 on tuesday'],
    ],
    ['hours that adjoin', policy('closes: "20:00" }', 'closes: "20:00" }\n  - { days: [tuesday], opens: "20:00", closes: "24:00" }')],
    [
      'hours in minutes without a clock',
      policy('unit: hours, clock: support-hours, assumptions', 'unit: hours, assumptions'),
      ['support/policy.yaml:12:36 error missing-key', '"clock" is missing: calendar or support-hours'],
    ],
    [
      'a cadence without a clock',
      policy('{ every: 1, unit: hours, clock: support-hours }', '{ every: 1, unit: hours }'),
      ['support/policy.yaml:22:36 error missing-key', '"clock" is missing: calendar or support-hours'],
    ],
    [
      'an amount without a unit',
      policy('{ after: 1, unit: business-days }', '{ after: 1 }'),
      ['support/policy.yaml:23:43 error missing-key', '"unit" is missing: minutes, hours or business-days'],
    ],
    [
      'a clock that does not exist',
      policy('{ id: eastern, text: Eastern time. }', '{ id: eastern, text: Eastern time., otherClock: business-hours }'),
      ['support/policy.yaml:7:53 error policy-other-clock', '"business-hours" is not an other clock: calendar, support-hours'],
    ],
    [
      'a holiday on a day that does not exist',
      policy('assumptions:', 'holidays:\n  - { date: 2027-02-29, name: Leap day }\nassumptions:'),
      ['support/policy.yaml:7:13 error policy-date', '2027-02-29'],
    ],
    [
      'a holiday twice',
      policy('assumptions:', 'holidays:\n  - { date: 2027-01-01, name: New Year }\n  - { date: 2027-01-01, name: Again }\nassumptions:'),
      ['support/policy.yaml:8:13 error policy-date', '"2027-01-01" is already a holiday'],
    ],
    [
      'no opening hours',
      policy('openingHours:\n  - { days: [monday, tuesday], opens: "08:00", closes: "20:00" }', 'openingHours: []'),
      ['support/policy.yaml:4:15 error policy-opening-hours', 'needs at least one item'],
    ],
    [
      'opening hours on no day',
      policy('days: [monday, tuesday]', 'days: []'),
      ['support/policy.yaml:5:13 error policy-days', 'needs at least one item'],
    ],
    [
      'holidays on every day with opening hours',
      policy('assumptions:', `holidays:\n${everyWeek(['2026-11-23', '2026-11-24'])}assumptions:`),
      ['support/policy.yaml:4:1 error policy-opening-hours', 'support is not open at any time in the next year'],
    ],
  ]);
});

/** Holidays from these days on, every week for a year. */
function everyWeek(days: string[]): string {
  const weeks = Array.from({ length: 54 }, (_, week) => days.map((day) => addDays(day, 7 * week))).flat();
  return weeks.map((date) => `  - { date: ${date}, name: Closed }\n`).join('');
}
