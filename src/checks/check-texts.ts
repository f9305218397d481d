/** Checks what YAML makes of texts: that no comment cuts them off and no escape takes their backslashes. */
import { schemas } from '#src/schemas/collections.ts';
import { unwrap, walkFields, type FieldValue } from '#src/schemas/walk-fields.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { quoteYaml, type ValueSource } from '#src/source/yaml-document.ts';
import { warning, type Finding } from './findings.ts';

/** Only files with these can have findings: a `#` behind a space, a backslash, an item that is indented deeper than the one above. */
const suspicious = /[ \t]#(?:\S|[ \t]*\n)|\\[A-Za-z_]|\n([ \t]*)- .*\n\1[ \t]+- /;

/** Warns of texts in front matter and data files that are read otherwise than they were typed. */
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

/** Whether a value is free text: no date, id, address or other value of a fixed form. */
function isText({ schema, meta, value }: FieldValue): boolean {
  if (typeof value !== 'string') return false;
  const { def, bag } = unwrap(schema)._zod;
  return def.type === 'string' && meta.example === undefined && meta.names === undefined && bag.patterns === undefined;
}

/** A comment has a space and words behind its `#`; on a line of its own, only a number is taken for text. */
function cutBy({ text, comment }: ValueSource): Remark[] {
  const [space = ''] = /^\s*/.exec(comment) ?? [];
  if (!(space.includes('\n') ? /^\s*#\d/ : /^\s*#(?:[^\s#]|[ \t]*$)/).test(comment)) return [];
  const advice = /^["']/.test(text)
    ? 'if it is a comment, write a space behind "#"'
    : `put the text in quotes: ${quoteYaml(`${text}${comment}`)}`;
  return [{ offset: text.length + space.length, message: `" #" cuts the text off, since it begins a comment: ${advice}` }];
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

/** Escapes in double quotes that stand in a path: nobody means a tab in `"C:\temp"`, but some mean the line break in `"One\nTwo"`. */
function escapesIn({ text }: ValueSource): Remark[] {
  if (!text.startsWith('"')) return [];
  const all = Array.from(text.matchAll(/\\[^]/g)).flatMap(({ 0: escape, index }): Remark[] => {
    const meaning = escapes[escape.charAt(1)];
    const [before = ''] = /\S*$/.exec(text.slice(0, index)) ?? [];
    const after = text.slice(index + 2);
    const isPath = /(?:^|[^\w])[A-Za-z]:\S*$|%\w+%\S*$|\\/.test(before) || /^[a-z0-9]/.test(after);
    const isMeant = /[nr]/.test(escape) && (!isPath || /\\[nr]$/.test(before) || /^\\[nr]/.test(after));
    if (meaning === undefined || isMeant) return [];
    const advice = `put the text in single quotes: '${text.slice(1, -1).replaceAll("'", "''")}'`;
    return [{ offset: index, message: `"${escape}" in double quotes is ${meaning}, and not a backslash: ${advice}` }];
  });
  return all.slice(0, 1);
}

/** A `- ` that begins a line within a plain text was meant as an item. */
function itemsIn({ text }: ValueSource): Remark[] {
  const item = /^["'|>]/.test(text) ? null : /\n[ \t]+(?=- )/.exec(text);
  return item
    ? [
        {
          offset: item.index + item[0].length,
          message: 'is indented deeper than the item above, so it is read as a part of its text: begin both in the same column',
        },
      ]
    : [];
}
