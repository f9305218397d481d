/** When each goal falls due: requests, what the rules of the policy make of them, and why. */
import { describe, expect, it, test } from 'vitest';
import type { PolicyData } from '#src/schemas/policy.ts';
import { standardPolicy } from '#src/test/standard-policy.ts';
import { emailGoals, severityGoals, type GoalId, type SupportGoal } from './support-goals.ts';
import { dueDates } from './support-time.ts';

/** The request, a severity's goal (or that of an e-mail, under any severity), the dates, and the reason. Offsets are those of the reader's zone. */
type Case = [request: string, severity: string, goal: GoalId, dates: string[], reason: string];

const policy = standardPolicy();

function goalOf(of: PolicyData, severityId: string, id: GoalId): SupportGoal {
  const severity = of.severities.find((item) => item.id === severityId);
  if (!severity) throw new Error(`no severity ${severityId}`);
  const goal = [...severityGoals(of, severity), ...emailGoals(of)].find((item) => item.id === id);
  if (!goal) throw new Error(`no goal ${id}`);
  return goal;
}

const instants = (dates: string[]) => dates.map((date) => new Date(date).toISOString());
const computed = (dates: number[]) => dates.map((date) => new Date(date).toISOString());

function testCases(of: PolicyData, cases: Case[]): void {
  test.each(cases)('%s %s %s: %s. %s', (request, severity, id, dates) => {
    const { due } = goalOf(of, severity, id);
    expect(computed(due ? dueDates(of, due, Date.parse(request)) : [])).toEqual(instants(dates));
  });
}

describe('on a Monday at 10:00, inside the hours', () => {
  const at = '2026-11-23T10:00-05:00';
  testCases(policy, [
    [at, 'urgent', 'first-response', ['2026-11-23T11:00-05:00'], 'One support hour'],
    [at, 'urgent', 'update', ['2026-11-23T11:00-05:00', '2026-11-23T12:00-05:00', '2026-11-23T13:00-05:00'], 'Three, an hour apart'],
    [at, 'urgent', 'relief', ['2026-11-24T10:00-05:00'], 'A business day has the 12 hours of its Monday: 10 today, 2 tomorrow'],
    [at, 'urgent', 'escalation', ['2026-11-24T10:00-05:00'], 'The same business day as relief'],
    [at, 'urgent', 'delivery', [], 'Continual efforts have no date'],
    [at, 'high', 'first-response', ['2026-11-23T14:00-05:00'], 'Four support hours'],
    [
      at,
      'high',
      'update',
      ['2026-11-23T14:00-05:00', '2026-11-23T18:00-05:00', '2026-11-24T10:00-05:00'],
      'The third runs 2 hours into Tuesday',
    ],
    [at, 'high', 'relief', ['2026-11-25T10:00-05:00'], 'Two business days of 12 hours'],
    [at, 'high', 'escalation', ['2026-11-25T10:00-05:00'], 'Two business days of 12 hours'],
    [at, 'high', 'delivery', [], 'Continual efforts have no date'],
    [at, 'normal', 'first-response', ['2026-11-24T10:00-05:00'], '10 of the 12 hours today, 2 tomorrow'],
    [at, 'normal', 'update', ['2026-11-26T10:00-05:00', '2026-12-01T10:00-05:00', '2026-12-04T10:00-05:00'], 'Every three business days'],
    [at, 'normal', 'relief', [], 'A release has no date here'],
    [at, 'normal', 'escalation', ['2026-11-30T10:00-05:00'], 'Five business days are a week without its weekend'],
    [at, 'normal', 'delivery', [], 'The next version has no date here'],
    [at, 'low', 'first-response', ['2026-11-25T10:00-05:00'], '24 support hours are two days of 12'],
    [at, 'low', 'update', ['2026-11-27T20:00-05:00', '2026-12-04T20:00-05:00', '2026-12-11T20:00-05:00'], 'The closings of three Fridays'],
    [at, 'low', 'relief', [], 'A release has no date here'],
    [at, 'low', 'escalation', [], 'At discretion: no date'],
    [at, 'low', 'delivery', [], 'The next version has no date here'],
    [at, 'low', 'email-confirmation', ['2026-11-23T10:30-05:00'], 'Thirty minutes of calendar time'],
    [at, 'low', 'email-response', ['2026-11-23T18:00-05:00'], 'Eight support hours'],
  ]);
});

describe('outside and at the edges of the hours', () => {
  testCases(policy, [
    ['2026-11-22T10:00Z', 'urgent', 'first-response', ['2026-11-23T09:00-05:00'], 'Sunday: counts from Monday’s opening'],
    [
      '2026-11-22T10:00Z',
      'urgent',
      'update',
      ['2026-11-23T09:00-05:00', '2026-11-23T10:00-05:00', '2026-11-23T11:00-05:00'],
      'The same start',
    ],
    ['2026-11-22T10:00Z', 'urgent', 'relief', ['2026-11-23T20:00-05:00'], 'A whole day ends at its closing, not at the next opening'],
    [
      '2026-11-22T10:00Z',
      'high',
      'relief',
      ['2026-11-24T20:00-05:00'],
      'The second day starts at the opening after the first one’s closing',
    ],
    ['2026-11-22T10:00Z', 'low', 'email-confirmation', ['2026-11-22T10:30Z'], 'Calendar time does not wait for the opening'],
    ['2026-11-22T10:00Z', 'low', 'email-response', ['2026-11-23T16:00-05:00'], 'Eight hours from Monday’s opening'],
    ['2026-11-23T07:59:59-05:00', 'urgent', 'first-response', ['2026-11-23T09:00-05:00'], 'A second before the opening is outside'],
    ['2026-11-23T08:00-05:00', 'urgent', 'first-response', ['2026-11-23T09:00-05:00'], 'The instant of opening is inside'],
    ['2026-11-23T20:00-05:00', 'urgent', 'first-response', ['2026-11-24T09:00-05:00'], 'The instant of closing is outside'],
    ['2026-11-23T19:00-05:00', 'urgent', 'first-response', ['2026-11-23T20:00-05:00'], 'Ends exactly at closing, so at that closing'],
    ['2026-11-23T19:00:01-05:00', 'urgent', 'first-response', ['2026-11-24T08:00:01-05:00'], 'One second is left for the morning'],
    ['2026-11-23T19:59-05:00', 'urgent', 'first-response', ['2026-11-24T08:59-05:00'], 'The last minute counts, 59 are left'],
    ['2026-11-23T19:59-05:00', 'urgent', 'relief', ['2026-11-24T19:59-05:00'], 'A business day later, in the last minute again'],
    [
      '2026-11-23T19:59-05:00',
      'urgent',
      'update',
      ['2026-11-24T08:59-05:00', '2026-11-24T09:59-05:00', '2026-11-24T10:59-05:00'],
      'The night does not count',
    ],
    ['2026-11-23T16:00-05:00', 'high', 'first-response', ['2026-11-23T20:00-05:00'], 'Four hours to the closing'],
    ['2026-11-23T16:30-05:00', 'high', 'first-response', ['2026-11-24T08:30-05:00'], 'Half an hour is left for the morning'],
    [
      '2026-11-23T16:00-05:00',
      'high',
      'update',
      ['2026-11-23T20:00-05:00', '2026-11-24T12:00-05:00', '2026-11-24T16:00-05:00'],
      'The first ends at closing, the second counts from the opening',
    ],
    ['2026-11-23T12:00-05:00', 'low', 'email-response', ['2026-11-23T20:00-05:00'], 'Eight hours to the closing'],
    ['2026-11-23T12:01-05:00', 'low', 'email-response', ['2026-11-24T08:01-05:00'], 'A minute is left for the morning'],
    ['2026-11-23T08:00-05:00', 'normal', 'first-response', ['2026-11-23T20:00-05:00'], 'Twelve hours are the whole day'],
    ['2026-11-23T08:01-05:00', 'normal', 'first-response', ['2026-11-24T08:01-05:00'], 'A minute less today is a minute tomorrow'],
    ['2026-11-23T08:00-05:00', 'low', 'first-response', ['2026-11-24T20:00-05:00'], 'Two whole days'],
  ]);
});

describe('on Friday evening and over the weekend', () => {
  testCases(policy, [
    ['2026-11-20T19:30-05:00', 'urgent', 'first-response', ['2026-11-23T08:30-05:00'], 'Half an hour on Friday, half on Monday'],
    [
      '2026-11-20T18:30-05:00',
      'urgent',
      'update',
      ['2026-11-20T19:30-05:00', '2026-11-23T08:30-05:00', '2026-11-23T09:30-05:00'],
      'The weekend lies between the first two',
    ],
    ['2026-11-20T16:00-05:00', 'urgent', 'relief', ['2026-11-23T16:00-05:00'], 'Four hours on Friday, eight on Monday'],
    ['2026-11-20T19:45-05:00', 'low', 'email-confirmation', ['2026-11-20T20:15-05:00'], 'Calendar time runs past the closing'],
    ['2026-11-20T19:00-05:00', 'high', 'relief', ['2026-11-24T19:00-05:00'], 'Monday and Tuesday at the same hour'],
    ['2026-11-20T12:00-05:00', 'normal', 'escalation', ['2026-11-27T12:00-05:00'], 'Five business days are one week'],
    [
      '2026-11-20T19:59-05:00',
      'low',
      'update',
      ['2026-11-20T20:00-05:00', '2026-11-27T20:00-05:00', '2026-12-04T20:00-05:00'],
      'This week’s closing is a minute away',
    ],
    [
      '2026-11-20T20:00-05:00',
      'low',
      'update',
      ['2026-11-27T20:00-05:00', '2026-12-04T20:00-05:00', '2026-12-11T20:00-05:00'],
      'At the closing this week is over',
    ],
    [
      '2026-11-21T12:00-05:00',
      'low',
      'update',
      ['2026-11-27T20:00-05:00', '2026-12-04T20:00-05:00', '2026-12-11T20:00-05:00'],
      'Saturday belongs to the week that is over',
    ],
    ['2026-11-20T20:00-05:00', 'low', 'first-response', ['2026-11-24T20:00-05:00'], 'All of Monday and Tuesday'],
    ['2026-11-21T03:00-05:00', 'urgent', 'escalation', ['2026-11-23T20:00-05:00'], 'Saturday: all of Monday'],
  ]);
});

describe('over the daylight-saving changes of the policy’s zone', () => {
  testCases(policy, [
    ['2026-03-06T19:30-05:00', 'urgent', 'first-response', ['2026-03-09T08:30-04:00'], 'Monday opens an hour earlier in UTC'],
    ['2026-03-06T10:00-05:00', 'urgent', 'relief', ['2026-03-09T10:00-04:00'], 'The lost hour is at night: the wall clock is the same'],
    ['2026-03-06T16:00-05:00', 'low', 'email-response', ['2026-03-09T12:00-04:00'], 'Four hours on each side of the change'],
    [
      '2026-03-08T01:45-05:00',
      'low',
      'email-confirmation',
      ['2026-03-08T03:15-04:00'],
      'Thirty minutes pass while the clock jumps an hour',
    ],
    ['2026-10-30T10:00-04:00', 'urgent', 'relief', ['2026-11-02T10:00-05:00'], 'The gained hour is at night too'],
    [
      '2026-10-28T12:00-04:00',
      'low',
      'update',
      ['2026-10-30T20:00-04:00', '2026-11-06T20:00-05:00', '2026-11-13T20:00-05:00'],
      'Each closing has its own offset',
    ],
    ['2026-11-01T01:45-04:00', 'low', 'email-confirmation', ['2026-11-01T01:15-05:00'], 'The clock shows an earlier time afterwards'],
    [
      '2026-10-29T09:00-04:00',
      'normal',
      'update',
      ['2026-11-03T09:00-05:00', '2026-11-06T09:00-05:00', '2026-11-11T09:00-05:00'],
      'The change lies between the first days',
    ],
    ['2027-03-12T10:00-05:00', 'high', 'relief', ['2027-03-16T10:00-04:00'], 'Two business days over the change of 2027'],
    ['2027-03-14T06:59:59Z', 'urgent', 'first-response', ['2027-03-15T09:00-04:00'], 'The last second of winter time, on a Sunday'],
    ['2027-03-14T07:00Z', 'urgent', 'first-response', ['2027-03-15T09:00-04:00'], 'The first second of summer time, on a Sunday'],
    ['2027-11-03T15:00-04:00', 'normal', 'escalation', ['2027-11-10T15:00-05:00'], 'A week with 169 hours'],
    ['2027-11-07T01:59-04:00', 'low', 'email-confirmation', ['2027-11-07T01:29-05:00'], 'Thirty minutes into the hour that comes again'],
    ['2027-11-05T14:00-04:00', 'normal', 'first-response', ['2027-11-08T14:00-05:00'], 'Six hours on each side of the change'],
  ]);
});

describe('for readers elsewhere', () => {
  testCases(policy, [
    [
      '2026-11-23T09:00+05:30',
      'urgent',
      'first-response',
      ['2026-11-23T19:30+05:30'],
      'Monday morning in Kolkata is Sunday evening in New York',
    ],
    [
      '2026-11-21T05:00+05:30',
      'urgent',
      'first-response',
      ['2026-11-21T06:00+05:30'],
      'Saturday morning in Kolkata is Friday before closing',
    ],
    [
      '2026-11-21T10:00+13:00',
      'high',
      'first-response',
      ['2026-11-21T14:00+13:00'],
      'Saturday in Auckland is Friday afternoon, to the closing',
    ],
    [
      '2027-04-03T11:00+13:00',
      'urgent',
      'relief',
      ['2027-04-06T10:00+12:00'],
      'Auckland’s summer time ends meanwhile, New York’s does not',
    ],
    ['2026-09-26T09:00+12:00', 'urgent', 'first-response', ['2026-09-26T10:00+12:00'], 'The night before Auckland’s summer time begins'],
    ['2026-07-01T23:30Z', 'urgent', 'first-response', ['2026-07-02T12:30Z'], 'UTC: half an hour before and after the night'],
    ['2026-03-20T13:00Z', 'urgent', 'first-response', ['2026-03-20T14:00Z'], 'London is an hour nearer between the two changes of March'],
    ['2026-12-31T19:00-05:00', 'urgent', 'first-response', ['2026-12-31T20:00-05:00'], 'New Year’s Eve has the hours of a Thursday'],
    [
      '2026-12-31T19:00-05:00',
      'low',
      'update',
      ['2027-01-01T20:00-05:00', '2027-01-08T20:00-05:00', '2027-01-15T20:00-05:00'],
      'No holiday is named, so New Year’s Day ends its week',
    ],
  ]);
});

describe('with a holiday', () => {
  const holidays = ['2026-05-25', '2026-12-25'].map((date) => ({ date, name: 'Holiday' }));
  testCases(standardPolicy({ holidays }), [
    [
      '2026-05-22T19:30-04:00',
      'urgent',
      'first-response',
      ['2026-05-26T08:30-04:00'],
      'The Monday after is closed: the rest falls on Tuesday',
    ],
    ['2026-05-25T10:00-04:00', 'urgent', 'first-response', ['2026-05-26T09:00-04:00'], 'The holiday itself is outside the hours'],
    ['2026-05-22T10:00-04:00', 'urgent', 'relief', ['2026-05-26T10:00-04:00'], 'Monday is no business day'],
    ['2026-05-24T10:00-04:00', 'low', 'email-response', ['2026-05-26T16:00-04:00'], 'Sunday before: from Tuesday’s opening'],
    ['2026-05-25T10:00-04:00', 'low', 'email-confirmation', ['2026-05-25T10:30-04:00'], 'Calendar time knows no holidays'],
    ['2026-05-21T10:00-04:00', 'normal', 'escalation', ['2026-05-29T10:00-04:00'], 'Five business days without the Monday'],
    [
      '2026-05-25T10:00-04:00',
      'low',
      'update',
      ['2026-05-29T20:00-04:00', '2026-06-05T20:00-04:00', '2026-06-12T20:00-04:00'],
      'The week still ends on Friday',
    ],
    [
      '2026-12-23T10:00-05:00',
      'low',
      'update',
      ['2026-12-24T20:00-05:00', '2027-01-01T20:00-05:00', '2027-01-08T20:00-05:00'],
      'With Friday closed the week ends on Thursday',
    ],
    ['2026-12-24T19:30-05:00', 'urgent', 'first-response', ['2026-12-28T08:30-05:00'], 'Holiday and weekend lie between'],
  ]);
});

describe('under other hours', () => {
  const fourDays = ['monday', 'tuesday', 'wednesday', 'thursday'] as const;
  const everyDay = [...fourDays, 'friday', 'saturday', 'sunday'] as const;
  const shortFriday = standardPolicy({
    openingHours: [
      { days: [...fourDays], opens: '08:00', closes: '20:00' },
      { days: ['friday'], opens: '08:00', closes: '12:00' },
    ],
  });
  const lunch = standardPolicy({
    openingHours: [
      { days: [...fourDays], opens: '08:00', closes: '12:00' },
      { days: [...fourDays], opens: '13:00', closes: '17:00' },
    ],
  });
  const always = standardPolicy({ openingHours: [{ days: [...everyDay], opens: '00:00', closes: '24:00' }] });

  describe('a short Friday', () =>
    testCases(shortFriday, [
      ['2026-11-19T10:00-05:00', 'urgent', 'relief', ['2026-11-20T10:00-05:00'], 'Thursday’s 12 hours: 10 that day, 2 on Friday'],
      ['2026-11-19T10:00-05:00', 'high', 'relief', ['2026-11-23T10:00-05:00'], 'The second day starts on Friday and has its 4 hours'],
      ['2026-11-20T10:00-05:00', 'urgent', 'relief', ['2026-11-23T10:00-05:00'], 'Friday’s 4 hours: 2 that day, 2 on Monday'],
      [
        '2026-11-18T10:00-05:00',
        'low',
        'update',
        ['2026-11-20T12:00-05:00', '2026-11-27T12:00-05:00', '2026-12-04T12:00-05:00'],
        'Friday closes at noon',
      ],
    ]));

  describe('a lunch break', () =>
    testCases(lunch, [
      ['2026-11-23T11:30-05:00', 'urgent', 'first-response', ['2026-11-23T13:30-05:00'], 'The break does not count'],
      ['2026-11-23T11:00-05:00', 'urgent', 'first-response', ['2026-11-23T12:00-05:00'], 'Ends at the closing before the break'],
      ['2026-11-23T12:30-05:00', 'urgent', 'first-response', ['2026-11-23T14:00-05:00'], 'The break is outside the hours'],
      ['2026-11-23T10:00-05:00', 'urgent', 'relief', ['2026-11-24T10:00-05:00'], 'The day has 8 hours: 6 that day, 2 the next'],
    ]));

  describe('around the clock', () =>
    testCases(always, [
      ['2026-11-22T10:00-05:00', 'urgent', 'first-response', ['2026-11-22T11:00-05:00'], 'Never closed'],
      ['2026-11-22T10:00-05:00', 'urgent', 'relief', ['2026-11-23T10:00-05:00'], 'A business day has 24 hours'],
      ['2026-03-08T00:00-05:00', 'urgent', 'relief', ['2026-03-09T00:00-04:00'], 'The day that loses an hour has 23'],
      ['2026-11-01T00:00-04:00', 'urgent', 'relief', ['2026-11-02T00:00-05:00'], 'The day that gains an hour has 25'],
      [
        '2026-11-22T23:59-05:00',
        'low',
        'update',
        ['2026-11-23T00:00-05:00', '2026-11-30T00:00-05:00', '2026-12-07T00:00-05:00'],
        'Sunday ends at midnight',
      ],
    ]));

  it('has no date where support is never open', () => {
    const never = { ...policy, openingHours: [] };
    const at = Date.parse('2026-11-23T10:00-05:00');
    const dates = [...never.severities.flatMap((severity) => severityGoals(never, severity)), ...emailGoals(never)].flatMap(
      ({ id, due }) => (due ? dueDates(never, due, at).map(() => id) : []),
    );
    expect(dates).toEqual(['email-confirmation']);
  });

  it('reaches beyond a year where support is rarely open', () => {
    const rare = { ...policy, openingHours: [{ days: ['monday' as const], opens: '08:00', closes: '08:15' }] };
    const { due } = goalOf(rare, 'low', 'first-response');
    // 96 Mondays of a quarter of an hour, the first on 23 November 2026.
    expect(computed(dueDates(rare, due!, Date.parse('2026-11-22T10:00Z')))).toEqual(instants(['2028-09-18T08:15-04:00']));
  });
});

describe('the other reading', () => {
  const cases: Case[] = [
    ['2026-11-22T10:00Z', 'urgent', 'first-response', ['2026-11-22T11:00Z'], 'Every hour counts, also on Sunday'],
    [
      '2026-11-20T18:00-05:00',
      'high',
      'update',
      ['2026-11-20T22:00-05:00', '2026-11-21T02:00-05:00', '2026-11-21T06:00-05:00'],
      'Through the night',
    ],
    [
      '2026-11-23T10:00-05:00',
      'normal',
      'update',
      ['2026-11-26T10:00-05:00', '2026-11-29T10:00-05:00', '2026-12-02T10:00-05:00'],
      'Three days of 24 hours, Sunday too',
    ],
    ['2026-11-22T10:00Z', 'low', 'email-confirmation', ['2026-11-23T08:30-05:00'], 'Thirty minutes of support hours'],
    ['2026-11-22T10:00Z', 'low', 'email-response', [], 'The policy says business hours: there is none'],
    ['2026-11-22T10:00Z', 'urgent', 'relief', [], 'A business day is no day around the clock'],
    ['2026-11-22T10:00Z', 'low', 'update', [], 'A week’s end is no amount'],
    ['2026-11-22T10:00Z', 'low', 'relief', [], 'A release has no clock'],
  ];
  test.each(cases)('%s %s %s: %s. %s', (request, severity, id, dates) => {
    const { otherDue } = goalOf(policy, severity, id);
    expect(computed(otherDue ? dueDates(policy, otherDue, Date.parse(request)) : [])).toEqual(instants(dates));
  });

  it('names what a date rests on', () => {
    expect(goalOf(policy, 'normal', 'update').assumptions.map(({ id }) => id)).toEqual(['three-days']);
    expect(goalOf(policy, 'low', 'update').assumptions).toEqual([]);
  });
});
