/** Validates a file against the schema of its collection and reports errors in writers' terms. */
import type { z } from 'zod';
import { schemas } from '#src/schemas/collections.ts';
import { kinds } from '#src/schemas/kinds.ts';
import type { RuleParams } from '#src/schemas/rules.ts';
import { allowedKeysAt, ownPath } from '#src/schemas/walk-fields.ts';
import { error, faultError, lastOf, type Finding } from './findings.ts';
import { fileStart } from '#src/source/places.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { valueRule, type Key } from './rules/rules.ts';
import { keyOf, missingKey, mustBeMap, unknownKey, valueAt, wrongType, wrongValue } from './schema-messages.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Checks the keys and values of a file. */
export function checkSchema(source: SourceFile): Finding[] {
  const { file, yaml, result } = source;
  return [
    ...yaml.faults.map((fault) => faultError(file, fault)),
    ...(result?.error?.issues ?? []).flatMap((issue) => findingsOf(issue, source)),
  ];
}

function findingsOf(issue: Issue, source: SourceFile): Finding[] {
  const { file, yaml, collection } = source;
  const schema = schemas[collection];
  const { path, message } = issue;
  if (issue.code === 'invalid_union' && message === '') {
    // What is wrong with the form that the value has: of a version or a list of them, an item of the list.
    const chosen = issue.errors.find(([first]) => first?.code !== 'invalid_type');
    if (chosen) return chosen.flatMap((inner) => findingsOf({ ...inner, path: [...path, ...inner.path] }, source));
  }
  const value = valueAt(yaml.value, path);
  const wrong = (at: Path, words: string) => [
    error(file, yaml.locate(at), valueRule(collection, keyOf(ownPath(schema, at)) as Key), words),
  ];
  // A missing key is reported at the start of its map.
  const missing = (map: Path, words: string) => [error(file, map.length === 0 ? fileStart : yaml.locate(map), 'missing-key', words)];
  if (path.length === 0 && issue.code === 'invalid_type')
    return [error(file, fileStart, valueRule(collection, ''), mustBeMap(kinds[collection].form, value))];
  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedKeysAt(schema, path);
    return issue.keys.map((key) => error(file, yaml.locateKey([...path, key]), 'unknown-key', unknownKey(key, allowed, value)));
  }
  const params: RuleParams = (issue.code === 'custom' && issue.params) || {};
  // An empty list has its own finding.
  if (params.missing !== undefined) return valueAt(value, [params.missing]) === undefined ? missing(path, message) : [];
  if (params.keys && params.keys.length > 0) {
    const last = lastOf(params.keys, (key) => yaml.locate([...path, key]));
    return wrong([...path, last], message);
  }
  if (value === undefined && path.length > 0) return missing(path.slice(0, -1), missingKey(issue));
  return wrong(path, isWrongType(issue) ? wrongType(issue, value, yaml.sourceOf(path)) : wrongValue(issue, value));
}

function isWrongType(issue: Issue): boolean {
  return (
    issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every(([first]) => first?.code === 'invalid_type'))
  );
}
