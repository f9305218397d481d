/** A support policy like the portal's own, for tests that must not change with the content. */
import type { z } from 'zod';
import { policySchema, type PolicyData } from '#src/schemas/policy.ts';

type Given = z.input<typeof policySchema>;
type Due = NonNullable<Given['severities'][number]['relief']['due']>;

const release: Due = { with: 'release' };
const hours = (after: number): Due => ({ after, unit: 'hours', clock: 'support-hours', assumptions: ['support-hours'] });
const everyHours = (every: number): Due => ({ every, unit: 'hours', clock: 'support-hours', assumptions: ['support-hours'] });
const businessDays = (after: number): Due => ({ after, unit: 'business-days' });
const goal = (words: string, due?: Due) => ({ words, due });

/** Monday to Friday, 08:00 to 20:00 in New York, without holidays, and four severities. */
export function standardPolicy(overrides: Partial<Given> = {}): PolicyData {
  return policySchema.parse({
    tier: 'Standard',
    timeZone: 'America/New_York',
    statedTimeZone: 'EST',
    openingHours: [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], opens: '08:00', closes: '20:00' }],
    assumptions: [
      { id: 'support-hours', text: 'Hours are support hours.', otherClock: 'calendar' },
      { id: 'three-days', text: 'Days are business days.', otherClock: 'calendar' },
      { id: 'calendar-minutes', text: 'Minutes run around the clock.', otherClock: 'support-hours' },
    ],
    channels: [{ name: 'E-mail', url: 'mailto:help@example.com', description: 'Opens a case.' }],
    email: {
      confirmation: goal('30 minutes', { after: 30, unit: 'minutes', clock: 'calendar', assumptions: ['calendar-minutes'] }),
      response: goal('8 business hours', { after: 8, unit: 'hours', clock: 'support-hours' }),
    },
    questions: ['request', 'outage', 'critical', 'workaround'].map((id) => ({ id, text: `Is it ${id}?` })),
    severities: [
      {
        id: 'urgent',
        name: 'Urgent',
        definition: 'All is down.',
        criteria: [
          { request: false, outage: true },
          { request: false, outage: false, critical: true, note: 'Not named.' },
        ],
        firstResponse: goal('1 hour', hours(1)),
        updates: goal('Hourly', everyHours(1)),
        relief: goal('1 business day', businessDays(1)),
        escalation: goal('Within 1 business day', businessDays(1)),
        delivery: goal('Continual working day efforts'),
      },
      {
        id: 'high',
        name: 'High',
        definition: 'Something is down.',
        criteria: [{ request: false, outage: false, critical: false, workaround: false }],
        firstResponse: goal('4 hours', hours(4)),
        updates: goal('4 hours', everyHours(4)),
        relief: goal('2 business days', businessDays(2)),
        escalation: goal('Within 2 business days', businessDays(2)),
        delivery: goal('Continual working day efforts'),
      },
      {
        id: 'normal',
        name: 'Normal',
        definition: 'Something is slow.',
        criteria: [{ request: false, outage: false, critical: false, workaround: true }],
        firstResponse: goal('12 hours', hours(12)),
        updates: goal('Every three days', { every: 3, unit: 'business-days', assumptions: ['three-days'] }),
        relief: goal('Next release', release),
        escalation: goal('Within 5 business days', businessDays(5)),
        delivery: goal('Next version', release),
      },
      {
        id: 'low',
        name: 'Low',
        definition: 'A question.',
        criteria: [{ request: true }],
        firstResponse: goal('24 hours', hours(24)),
        updates: goal('Last day of each working week', { every: 'working-week' }),
        relief: goal('Next release', release),
        escalation: goal('At discretion'),
        delivery: goal('Next version', release),
      },
    ],
    ...overrides,
  });
}
