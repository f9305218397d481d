/** Findings about values, under the rules of their keys. */
import type { CollectionName } from '#src/schemas/kinds.ts';
import { placeIn, type Facts, type FieldText } from './facts.ts';
import { error, type Finding } from './findings.ts';
import { valueRule, type Key, type ValueRule } from './rules/rule-name.ts';

/** The way to a value in a file: keys, and the places of items in their lists. */
type ValuePath = readonly (Key | number)[];

interface FileOfKind {
  file: string;
  collection: CollectionName;
}

/** An error about a value, placed at that value. */
export function valueError({ file, collection }: FileOfKind, path: ValuePath, facts: Facts, message: string): Finding {
  return error(file, placeIn(facts, file, path), ruleAt(collection, path), message);
}

/** An error about the text in a field. */
export function fieldError(field: FieldText, facts: Facts, message: string): Finding {
  return error(field.file, placeIn(facts, field.file, field.path), fieldRule(field), message);
}

/** The rule of a field. */
export function fieldRule({ collection, path }: FieldText): ValueRule {
  return ruleAt(collection, path as ValuePath);
}

function ruleAt(collection: CollectionName, path: ValuePath): ValueRule {
  return valueRule(collection, path.findLast((step) => typeof step === 'string') ?? '');
}
