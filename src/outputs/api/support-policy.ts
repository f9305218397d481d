import { z } from 'zod';
import { absoluteUrl, supportPath } from '#src/domain/paths.ts';
import { clocks, units, weekdays } from '#src/schemas/policy.ts';
import { date, jsonFile, url } from './fields.ts';

const goal = () =>
  z.object({
    words: z.string().describe("The policy's own words."),
    due: z
      .object({
        after: z.number().int().optional().describe('Falls due once, so many units after the start.'),
        every: z
          .union([z.number().int(), z.literal('working-week')])
          .optional()
          .describe('Falls due again and again; working-week is the closing of the last day with support of each week.'),
        with: z.literal('release').optional().describe('Falls due with a release, and has no date.'),
        unit: z.enum(units).optional().describe('Of an amount. A business day is as many support hours as the day on which it starts has.'),
        clock: z.enum(clocks).optional().describe('Of minutes and hours: whether they pass at any time or only while support is open.'),
        assumptions: z.array(z.string()).describe('Ids of the readings that it rests on.'),
      })
      .optional()
      .describe('Absent where the words name no date.'),
  });

const policySchema = z.object({
  tier: z.string(),
  timeZone: z.string().describe('The IANA zone of the opening hours.'),
  statedTimeZone: z.string().describe('The zone as the policy writes it.'),
  openingHours: z.array(z.object({ days: z.array(z.enum(weekdays)), opens: z.string(), closes: z.string() })),
  holidays: z.array(z.object({ date: date(), name: z.string() })),
  assumptions: z
    .array(
      z.object({
        id: z.string(),
        text: z.string(),
        otherClock: z.enum(clocks).optional().describe('The clock of the other reading.'),
      }),
    )
    .describe('Readings where the policy leaves one open.'),
  channels: z.array(z.object({ name: z.string(), url: url(), description: z.string() })),
  email: z.object({ confirmation: goal(), response: goal() }),
  questions: z.array(z.object({ id: z.string(), text: z.string() })).describe('In the order in which they are asked.'),
  severities: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        definition: z.string(),
        criteria: z
          .array(z.record(z.string(), z.union([z.boolean(), z.string()])))
          .describe('Sets of answers; the first severity with a set that fits.'),
        firstResponse: goal(),
        updates: goal(),
        relief: goal(),
        escalation: goal(),
        delivery: goal(),
      }),
    )
    .describe('The most severe first.'),
});

/** The policy in its own words, and the portal's interpretation. */
export const supportPolicyFile = jsonFile({ url: url(), policy: policySchema }, ({ policy, site }) => ({
  url: absoluteUrl(supportPath, site.url),
  policy: { ...policy, channels: policy.channels.map((channel) => ({ ...channel, url: absoluteUrl(channel.url, site.url) })) },
}));
