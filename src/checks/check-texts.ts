/** Checks for text that YAML reads differently than it was typed: cut off by a comment, or changed by an escape. */
import { schemas } from '#src/schemas/collections.ts';
import { unwrap, walkFields, type FieldValue } from '#src/schemas/walk-fields.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { quoteYaml, type ValueSource } from '#src/source/yaml-document.ts';
import { warning, type Finding } from './findings.ts';

/** Only files with these can have findings: a `#` after a space, a backslash, an item that is indented more than the one above. */
const suspicious = /[ \t]#(?:\S|[ \t]*\n)|\\[A-Za-z_]|\n([ \t]*)- .*\n\1[ \t]+- /;

/** Warns about text in front matter and data files that is not read as it was typed. */
export function checkTexts({ file, collection, text, body, yaml }: SourceFile): Finding[] {
  if (!suspicious.test(text.slice(0, text.length - body.text.length))) return [];
  return [...walkFields(schemas[collection], yaml.value)].flatMap((field) => {
    const source = isText(field) ? yaml.sourceOf(field.path) : undefined;
    if (!source) return [];
    return [...cutBy(source), ...escapesIn(source), ...itemsIn(source)].map(({ offset, message }) =>
      warning(file, source.placeOf(offset), 'yaml-text', message),
    );
  });
}

interface Remark {
  offset: number;
  message: string;
}

/** Whether a value is free text, and not a date, an id, an address or another value with a fixed format. */
function isText({ schema, meta, value }: FieldValue): boolean {
  if (typeof value !== 'string') return false;
  const { def, bag } = unwrap(schema)._zod;
  return def.type === 'string' && meta.example === undefined && meta.names === undefined && bag.patterns === undefined;
}

/** A comment has a space and words after its `#`. On its own line, only a number counts as text. */
function cutBy({ text, comment }: ValueSource): Remark[] {
  const [space = ''] = /^\s*/.exec(comment) ?? [];
  if (!(space.includes('\n') ? /^\s*#\d/ : /^\s*#(?:[^\s#]|[ \t]*$)/).test(comment)) return [];
  const advice = /^["']/.test(text)
    ? 'if you want a comment, put a space after "#"'
    : `put the text in quotes, ${quoteYaml(`${text}${comment}`)}`;
  return [{ offset: text.length + space.length, message: `" #" starts a comment, which cuts off the text: ${advice}` }];
}

const escapes: Record<string, string> = {
  t: 'a tab',
  n: 'a line break',
  r: 'a line break',
  N: 'a line break',
  L: 'a line break',
  P: 'a line break',
  _: 'a space',
};

/** Escapes in double quotes that are part of a path: nobody wants a tab in `"C:\temp"`, but some want the line break in `"One\nTwo"`. */
function escapesIn({ text }: ValueSource): Remark[] {
  if (!text.startsWith('"')) return [];
  const all = Array.from(text.matchAll(/\\[^]/g)).flatMap(({ 0: escape, index }): Remark[] => {
    const meaning = escapes[escape.charAt(1)];
    const [before = ''] = /\S*$/.exec(text.slice(0, index)) ?? [];
    const after = text.slice(index + 2);
    const isPath = /(?:^|[^\w])[A-Za-z]:\S*$|%\w+%\S*$|\\/.test(before) || /^[a-z0-9]/.test(after);
    const isMeant = /[nr]/.test(escape) && (!isPath || /\\[nr]$/.test(before) || /^\\[nr]/.test(after));
    if (meaning === undefined || isMeant) return [];
    const advice = `use single quotes, '${text.slice(1, -1).replaceAll("'", "''")}'`;
    return [{ offset: index, message: `"${escape}" in double quotes is ${meaning}: ${advice}` }];
  });
  return all.slice(0, 1);
}

/** A `- ` at the start of a line in plain text was meant as a list item. */
function itemsIn({ text }: ValueSource): Remark[] {
  const item = /^["'|>]/.test(text) ? null : /\n[ \t]+(?=- )/.exec(text);
  return item
    ? [
        {
          offset: item.index + item[0].length,
          message: 'is indented more than the item above, so it is read as part of its text: align the two',
        },
      ]
    : [];
}
