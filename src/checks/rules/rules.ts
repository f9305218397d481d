/**
 * Every rule of the check that is not about the value of one key, by name, with minimal examples that violate and follow it.
 * The rules page shows them, and a test runs them. In addition, each key of each kind of file has a rule.
 */
import type { CollectionData } from '#src/schemas/collections.ts';
import { kinds, type CollectionName } from '#src/schemas/kinds.ts';
import { bodyRules } from './body-rules.ts';
import { fileRules } from './file-rules.ts';
import { publishingRules } from './publishing-rules.ts';

export const rules = { ...fileRules, ...bodyRules, ...publishingRules };

type Rules = typeof rules;

/** The keys of a value and of all nested values, except keys that writers choose. */
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

/** A rule about the value of a key, such as `kb-kind`; for a whole file or item, only its noun. */
export type ValueRule = {
  [Name in CollectionName]: Noun<Name> | `${Noun<Name>}-${KebabCase<KeysIn<CollectionData[Name]>>}`;
}[CollectionName];

type Noun<Name extends CollectionName> = (typeof kinds)[Name]['noun'];

/** The rules with findings that can be errors. */
export type ErrorRule = { [Name in keyof Rules]: Rules[Name] extends { severity: 'warning' } ? never : Name }[keyof Rules] | ValueRule;

/** The rules with findings that can be warnings. */
export type WarningRule = { [Name in keyof Rules]: Rules[Name] extends { severity: string } ? Name : never }[keyof Rules] | ValueRule;

export type RuleName = ErrorRule | WarningRule;

/** The rule for the value of a key, such as `kb-kind`; without a key, for a whole file or item. */
export function valueRule(collection: CollectionName, key: Key | ''): ValueRule {
  const words = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const { noun } = kinds[collection];
  return (words === '' ? noun : `${noun}-${words}`) as ValueRule;
}
