import { describe } from 'vitest';
import { minimal } from './content-directory.ts';
import { testFaults } from './expect-findings.ts';

const policy = (from: string, to: string) => ({ 'support/policy.yaml': minimal['support/policy.yaml'].replace(from, to) });

describe('the policy', () => {
  testFaults([
    [
      'an assumption that is not stated',
      policy('assumptions: [eastern]', 'assumptions: [estern]'),
      ['support/policy.yaml:12:97 error policy-assumptions', '"estern" is not an assumption: eastern (did you mean eastern?)'],
    ],
    [
      'a severity that no answers reach',
      policy('{ outage: false }', '{ outage: true }'),
      ['support/policy.yaml:26:9 warning policy-severities', 'no answers lead to "low"'],
    ],
    [
      'a severity twice',
      policy('id: low', 'id: urgent'),
      ['support/policy.yaml:26:9 error duplicate-id', '"urgent" is an id of severities already'],
    ],
    [
      'a channel that leads nowhere',
      policy('url: mailto:help@example.com', 'url: /suport/'),
      ['support/policy.yaml:9:26 error link', '"/suport/" does not exist (did you mean /support/?)'],
    ],
    [
      'an answer that is no answer',
      policy('{ outage: true }', '{ outage: "yes" }'),
      ['support/policy.yaml:20:19 error policy-criteria', 'must be true or false'],
    ],
    [
      'an answer to no question',
      policy('{ outage: true }', '{ outage: true, later: true }'),
      ['support/policy.yaml:20:25 error policy-criteria', '"later" is not a question: outage'],
    ],
  ]);
});
