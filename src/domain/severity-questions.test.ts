import { describe, expect, it, test } from 'vitest';
import { standardPolicy } from '#src/test/standard-policy.ts';
import { nextQuestion, suggestSeverity, type SeverityPolicy } from './severity-questions.ts';

const policy = standardPolicy();
const answers = (given: Record<string, boolean>) => new Map(Object.entries(given));
const note = 'Not named.';

describe('the questions of the policy', () => {
  test.each<[Record<string, boolean>, next: string | undefined, severity: string | undefined, note?: string]>([
    [{}, 'request', undefined],
    [{ request: true }, undefined, 'low'],
    [{ request: false }, 'outage', undefined],
    [{ request: false, outage: true }, undefined, 'urgent'],
    [{ request: false, outage: false }, 'critical', undefined],
    [{ request: false, outage: false, critical: true }, undefined, 'urgent', note],
    [{ request: false, outage: false, critical: false }, 'workaround', undefined],
    [{ request: false, outage: false, critical: false, workaround: true }, undefined, 'normal'],
    [{ request: false, outage: false, critical: false, workaround: false }, undefined, 'high'],
    [{ outage: true }, 'request', undefined],
    [{ workaround: true, critical: false }, 'request', undefined],
    [{ request: true, outage: true, critical: true, workaround: false }, undefined, 'low'],
  ])('%j asks %s next, and leads to %s', (given, next, severity, ...[expectedNote]) => {
    expect(nextQuestion(policy, answers(given))).toBe(next);
    expect(suggestSeverity(policy, answers(given))).toEqual(severity && { severity, note: expectedNote });
  });
});

describe('other questions', () => {
  const of = (questions: string[], severities: SeverityPolicy['severities']): SeverityPolicy => ({
    questions: questions.map((id) => ({ id })),
    severities,
  });

  it('passes over a question that decides nothing', () => {
    const either = of(['mood', 'down'], [
      { id: 'high', criteria: [{ down: true, mood: true }, { down: true, mood: false }] },
      { id: 'low', criteria: [{ down: false }] },
    ]); // prettier-ignore
    expect(nextQuestion(either, answers({}))).toBe('down');
    expect(suggestSeverity(either, answers({ down: true }))).toEqual({ severity: 'high', note: undefined });
  });

  it('asks where only the note differs', () => {
    const noted = of(['down', 'mood'], [{ id: 'high', criteria: [{ down: true, mood: true, note: 'Sorry.' }, { down: true }] }]);
    expect(nextQuestion(noted, answers({ down: true }))).toBe('mood');
    expect(suggestSeverity(noted, answers({ down: true, mood: true }))).toEqual({ severity: 'high', note: 'Sorry.' });
  });

  it('leads nowhere where no set fits', () => {
    const gap = of(['down'], [{ id: 'high', criteria: [{ down: true }] }]);
    expect(nextQuestion(gap, answers({ down: false }))).toBeUndefined();
    expect(suggestSeverity(gap, answers({ down: false }))).toBeUndefined();
  });

  it('takes the first severity that fits', () => {
    const twice = of(['down'], [
      { id: 'high', criteria: [{ down: true }] },
      { id: 'low', criteria: [{ down: true }, {}] },
    ]); // prettier-ignore
    expect(suggestSeverity(twice, answers({ down: true }))?.severity).toBe('high');
    expect(suggestSeverity(twice, answers({ down: false }))?.severity).toBe('low');
  });
});
