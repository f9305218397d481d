import { z } from 'zod';
import { withMeta } from './field-meta.ts';
import { calendarDate, contactUrl, idOf, portalPath, prose, slug, text, timeZone, wholeNumber } from './fields.ts';
import { nonEmptyList, report, reportMissing, unique } from './rules.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const timeOfDay = () =>
  z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/, 'is not a time of day: write HH:MM, from 00:00 to 24:00');

const dueKeys = ['after', 'every', 'with'] as const;
export const units = ['minutes', 'hours', 'business-days'] as const;
export const clocks = ['calendar', 'support-hours'] as const;
const joinWithOr = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' or $1');

/** When a goal is due: once after an amount of time, repeatedly, at the end of each working week, or with a release. */
export const dueSchema = z
  .strictObject({
    after: wholeNumber().optional().describe('The goal is due once, this many units after the start.'),
    every: z
      .union([wholeNumber(), z.literal('working-week')], 'is not a whole number or "working-week"')
      .optional()
      .describe('The goal is due repeatedly. `working-week` is when support closes on the last working day of each week.'),
    with: z.literal('release', 'is not allowed: write release').optional().describe('The goal is due with a release and has no date.'),
    unit: z.enum(units).optional().describe('What `after` and `every` count.'),
    clock: z
      .enum(clocks)
      .optional()
      .describe('Whether minutes and hours count at any time or only while support is open. Business days do not need it.'),
    assumptions: nonEmptyList(idOf('assumption')).default([]).describe('Ids of the assumptions that the reading relies on.'),
  })
  .superRefine((due, context) => {
    const given = dueKeys.filter((key) => due[key] !== undefined);
    const [dueKey = 'after'] = given;
    if (given.length !== 1) report(context, 'needs exactly one of after, every or with', { keys: given });
    else if (due.after === undefined && typeof due.every !== 'number') {
      if (due.unit !== undefined) report(context, 'unit needs a number in after or every', { keys: [dueKey, 'unit'] });
      if (due.clock !== undefined)
        report(context, 'clock needs a number of minutes or hours in after or every', { keys: [dueKey, 'clock'] });
    } else if (due.unit === undefined) reportMissing(context, 'unit', joinWithOr(units));
    else if (due.unit !== 'business-days') {
      if (due.clock === undefined) reportMissing(context, 'clock', joinWithOr(clocks));
    } else if (due.clock !== undefined) report(context, 'clock does not apply to business days: remove it', { keys: ['unit', 'clock'] });
  });

/** A goal of the policy: its verbatim words, and when it is due. */
export const goalSchema = z.strictObject({
  words: text().describe("The policy's own words, verbatim."),
  due: dueSchema.optional().describe('When it is due. Leave it out if the words give no date.'),
});

/** A set of answers that implies a severity: yes or no by question id, and a note shown with the suggestion. */
const criteriaSchema = z.record(z.string(), withMeta(z.union([z.boolean(), z.string()]), { text: 'prose' })).superRefine((set, context) => {
  for (const [key, value] of Object.entries(set)) {
    const type = key === 'note' ? 'string' : 'boolean';
    if (typeof value !== type) report(context, type === 'string' ? 'must be text' : 'must be true or false', { path: [key] });
  }
});

const goals = {
  firstResponse: goalSchema.describe('Initial response time goal.'),
  updates: goalSchema.describe('Update frequency.'),
  relief: goalSchema.describe('Relief time goal.'),
  escalation: goalSchema.describe('Escalation and action plan.'),
  delivery: goalSchema.describe('Delivery of resolution.'),
};
export type GoalKey = keyof typeof goals;

export const severitySchema = z.strictObject({
  id: slug().describe('The id that known issues and links use.'),
  name: text().describe("The severity's name."),
  definition: text().describe("The policy's words for it."),
  criteria: nonEmptyList(criteriaSchema).describe('Sets of answers that lead to it. The first severity with a matching set is suggested.'),
  ...goals,
});

/** `support/policy.yaml`: the support policy in the organization's words, with the portal's interpretation. */
export const policySchema = z.strictObject({
  tier: text().describe('The name of this level of support.'),
  timeZone: timeZone().describe('The IANA time zone of the opening hours.'),
  statedTimeZone: text().describe('The time zone as the policy states it.'),
  openingHours: nonEmptyList(
    z.strictObject({
      days: nonEmptyList(z.enum(weekdays)).describe('The days on which it opens.'),
      opens: timeOfDay().describe('The local time at which it opens.'),
      closes: timeOfDay().describe('The local time at which it closes. 24:00 is the end of the day.'),
    }),
  )
    .superRefine((periods, context) => {
      periods.forEach(({ days, opens, closes }, index) => {
        if (opens >= closes) {
          const message = `${opens} to ${closes} is not a period: it must close after it opens, on the same day`;
          report(context, message, { path: [index], keys: ['opens', 'closes'] });
        }
        for (const other of periods.slice(0, index)) {
          const day = days.find((name) => other.days.includes(name));
          if (day && opens < other.closes && other.opens < closes)
            report(context, `overlaps with ${other.opens} to ${other.closes} on ${day}`, { path: [index] });
        }
      });
    })
    .describe('When support is open.'),
  holidays: z
    .array(
      z.strictObject({
        date: calendarDate().describe('The day.'),
        name: text().describe('Its name.'),
      }),
    )
    .default([])
    .superRefine(unique('is already a holiday', 'date'))
    .describe('Whole days in `timeZone` on which support is closed.'),
  assumptions: z
    .array(
      z.strictObject({
        id: slug().describe('The name that goals use.'),
        text: prose().describe('The reading, in one or two sentences.'),
        otherClock: z
          .enum(clocks)
          .optional()
          .describe('The clock of the other possible reading. Goals that rely on this assumption show its date too.'),
      }),
    )
    .default([])
    .describe('How the portal reads the policy where it is unclear. Shown next to whatever relies on it.'),
  channels: nonEmptyList(
    z.strictObject({
      name: text().describe("The channel's name."),
      url: withMeta(z.union([contactUrl(), portalPath()], 'must be an https, mailto or tel address, or a page on the portal'), {
        text: 'link',
      }).describe('An https, mailto or tel address, or a page on the portal.'),
      description: prose().describe('What the channel is for.'),
    }),
  ).describe('Ways to reach support.'),
  email: z
    .strictObject({
      confirmation: goalSchema.describe('The confirmation that the email arrived.'),
      response: goalSchema.describe('The response by a person.'),
    })
    .describe('What the policy says about email.'),
  questions: nonEmptyList(
    z.strictObject({
      id: slug()
        .refine((id) => id !== 'note', 'cannot be "note"')
        .describe('The name that criteria use.'),
      text: prose().describe('The question, answered yes or no.'),
    }),
  ).describe('Questions that lead to a severity, in the order in which they are asked.'),
  severities: nonEmptyList(severitySchema).describe('The severities, the most severe first.'),
});

export type PolicyData = z.output<typeof policySchema>;
export type Severity = z.output<typeof severitySchema>;
export type Goal = z.output<typeof goalSchema>;
export type GoalDue = z.output<typeof dueSchema>;
export type Assumption = PolicyData['assumptions'][number];
