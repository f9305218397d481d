/** The goals of a severity, and the assumptions behind each. Pure and browser-safe. */
import type { Assumption, GoalDue, Goal, GoalKey, PolicyData, Severity } from '#src/schemas/policy.ts';

/** Goal ids in markup and URLs. */
export type GoalId = 'first-response' | 'update' | 'relief' | 'escalation' | 'delivery' | 'email-confirmation' | 'email-response';

/** A goal and the portal's interpretation of it. */
export interface SupportGoal {
  id: GoalId;
  /** The policy's own wording. */
  words: string;
  /** When it is due; undefined if the wording gives no date. */
  due: GoalDue | undefined;
  /** The same by the other clock that the policy may mean, if one of the assumptions names it. */
  otherDue: GoalDue | undefined;
  /** The assumptions behind its date, in the policy's order. */
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

/** The same amount by another clock; a business day is then 24 hours. Undefined if there is no amount or it already uses that clock. */
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
