/** Checks for invisible characters that change what a text says or does. */
import { kinds } from '#src/schemas/kinds.ts';
import { error, type Finding } from './findings.ts';
import { createLocator, type Place } from '#src/source/places.ts';
import type { SourceFile } from '#src/source/source-file.ts';

const names: Record<number, string> = {
  0x061c: 'ARABIC LETTER MARK',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2060: 'WORD JOINER',
  0x2061: 'FUNCTION APPLICATION',
  0x2062: 'INVISIBLE TIMES',
  0x2063: 'INVISIBLE SEPARATOR',
  0x2064: 'INVISIBLE PLUS',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
};

/** Control, bidirectional and zero-width characters, except tabs, line breaks and the joiner inside an emoji. */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** In a body, only control characters are rejected: some writing systems need the others. */
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** Finds hidden characters in the front matter or data of a file, and control characters in its body. */
export function checkCharacters({ file, collection, text, body, bodyLine, yaml }: SourceFile): Finding[] {
  const isWritten = kinds[collection].form === 'written';
  const front = isWritten ? text.slice(0, text.length - body.text.length) : text;
  const written = checkText(file, front);
  return [...written, ...(written.length > 0 ? [] : checkValues(file, yaml, front)), ...checkText(file, body.text, control, bodyLine)];
}

/** The name of the first hidden character, tab or line break in a text; undefined if there is none. */
export function nameHidden(text: string): string | undefined {
  const [character] = text.match(hidden) ?? text.match(/[\t\n\r]/) ?? [];
  return character === undefined ? undefined : nameOf(character);
}

/** Finds characters that a text must not contain. */
export function checkText(file: string, text: string, pattern = hidden, firstLine = 1): Finding[] {
  const placeOf = createLocator(text, { line: firstLine, column: 1 });
  return Array.from(text.matchAll(pattern), ({ 0: character, index }) => refuse(file, placeOf(index), character));
}

function refuse(file: string, place: Place, character: string): Finding {
  return error(file, place, 'character', `the character ${nameOf(character)} is not allowed here: remove it`);
}

function refuseEscape(file: string, place: Place, character: string): Finding {
  const message = `an escape in double quotes produces the character ${nameOf(character)}, which is not allowed here: use single quotes`;
  return error(file, place, 'character', message);
}

/** An escape such as "\u202E" puts a character into a value that its source does not show. */
function checkValues(file: string, yaml: SourceFile['yaml'], text: string): Finding[] {
  if (!/\\[xuU0abevfNLP_]/.test(text)) return [];
  const findings: Finding[] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === 'string') {
      const [{ 0: character, index } = { 0: undefined, index: 0 }] = value.matchAll(hidden);
      if (character !== undefined) findings.push(refuseEscape(file, yaml.locate(path, index), character));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        const inside = [...path, Array.isArray(value) ? Number(key) : key];
        walk(key, inside);
        walk(part, inside);
      }
    }
  };
  walk(yaml.value, []);
  return findings;
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} (${names[code] ?? 'a control character'})`;
}
