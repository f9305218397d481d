/** The goals of a severity, and what each of them rests on. Pure and browser-safe. */
import type { Assumption, GoalDue, Goal, GoalKey, PolicyData, Severity } from '#src/schemas/policy.ts';

/** Goal ids in markup and URLs. */
export type GoalId = 'first-response' | 'update' | 'relief' | 'escalation' | 'delivery' | 'email-confirmation' | 'email-response';

/** A goal and the portal's interpretation of it. */
export interface SupportGoal {
  id: GoalId;
  /** The policy's own words. */
  words: string;
  /** When it falls due; undefined where the words name no date. */
  due: GoalDue | undefined;
  /** The same by the clock that the policy may mean as well, where one of the assumptions names it. */
  otherDue: GoalDue | undefined;
  /** What its date rests on, in the policy's order. */
  assumptions: Assumption[];
}

/** In the order of the support matrix. */
const severityGoalIds: [GoalKey, GoalId][] = [
  ['firstResponse', 'first-response'],
  ['updates', 'update'],
  ['relief', 'relief'],
  ['escalation', 'escalation'],
  ['delivery', 'delivery'],
];

/** The five goals of a severity, in the order of the support matrix. */
export function severityGoals(policy: PolicyData, severity: Severity): SupportGoal[] {
  return severityGoalIds.map(([key, id]) => readGoal(id, severity[key], policy));
}

/** The goals for an email of any severity: the confirmation, then the response. */
export function emailGoals(policy: PolicyData): SupportGoal[] {
  const { confirmation, response } = policy.email;
  return [readGoal('email-confirmation', confirmation, policy), readGoal('email-response', response, policy)];
}

function readGoal(id: GoalId, { words, due }: Goal, policy: PolicyData): SupportGoal {
  const assumptions = policy.assumptions.filter((assumption) => due?.assumptions.includes(assumption.id));
  const otherClock = assumptions.find((assumption) => assumption.otherClock !== undefined)?.otherClock;
  return { id, words, due, otherDue: due && otherClock && withClock(due, otherClock), assumptions };
}

/** The same amount by another clock; a business day is then 24 hours. Undefined where there is no amount, or it has that clock already. */
function withClock(due: GoalDue, clock: NonNullable<GoalDue['clock']>): GoalDue | undefined {
  const { after, every, unit } = due;
  if (unit === undefined || every === 'working-week' || due.clock === clock) return undefined;
  if (unit !== 'business-days') return { ...due, clock };
  // Business days already count in support hours.
  if (clock === 'support-hours') return undefined;
  const hours = (days: number) => days * 24;
  return {
    ...(after !== undefined && { after: hours(after) }),
    ...(every !== undefined && { every: hours(every) }),
    unit: 'hours',
    clock,
    assumptions: due.assumptions,
  };
}
