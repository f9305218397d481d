import { describe, expect, it, test } from 'vitest';
import { interfaceOf } from '#src/messages/languages.ts';
import { formatTimeZone } from './dates.ts';
import {
  describeState,
  formatOpeningHours,
  formatSupportHours,
  holidayAt,
  openPeriods,
  supportState,
  type OpeningPolicy,
} from './opening-hours.ts';

const words = interfaceOf({ language: 'en' });

type Hours = OpeningPolicy['openingHours'];

const workdays: Hours[number]['days'] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const everyDay: Hours[number]['days'] = [...workdays, 'saturday', 'sunday'];
const office: Hours = [{ days: workdays, opens: '08:00', closes: '20:00' }];
const allHours: Hours = [{ days: everyDay, opens: '00:00', closes: '24:00' }];

const policyOf = (openingHours: Hours, holidays: string[] = [], timeZone = 'America/New_York'): OpeningPolicy => ({
  timeZone,
  openingHours,
  holidays: holidays.map((date) => ({ date, name: `Holiday of ${date}` })),
});
const at = (instant: string) => Date.parse(instant);
const iso = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString().replace('.000', ''));

describe('supportState', () => {
  const cases: [name: string, policy: OpeningPolicy, now: string, open: boolean, changesAt: string | undefined][] = [
    ['before opening', policyOf(office), '2026-11-23T12:59:59Z', false, '2026-11-23T13:00:00Z'],
    ['the instant of opening', policyOf(office), '2026-11-23T13:00:00Z', true, '2026-11-24T01:00:00Z'],
    ['just before closing', policyOf(office), '2026-11-24T00:59:59Z', true, '2026-11-24T01:00:00Z'],
    ['the instant of closing', policyOf(office), '2026-11-24T01:00:00Z', false, '2026-11-24T13:00:00Z'],
    ['over a weekend', policyOf(office), '2026-11-21T02:00:00Z', false, '2026-11-23T13:00:00Z'],
    ['on Sunday', policyOf(office), '2026-11-22T10:00:00Z', false, '2026-11-23T13:00:00Z'],
    ['in summer time', policyOf(office), '2026-07-06T11:59:59Z', false, '2026-07-06T12:00:00Z'],
    ['over the start of summer time', policyOf(office), '2026-03-07T12:00:00Z', false, '2026-03-09T12:00:00Z'],
    ['over the end of summer time', policyOf(office), '2026-10-31T12:00:00Z', false, '2026-11-02T13:00:00Z'],
    ['a holiday', policyOf(office, ['2026-11-26']), '2026-11-26T15:00:00Z', false, '2026-11-27T13:00:00Z'],
    ['a holiday before a weekend', policyOf(office, ['2026-12-25']), '2026-12-25T01:00:00Z', false, '2026-12-28T13:00:00Z'],
    ['the year of two holidays', policyOf(office, ['2026-12-25', '2026-12-28']), '2026-12-25T20:00:00Z', false, '2026-12-29T13:00:00Z'],
    [
      'a lunch break',
      policyOf([
        { days: ['monday'], opens: '13:00', closes: '17:00' },
        { days: ['monday'], opens: '08:00', closes: '12:00' },
      ]),
      '2026-11-23T17:30:00Z',
      false,
      '2026-11-23T18:00:00Z',
    ],
    [
      'adjoining periods of a day',
      policyOf([
        { days: ['monday'], opens: '12:00', closes: '17:00' },
        { days: ['monday'], opens: '08:00', closes: '12:00' },
      ]),
      '2026-11-23T16:59:00Z',
      true,
      '2026-11-23T22:00:00Z',
    ],
    ['across midnight, before it', policyOf(nights()), '2026-11-24T04:59:00Z', true, '2026-11-24T11:00:00Z'],
    ['across midnight, at it', policyOf(nights()), '2026-11-24T05:00:00Z', true, '2026-11-24T11:00:00Z'],
    ['across midnight into a holiday', policyOf(nights(), ['2026-11-24']), '2026-11-24T04:59:00Z', true, '2026-11-24T05:00:00Z'],
    [
      '24:00 without an adjoining day',
      policyOf([{ days: ['monday'], opens: '20:00', closes: '24:00' }]),
      '2026-11-24T04:59:00Z',
      true,
      '2026-11-24T05:00:00Z',
    ],
    ['around the clock', policyOf(allHours), '2026-11-24T04:59:00Z', true, undefined],
    ['around the clock until a holiday', policyOf(allHours, ['2026-12-25']), '2026-11-24T05:00:00Z', true, '2026-12-25T05:00:00Z'],
    ['around the clock on a holiday', policyOf(allHours, ['2026-12-25']), '2026-12-25T05:00:00Z', false, '2026-12-26T05:00:00Z'],
    ['never open', policyOf([]), '2026-11-24T05:00:00Z', false, undefined],
    ['a night that loses an hour', policyOf(nights(everyDay)), '2026-03-08T06:30:00Z', true, '2026-03-08T10:00:00Z'],
    ['a night that gains an hour', policyOf(nights(everyDay)), '2026-11-01T06:30:00Z', true, '2026-11-01T11:00:00Z'],
    [
      'an opening that is skipped',
      policyOf([{ days: ['sunday'], opens: '02:30', closes: '04:00' }]),
      '2026-03-08T06:59:00Z',
      false,
      '2026-03-08T07:00:00Z',
    ],
    [
      'a period that is skipped whole',
      policyOf([{ days: ['sunday'], opens: '02:00', closes: '03:00' }]),
      '2026-03-08T06:59:00Z',
      false,
      '2026-03-15T06:00:00Z',
    ],
    [
      'the hour that comes twice, first',
      policyOf([{ days: ['sunday'], opens: '01:00', closes: '02:00' }]),
      '2026-11-01T05:30:00Z',
      true,
      '2026-11-01T07:00:00Z',
    ],
    [
      'the hour that comes twice, again',
      policyOf([{ days: ['sunday'], opens: '01:00', closes: '02:00' }]),
      '2026-11-01T06:30:00Z',
      true,
      '2026-11-01T07:00:00Z',
    ],
    ['a zone with half an hour', policyOf(office, [], 'Asia/Kolkata'), '2026-11-23T02:30:00Z', true, '2026-11-23T14:30:00Z'],
    ['a zone ahead of the reader', policyOf(office, [], 'Pacific/Auckland'), '2026-11-22T19:00:00Z', true, '2026-11-23T07:00:00Z'],
    [
      'a zone whose summer time ends at midnight',
      policyOf([{ days: everyDay, opens: '08:00', closes: '24:00' }], [], 'Asia/Beirut'),
      '2026-10-24T21:30:00Z',
      true,
      '2026-10-24T22:00:00Z',
    ],
  ];

  test.each(cases)('%s', (_, policy, now, open, changesAt) => {
    const state = supportState(policy, at(now));
    expect({ open: state.open, changesAt: iso(state.changesAt) }).toEqual({ open, changesAt });
  });
});

describe('openPeriods', () => {
  it('lists the periods of a year, in order, without a gap of zero', () => {
    const periods = [...openPeriods(policyOf(office), at('2026-11-23T15:00:00Z'))];
    expect(periods).toHaveLength(262);
    expect(periods.slice(0, 2).map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ['2026-11-23T13:00:00Z', '2026-11-24T01:00:00Z'],
      ['2026-11-24T13:00:00Z', '2026-11-25T01:00:00Z'],
    ]);
    expect(periods.every(({ end }, index) => (end ?? 0) < (periods[index + 1]?.start ?? Infinity))).toBe(true);
  });
});

describe('words', () => {
  test.each<[Hours, string[]]>([
    [office, ['Monday to Friday, 8 AM to 8 PM']],
    [allHours, ['Every day, all day']],
    [
      [...office, { days: ['saturday'], opens: '10:00', closes: '14:00' }],
      ['Monday to Friday, 8 AM to 8 PM', 'Saturday, 10 AM to 2 PM'],
    ],
    [
      [
        { days: ['monday', 'wednesday'], opens: '08:00', closes: '12:00' },
        { days: ['monday', 'wednesday'], opens: '13:30', closes: '24:00' },
      ],
      ['Monday and Wednesday, 8 AM to 12 PM and 1:30 PM to midnight'],
    ],
    [[], []],
  ])('opening hours %#', (hours, lines) => {
    expect(formatOpeningHours(policyOf(hours), words)).toEqual(lines);
  });

  it('support hours in the language of the interface, whatever that of the content', () => {
    const hours = (language: string) => formatSupportHours(policyOf(office), interfaceOf({ language }));
    expect(hours('en')).toBe('Monday to Friday, 8 AM to 8 PM Eastern time');
    expect(hours('en-GB')).toBe('Monday to Friday, 08:00 to 20:00 Eastern time');
    expect(hours('de')).toBe('Monday to Friday, 8 AM to 8 PM Eastern time');
  });

  test.each([
    ['2026-11-23T15:00:00Z', 'America/New_York', 'en', 'Support is open until 8 PM EST today.'],
    ['2026-11-23T15:00:00Z', 'Europe/Berlin', 'en-u-hc-h23', 'Support is open until 02:00 GMT+1 tomorrow.'],
    ['2026-11-21T15:00:00Z', 'America/New_York', 'en', 'Support is closed. It opens Monday at 8 AM EST.'],
    ['2026-11-23T12:00:00Z', 'Asia/Kolkata', 'en', 'Support is closed. It opens today at 6:30 PM GMT+5:30.'],
  ])('at %s, a reader in %s with %s', (now, timeZone, locale, text) => {
    expect(describeState(policyOf(office), at(now), { t: words.t.support, locale, timeZone }).text).toBe(text);
  });

  it('a state that ends after a week has its date, and one that never ends has none', () => {
    const t = words.t.support;
    const state = (policy: OpeningPolicy, now: string) =>
      describeState(policy, at(now), { t, locale: 'en', timeZone: 'America/New_York' }).text;
    const closed = Array.from({ length: 8 }, (_, day) => `2026-12-${21 + day}`);
    expect(state(policyOf(office, closed), '2026-12-21T15:00:00Z')).toBe('Support is closed. It opens Tuesday, December 29 at 8 AM EST.');
    expect(state(policyOf(allHours), '2026-12-21T15:00:00Z')).toBe('Support is open.');
  });

  it('names zones and holidays', () => {
    expect(formatTimeZone('America/New_York', 'en')).toBe('Eastern time');
    expect(holidayAt(policyOf(office, ['2026-12-25']), at('2026-12-26T04:59:00Z'))).toBe('Holiday of 2026-12-25');
    expect(holidayAt(policyOf(office, ['2026-12-25']), at('2026-12-26T05:00:00Z'))).toBeUndefined();
  });
});

/** From the evening to the next morning, as a policy has to write it. */
function nights(days: Hours[number]['days'] = ['monday', 'tuesday']): Hours {
  return [
    { days, opens: '20:00', closes: '24:00' },
    { days, opens: '00:00', closes: '06:00' },
  ];
}
