/** Where the questions of our own support policy lead. */
import { expect, it, test } from 'vitest';
import { suggestSeverity } from '#src/domain/severity-questions.ts';
import { readContent } from '#src/source/read-content.ts';
import { policySchema } from '#src/schemas/policy.ts';

const { sources } = await readContent('content');
const policy = policySchema.parse(sources.find(({ file }) => file === 'support/policy.yaml')?.yaml.value);
const suggest = (given: Record<string, boolean>) => suggestSeverity(policy, new Map(Object.entries(given)))?.severity;

test.each<[string, Record<string, boolean>, string]>([
  ['a how-to question', { request: true }, 'low'],
  ['an outage', { request: false, outage: true }, 'urgent'],
  ['disrupted critical functions', { request: false, outage: false, critical: true }, 'urgent'],
  ['a cosmetic defect', { request: false, outage: false, critical: false, affected: false }, 'low'],
  ['a problem without a workaround', { request: false, outage: false, critical: false, affected: true, workaround: false }, 'high'],
  ['a problem with a workaround', { request: false, outage: false, critical: false, affected: true, workaround: true }, 'normal'],
])('%s', (_name, given, severity) => {
  expect(suggest(given)).toBe(severity);
});

it('leads every combination of answers to one severity', () => {
  const ids = policy.questions.map(({ id }) => id);
  for (let answers = 0; answers < 2 ** ids.length; answers += 1) {
    const given = Object.fromEntries(ids.map((id, index) => [id, ((answers >> index) & 1) === 1]));
    const fitting = policy.severities.filter(({ criteria }) =>
      criteria.some((set) => Object.entries(set).every(([key, value]) => key === 'note' || given[key] === value)),
    );
    expect(fitting.map(({ id }) => id), JSON.stringify(given)).toHaveLength(1);
    expect(suggest(given)).toBe(fitting[0]?.id);
  }
});
