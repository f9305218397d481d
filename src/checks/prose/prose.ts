/** The prose of written entries: what a person reads, piece by piece, each with its place. */
import type { Entry } from '#src/domain/catalog.ts';
import { attributesOf } from '#src/schemas/prose-components.ts';
import { createPlacer } from '#src/source/places.ts';
import type { Place } from '#src/source/problem.ts';
import type { Body } from '../body/body.ts';
import type { SourceFile } from '#src/source/source-file.ts';

/** A piece of prose as it stands in a file. */
export interface Prose {
  file: string;
  text: string;
  placeOf: (offset: number) => Place;
}

/** The prose of an entry's body. */
export function proseOfBody({ file, texts, elements }: Body): Prose[] {
  const attributes = elements.flatMap(({ name, attributes: all }) =>
    all.flatMap(({ name: attribute, value, place }) =>
      value !== undefined && isProse(name, attribute)
        ? // The value begins after the name, an equals sign and a quotation mark.
          [piece(file, value, { line: place.line, column: place.column + attribute.length + 2 })]
        : [],
    ),
  );
  return [...texts.map(({ source, place }) => piece(file, source, place)), ...attributes];
}

/** Whether readers read an attribute of an element. */
function isProse(element: string, attribute: string): boolean {
  if (element === 'img') return attribute === 'alt';
  const value = attributesOf(element).get(attribute);
  return value === 'prose' || value === 'alternative-text';
}

function piece(file: string, text: string, place: Place): Prose {
  // Few pieces are ever asked for a place, some of them often.
  let placer: ((offset: number) => Place) | undefined;
  return { file, text, placeOf: (offset) => (placer ??= createPlacer(text, place))(offset) };
}

/** The prose of an entry's front matter. */
export function proseOfKeys(entry: Entry, source: SourceFile): Prose[] {
  return readKeys(entry).map(({ path, text }) => ({
    file: entry.file,
    text: withoutCode(text),
    placeOf: (offset) => source.yaml.locate(path, offset),
  }));
}

function readKeys(entry: Entry): { path: PropertyKey[]; text: string }[] {
  const key = (name: string, text: string | undefined) => (text === undefined ? [] : [{ path: [name], text }]);
  switch (entry.collection) {
    case 'articles':
      return [...common(entry), ...entry.symptoms.map((text, index) => ({ path: ['symptoms', index], text }))];
    case 'knownIssues':
      return [...common(entry), ...key('workaround', entry.workaround)];
    case 'releases':
      return [
        ...key('summary', entry.summary),
        ...entry.changes.flatMap((change, index) =>
          (['title', 'description', 'impact', 'action'] as const).flatMap((name) => {
            const text = change[name];
            return text === undefined ? [] : [{ path: ['changes', index, name], text }];
          }),
        ),
      ];
    default:
      return common(entry);
  }
}

function common({ title, summary, reviewNote }: Entry): { path: PropertyKey[]; text: string }[] {
  return [
    { path: ['title'], text: title },
    { path: ['summary'], text: summary },
    ...(reviewNote === undefined ? [] : [{ path: ['reviewNote'], text: reviewNote }]),
  ];
}

/** Code gives way to blanks, so that all else keeps its place. */
function withoutCode(text: string): string {
  return text.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, (code) => ' '.repeat(code.length));
}
