/**
 * Every rule of the check that is not about the value of one key, with the smallest example that breaks it and one that
 * keeps it. The page of rules shows them, and a test runs them.
 */
import { bodyRules } from './body-rules.ts';
import { fileRules } from './file-rules.ts';
import { publishingRules } from './publishing-rules.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [...fileRules, ...bodyRules, ...publishingRules];
