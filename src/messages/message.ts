/** Messages as data, and the functions that they become: small, since scripts of pages and the widget hold it. */

/** The forms of a message that has a `count`, by the categories of `Intl.PluralRules`. */
export type Plural = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** A tree of messages. */
export interface Messages {
  readonly [key: string]: string | Plural | Messages;
}

/** The same tree in another language. */
export type Translation<Tree> = Tree extends string
  ? string
  : Tree extends Plural
    ? Plural
    : { readonly [Key in keyof Tree]: Translation<Tree[Key]> };

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Values<Names extends string> = { [Name in Names]: Name extends 'count' ? number : string | number };

/** A tree whose messages are texts or, if they have values, functions of these. */
export type Bound<Tree> = Tree extends string
  ? [NamesIn<Tree>] extends [never]
    ? string
    : (values: Values<NamesIn<Tree>>) => string
  : Tree extends Plural
    ? (values: Values<NamesIn<Tree[keyof Tree]> | 'count'>) => string
    : { readonly [Key in keyof Tree]: Bound<Tree[Key]> };

/** Binds messages to the language that they are in, in which their numbers are written. */
export function bind<Tree extends object>(tree: Tree, locale: string): Bound<Tree> {
  const bound = Object.entries(tree).map(([key, message]: [string, string | Plural | object]) => {
    if (typeof message === 'string' && !message.includes('{')) return [key, message];
    const isMessage = typeof message === 'string' || 'other' in message;
    return [key, isMessage ? (values: Values<string>) => fill(message, values, locale) : bind(message, locale)];
  });
  return Object.fromEntries(bound) as Bound<Tree>;
}

function fill(message: string | Plural, values: Values<string>, locale: string): string {
  const text =
    typeof message === 'string' ? message : (message[new Intl.PluralRules(locale).select(Number(values.count))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString(locale) : value;
  });
}
