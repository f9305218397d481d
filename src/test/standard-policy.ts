/** The support policy of Acme, for tests of what is derived from one. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { policySchema, type PolicyData } from '#src/schemas/policy.ts';

type Given = z.input<typeof policySchema>;

/** Monday to Friday, 08:00 to 20:00 in New York, without holidays, and four severities. */
export function standardPolicy(overrides: Partial<Given> = {}): PolicyData {
  const policy = parse(readFileSync('src/test/portal/content/support/policy.yaml', 'utf8')) as Given;
  return policySchema.parse({ ...policy, ...overrides });
}
