/** Extracts the prose of the content, the text that people read, in pieces with their positions. */
import { attributesOf } from '#src/schemas/prose-components.ts';
import { createLocator, type Place } from '#src/source/places.ts';
import { placeIn, type Facts } from '../facts.ts';
import type { Body } from '../body/body.ts';

/** A piece of prose in a file. */
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
        ? // The value starts after the name, an equals sign and a quotation mark.
          [{ source: value, place: { line: place.line, column: place.column + attribute.length + 2 } }]
        : [],
    ),
  );
  return [...texts, ...attributes].map(({ source, place }) => ({ file, text: source, placeOf: createLocator(source, place) }));
}

/** Whether the value of an attribute is text for readers. */
function isProse(element: string, attribute: string): boolean {
  if (element === 'img') return attribute === 'alt';
  const value = attributesOf(element).get(attribute);
  return value === 'prose' || value === 'alternative-text';
}

/** The prose of all fields. */
export function proseOfFields(facts: Facts): Prose[] {
  return facts.texts
    .filter(({ meta }) => meta.text === 'prose' || meta.text === 'inline-markdown')
    .map(({ file, path, text }) => ({
      file,
      text: withoutCode(text),
      placeOf: (offset) => placeIn(facts, file, path, offset),
    }));
}

/** Replaces code with spaces, so that the rest keeps its position. */
function withoutCode(text: string): string {
  return text.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, (code) => ' '.repeat(code.length));
}
