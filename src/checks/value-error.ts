/** Findings about values, under the rules of their keys. */
import type { CollectionName } from '#src/schemas/kinds.ts';
import { placeIn, type Facts, type FieldText } from './facts.ts';
import { error, type Finding } from './findings.ts';
import { valueRule, type ErrorRule, type Key, type ValueRule } from './rules/rules.ts';

/** The way to a value in a file: keys, and the places of items in their lists. */
type ValuePath = readonly (Key | number)[];

/** An error about a value, placed at that value. */
export function valueError(of: { file: string; collection: CollectionName }, path: ValuePath, facts: Facts, message: string): Finding {
  return fieldError({ ...of, path }, facts, message);
}

type Field = Pick<FieldText, 'file' | 'collection' | 'path'>;

/** An error about the text in a field. */
export function fieldError(field: Field, facts: Facts, message: string, rule: ErrorRule = fieldRule(field)): Finding {
  return error(field.file, placeIn(facts, field.file, field.path), rule, message);
}

/** The rule of a field: that of its key, or of an item, of the key of its list. */
export function fieldRule({ collection, path }: Field): ValueRule {
  return valueRule(collection, (path as ValuePath).findLast((step) => typeof step === 'string') ?? '');
}
