/** The questions that lead to a severity. Pure and browser-safe. */
import type { PolicyData } from '#src/schemas/policy.ts';

/** What of a policy leads from answers to a severity. */
export interface SeverityPolicy {
  questions: Pick<PolicyData['questions'][number], 'id'>[];
  severities: Pick<PolicyData['severities'][number], 'id' | 'criteria'>[];
}

/** Yes or no, by the ids of questions. */
export type Answers = ReadonlyMap<string, boolean>;

/** The severity that answers lead to, and the note of the set of answers that fits. */
export interface SuggestedSeverity {
  /** Its id. */
  severity: string;
  note: string | undefined;
}

/**
 * The severity that answers lead to: the first with a set of answers that fits, in the policy's order. Undefined while
 * an answer that is still missing could decide otherwise, and where no set fits.
 */
export function suggestSeverity(policy: SeverityPolicy, answers: Answers): SuggestedSeverity | undefined {
  if (nextQuestion(policy, answers) !== undefined) return undefined;
  const { suggestion, missing } = firstFit(policy, answers);
  // What cannot decide any more may as well be answered with no.
  return missing === undefined ? suggestion : suggestSeverity(policy, new Map([...answers, [missing, false]]));
}

/** The first question without an answer, in the policy's order, that can still decide; undefined where none can. */
export function nextQuestion(policy: SeverityPolicy, answers: Answers): string | undefined {
  return policy.questions.find(({ id }) => !answers.has(id) && canDecide(policy, id, answers))?.id;
}

/** Whether there are answers to the other questions with which this one makes a difference. */
function canDecide(policy: SeverityPolicy, question: string, answers: Answers): boolean {
  const [yes, no] = [true, false].map((answer) => firstFit(policy, new Map([...answers, [question, answer]])));
  const open = yes?.missing ?? no?.missing;
  if (open !== undefined) return [true, false].some((answer) => canDecide(policy, question, new Map([...answers, [open, answer]])));
  return yes?.suggestion?.severity !== no?.suggestion?.severity || yes?.suggestion?.note !== no?.suggestion?.note;
}

/** The first set that fits, or the question without whose answer nobody knows which it is. */
function firstFit({ severities }: SeverityPolicy, answers: Answers): { suggestion?: SuggestedSeverity; missing?: string } {
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
