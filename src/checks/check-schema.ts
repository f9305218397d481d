/** Holds a file against the schema of its collection and says what is wrong in writers' words. */
import type { z } from 'zod';
import type { RuleParams } from '#src/schemas/rules.ts';
import { allowedKeysAt, ownPath } from '#src/schemas/walk-fields.ts';
import { schemas } from '#src/schemas/collections.ts';
import { kinds } from '#src/schemas/kinds.ts';
import type { Problem } from '#src/source/problem.ts';
import { comparePlaces, error, fileStart } from '#src/source/problems.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { keyOf, missingKey, mustBeMap, unknownKey, wrongType, wrongValue } from './schema-messages.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is wrong with the keys and values of a file. */
export function checkSchema(source: SourceFile): Problem[] {
  const { yaml, result } = source;
  return [...yaml.problems, ...(result?.error?.issues ?? []).flatMap((issue) => problemsOf(issue, source))];
}

function problemsOf(issue: Issue, source: SourceFile): Problem[] {
  const { file, yaml } = source;
  const schema = schemas[source.collection];
  const { form, noun } = kinds[source.collection];
  const value = valueAt(yaml.value, issue.path);
  if (issue.path.length === 0 && issue.code === 'invalid_type') return [error(file, fileStart, noun, mustBeMap(form, yaml.value))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      error(file, yaml.locateKey([...issue.path, key]), 'unknown-key', unknownKey(key, allowedKeysAt(schema, issue.path), value)),
    );
  }
  const { missing, keys = [] }: RuleParams = (issue.code === 'custom' && issue.params) || {};
  if (missing !== undefined) {
    // A list that is empty is not missing as well.
    const isThere = valueAt(value, [missing]) !== undefined;
    return isThere ? [] : [error(file, placeOfMap(source, issue.path), 'missing-key', issue.message)];
  }
  if (keys.length > 0) return [rivalKeys(issue, keys, source)];
  if (value === undefined && issue.path.length > 0) {
    return [error(file, placeOfMap(source, issue.path.slice(0, -1)), 'missing-key', missingKey(issue))];
  }
  const rule = ruleOf(noun, ownPath(schema, issue.path));
  if (isWrongType(issue)) return [error(file, yaml.locate(issue.path), rule, wrongType(issue, value))];
  return [error(file, yaml.locate(issue.path), rule, wrongValue(issue, value))];
}

/** Keys that disagree are reported on the later of them. */
function rivalKeys(issue: Issue, keys: readonly string[], { file, yaml, collection }: SourceFile): Problem {
  const paths = keys.map((key) => [...issue.path, key]);
  const later = paths.reduce((a, b) => (comparePlaces(yaml.locate(a), yaml.locate(b)) < 0 ? b : a));
  return error(file, yaml.locate(later), ruleOf(kinds[collection].noun, later), issue.message);
}

/** Where a missing key is reported: at an entry's or data file's first line, at the first line of a map inside of it. */
function placeOfMap({ yaml }: SourceFile, path: Path) {
  return path.length === 0 ? fileStart : yaml.locate(path);
}

/** `kb-kind`: the collection's noun and the key in kebab case. */
export function ruleOf(noun: string, path: Path): string {
  const key = keyOf(path);
  return key === '' ? noun : `${noun}-${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function isWrongType(issue: Issue): boolean {
  return (
    issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every(([first]) => first?.code === 'invalid_type'))
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}
