/** Messages about wrong values, in writers' terms: what was found, and what to write instead. */
import type { z } from 'zod';
import { quoteYaml, type ValueSource } from '#src/source/yaml-document.ts';
import { choices, suggestion } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** The key that a path leads to; for a list item, the key of the list. */
export function keyOf(path: readonly PropertyKey[]): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

/** The part of a value at a path; undefined if it does not exist. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}

/** The message for a key that the schema does not have. */
export function unknownKey(key: string, allowed: string[], map: unknown): string {
  const used = typeof map === 'object' && map !== null ? Object.keys(map) : [];
  const free = allowed.filter((name) => !used.includes(name));
  const plain = key.replaceAll(/[^\w-]/g, '');
  if (plain !== key && free.includes(plain)) return `"${key}" contains a space or an invisible character: write ${plain}`;
  // The whole list is noise if one of its keys is meant.
  const meant = suggestion(key, free);
  return `"${key}" is not a key here${meant === '' ? `: ${allowed.join(', ')}` : meant}`;
}

/** The message for a required key that is missing. */
export function missingKey(issue: Issue): string {
  const allowed = issue.code === 'invalid_value' ? `: one of ${issue.values.map(String).join(', ')}` : '';
  return `"${String(issue.path.at(-1))}" is missing${allowed}`;
}

/** The message for a file whose YAML is not what its kind of file contains. */
export function mustBeMap(form: 'written' | 'data' | 'list', value: unknown): string {
  const [whole, needed] =
    form === 'written'
      ? ['the front matter', 'keys and values']
      : ['the file', form === 'list' ? 'a list, with "- " before each item' : 'keys and values'];
  return value === null || value === undefined ? `${whole} is empty: write ${needed}` : `${whole} is ${kindOf(value)}: write ${needed}`;
}

/** The message for a value of the wrong type. `source` is how it is written, since `1.10` and `0x10` are read as other numbers. */
export function wrongType(issue: Issue, value: unknown, source?: ValueSource): string {
  const types =
    issue.code === 'invalid_union' && issue.message === ''
      ? issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? first.expected : []))
      : [];
  const expected = issue.code === 'invalid_type' ? issue.expected : types.includes('boolean') ? 'union' : types[0];
  const key = keyOf(issue.path);
  if (value === null) return noValue(key, source);
  const written = source?.text ?? show(value);
  const found = `${key} is ${kindOf(value, written)}`;
  if (expected === 'string') {
    return `${found}: ${written.includes('\n') ? 'write text' : `to make it text, put it in quotes, ${quoteYaml(written)}`}`;
  }
  if (expected === 'boolean') return `${found}: write true or false, without quotes`;
  if (expected === 'number' || expected === 'int') return `${found}: write a number, without quotes`;
  if (expected === 'array') return `${found}: write a list${typeof value === 'object' ? '' : `, [${written}]`}`;
  if (expected === 'object' || expected === 'record') return `${found}: write keys and values`;
  return issue.message === '' ? `${found}: write text, or true or false` : `${subjectOf(issue, value)} ${issue.message}`;
}

function noValue(key: string, source?: ValueSource): string {
  const { text = '', comment = '' } = source ?? {};
  if (text !== '') return `${key} is ${text}, which means no value: to make it text, put it in quotes, "${text}"`;
  return /#\S/.test(comment)
    ? `${key} has no value because "#" starts a comment: put the text in quotes, ${quoteYaml(comment.trim())}`
    : `${key} has no value: write one, or remove the key`;
}

/** The message for a value of the right type that is not allowed. */
export function wrongValue(issue: Issue, value: unknown): string {
  const key = keyOf(issue.path);
  if (issue.message !== '') return `${subjectOf(issue, value)} ${issue.message}`;
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const name = singular(key, issue.path);
    const found = typeof value === 'string' ? `"${value}"` : describe(value);
    return `${found} is not ${/^[aeio]/.test(name) ? 'an' : 'a'} ${name}${choices(show(value), allowed)}`;
  }
  if (issue.code === 'too_small')
    return `${describe(value)} is too small: ${key} must be ${issue.inclusive ? 'at least' : 'greater than'} ${issue.minimum}`;
  if (issue.code === 'too_big') return `${describe(value)} is too large to be exact`;
  if (issue.code === 'invalid_key') return `"${String(issue.path.at(-1))}" is not a key here`;
  return `${subjectOf(issue, value)} is not allowed`;
}

function subjectOf(issue: Issue, value: unknown): string {
  const isShort =
    typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '' && value.length <= 60);
  const key = keyOf(issue.path);
  if (isShort) return typeof value === 'string' ? `"${value}"` : show(value);
  return key === '' || typeof issue.path.at(-1) === 'number' ? 'this item' : key;
}

function describe(value: unknown): string {
  return typeof value === 'object' ? kindOf(value) : show(value);
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function kindOf(value: unknown, written = show(value)): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys';
  return typeof value === 'string' ? 'text' : `the ${typeof value} ${written}`;
}

/** The singular name of a list's item: each item of `platforms` is a platform. */
function singular(key: string, path: readonly PropertyKey[]): string {
  const words = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return typeof path.at(-1) === 'number' ? words.replace(/s$/, '') : words;
}
