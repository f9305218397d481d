/** Checks the support policy: the names it uses are defined in it, and every severity is reachable. */
import { startOfDay } from '#src/domain/dates.ts';
import { supportState } from '#src/domain/opening-hours.ts';
import { suggestSeverity } from '#src/domain/severity-questions.ts';
import type { PolicyData, Severity } from '#src/schemas/policy.ts';
import { error, findRepeats, warning, type Finding } from './findings.ts';
import type { Facts } from './facts.ts';
import { choices } from './nearest.ts';
import type { SourceFile } from '#src/source/source-file.ts';

/** With more questions, there are too many combinations of answers to try. */
const maxQuestions = 14;

export function checkPolicy(facts: Facts): Finding[] {
  const source = facts.sources.get('support/policy.yaml');
  if (!source || facts.broken.has(source.file)) return [];
  const { policy } = facts.content;
  const criteria = policy.severities.flatMap((severity, index) => checkCriteria(severity, index, policy, source));
  return [
    ...(['severities', 'questions', 'assumptions'] as const).flatMap((list) => checkTwice(policy, list, source)),
    ...criteria,
    ...checkOpen(facts, source),
    // Criteria with unknown questions are never met.
    ...(criteria.length > 0 ? [] : checkReach(policy, source)),
  ];
}

function checkTwice(policy: PolicyData, list: 'severities' | 'questions' | 'assumptions', { file, yaml }: SourceFile): Finding[] {
  return findRepeats([...policy[list].entries()], ([, { id }]) => id).map(({ item: [index, { id }] }) =>
    error(file, yaml.locate([list, index, 'id']), 'duplicate-id', `"${id}" is already used in ${list}`),
  );
}

function checkCriteria({ criteria }: Severity, severity: number, { questions }: PolicyData, { file, yaml }: SourceFile): Finding[] {
  const ids = questions.map(({ id }) => id);
  return criteria.flatMap((set, index) =>
    Object.keys(set)
      .filter((key) => key !== 'note' && !ids.includes(key))
      .map((key) => {
        const place = yaml.locateKey(['severities', severity, 'criteria', index, key]);
        return error(file, place, 'policy-criteria', `"${key}" is not a question${choices(key, ids)}`);
      }),
  );
}

/** Goals in support hours need opening hours, and holidays may leave none. */
function checkOpen({ content, today }: Facts, { file, yaml }: SourceFile): Finding[] {
  const { policy } = content;
  const { open, changesAt } = supportState(policy, startOfDay(today, policy.timeZone));
  if (open || changesAt !== undefined) return [];
  return [error(file, yaml.locateKey(['openingHours']), 'policy-opening-hours', 'support is not open at any time in the next year')];
}

/** Tries every combination of answers: an unreachable severity means a mistake in its criteria or in those above it. */
function checkReach(policy: PolicyData, { file, yaml }: SourceFile): Finding[] {
  const { severities, questions } = policy;
  if (questions.length > maxQuestions) return [];
  const reached = new Set<string>();
  for (let answers = 0; answers < 2 ** questions.length; answers += 1) {
    const suggested = suggestSeverity(policy, new Map(questions.map(({ id }, index) => [id, ((answers >> index) & 1) === 1])));
    if (suggested) reached.add(suggested.severity);
  }
  const warn = (id: string, index: number) =>
    warning(
      file,
      yaml.locate(['severities', index, 'id']),
      'policy-severities',
      `no answers lead to "${id}": change its criteria, or those above it`,
    );
  return severities.flatMap(({ id }, index) => (reached.has(id) ? [] : [warn(id, index)]));
}
