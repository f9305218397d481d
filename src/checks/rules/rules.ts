/**
 * Every rule of the check that is not about the value of one key, by name, with the smallest example that breaks it and one
 * that keeps it. The page of rules shows them, and a test runs them.
 */
import { bodyRules } from './body-rules.ts';
import { fileRules } from './file-rules.ts';
import { publishingRules } from './publishing-rules.ts';

export const rules = { ...fileRules, ...bodyRules, ...publishingRules };
