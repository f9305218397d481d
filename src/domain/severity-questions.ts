/** Suggests a severity from answers to yes/no questions. Browser-safe. */
import type { PolicyData } from '#src/schemas/policy.ts';

/** The part of a policy that maps answers to severities. */
export interface SeverityPolicy {
  questions: Pick<PolicyData['questions'][number], 'id'>[];
  severities: Pick<PolicyData['severities'][number], 'id' | 'criteria'>[];
}

/** Yes or no, by question id. */
export type Answers = ReadonlyMap<string, boolean>;

/** A severity, and the note of the matching criteria. */
export interface SuggestedSeverity {
  /** Its id. */
  severity: string;
  note: string | undefined;
}

/**
 * The first severity, in the policy's order, whose criteria match. Undefined if none match, or while a missing answer could
 * change the result.
 */
export function suggestSeverity(policy: SeverityPolicy, answers: Answers): SuggestedSeverity | undefined {
  if (nextQuestion(policy, answers) !== undefined) return undefined;
  const { suggestion, missing } = firstMatch(policy, answers);
  // A question that cannot change the result can be answered either way.
  return missing === undefined ? suggestion : suggestSeverity(policy, new Map([...answers, [missing, false]]));
}

/** The first unanswered question, in the policy's order, that can still change the result; undefined if none can. */
export function nextQuestion(policy: SeverityPolicy, answers: Answers): string | undefined {
  return policy.questions.find(({ id }) => !answers.has(id) && canDecide(policy, id, answers))?.id;
}

/** Whether this question matters for some combination of answers to the others. */
function canDecide(policy: SeverityPolicy, question: string, answers: Answers): boolean {
  const [yes, no] = [true, false].map((answer) => firstMatch(policy, new Map([...answers, [question, answer]])));
  const open = yes?.missing ?? no?.missing;
  if (open !== undefined) return [true, false].some((answer) => canDecide(policy, question, new Map([...answers, [open, answer]])));
  return yes?.suggestion?.severity !== no?.suggestion?.severity || yes?.suggestion?.note !== no?.suggestion?.note;
}

/** The first matching criteria, or the unanswered question that determines whether they match. */
function firstMatch({ severities }: SeverityPolicy, answers: Answers): { suggestion?: SuggestedSeverity; missing?: string } {
  for (const { id, criteria } of severities) {
    for (const { note, ...set } of criteria) {
      const wanted = Object.entries(set);
      if (wanted.some(([question, answer]) => answers.has(question) && answers.get(question) !== answer)) continue;
      const missing = wanted.find(([question]) => !answers.has(question))?.[0];
      if (missing !== undefined) return { missing };
      return { suggestion: { severity: id, note: typeof note === 'string' ? note : undefined } };
    }
  }
  return {};
}
