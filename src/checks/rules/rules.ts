/**
 * Every rule of the check that is not about the value of one key, by name, with the smallest example that breaks it and one
 * that keeps it. The page of rules shows them, and a test runs them. Besides, each key of each kind of file has a rule.
 */
import type { CollectionData } from '#src/schemas/collections.ts';
import { kinds, type CollectionName } from '#src/schemas/kinds.ts';
import { bodyRules } from './body-rules.ts';
import { fileRules } from './file-rules.ts';
import { publishingRules } from './publishing-rules.ts';

export const rules = { ...fileRules, ...bodyRules, ...publishingRules };

type Rules = typeof rules;

/** The keys of a value and of all that is in it; those that writers choose are none. */
type KeysIn<Value> = Value extends readonly (infer Item)[]
  ? KeysIn<Item>
  : Value extends object
    ? { [Key in keyof Value & string]-?: (string extends Key ? never : Key) | KeysIn<Value[Key]> }[keyof Value & string]
    : never;

type KebabCase<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : Text;

/** A key of any kind of file. */
export type Key = KeysIn<CollectionData[CollectionName]>;

/** A rule about the value of a key, such as `kb-kind`; about a whole file or item, its noun alone. */
export type ValueRule = {
  [Name in CollectionName]: Noun<Name> | `${Noun<Name>}-${KebabCase<KeysIn<CollectionData[Name]>>}`;
}[CollectionName];

type Noun<Name extends CollectionName> = (typeof kinds)[Name]['noun'];

/** The rules whose findings are errors, at least some of them. */
export type ErrorRule = { [Name in keyof Rules]: Rules[Name] extends { severity: 'warning' } ? never : Name }[keyof Rules] | ValueRule;

/** The rules whose findings are warnings, at least some of them. */
export type WarningRule = { [Name in keyof Rules]: Rules[Name] extends { severity: string } ? Name : never }[keyof Rules] | ValueRule;

export type RuleName = ErrorRule | WarningRule;

/** The rule about the value of a key, `kb-kind`; without a key about a whole file or item. */
export function valueRule(collection: CollectionName, key: Key | ''): ValueRule {
  const words = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const { noun } = kinds[collection];
  return (words === '' ? noun : `${noun}-${words}`) as ValueRule;
}
