/** The state of reading a body, and what is collected on the way: headings, elements, ids and remarks. */
import type Slugger from 'github-slugger';
import type { Point } from 'unist';
import type { Place } from '#src/source/places.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { error } from '../findings.ts';
import type { Body, BodyElement } from './body.ts';
import type { Remark } from './remark.ts';

/** The state of a tree traversal. */
export interface Walk {
  body: Body;
  source: SourceFile;
  slugger: Slugger;
  placeOf: (point: Point | undefined) => Place;
  /** The position of an offset in the body. */
  locate: (offset: number) => Place;
  names: Names;
  hasContent: boolean;
  /** The number of open raw HTML elements whose text is not prose. */
  openCode: number;
  /** The number of open headings, whose text is not content of a section. */
  openHeadings: number;
}

/** The names that a body defines and uses. */
export interface Names {
  images: Set<string>;
  footnotes: Set<string>;
  definitions: Set<string>;
}

/** Elements for code, keyboard input and program output. */
export const codeElement = /^(code|kbd|pre|samp|var)$/;

/** Notes that the section is not empty. */
export function noteContent(walk: Walk): void {
  if (walk.openHeadings > 0) return;
  walk.hasContent = true;
  const heading = walk.body.headings.at(-1);
  if (heading) heading.isEmpty = false;
}

/** Adds an element or component; `textIn` returns the text of a heading. */
export function addElement(walk: Walk, element: BodyElement, textIn: () => string | undefined): void {
  walk.body.elements.push(element);
  const id = element.attributes.find(({ name }) => name === 'id');
  const depth = /^h([1-6])$/.exec(element.name)?.[1];
  if (depth !== undefined) addHeading(walk, Number(depth), textIn(), id?.value, element.place);
  else if (!element.isComponent && id?.value !== undefined) addId(walk, id.value, id.place);
}

/** Adds a heading with its id: its own, or the slug of its text. */
export function addHeading(walk: Walk, depth: number, text: string | undefined, ownId: string | undefined, place: Place): void {
  // A written id is taken: a later heading of the same words gets another one.
  if (ownId !== undefined) walk.slugger.slug(ownId);
  const id = ownId ?? (text === undefined ? undefined : walk.slugger.slug(text.trimEnd()));
  walk.body.headings.push({ depth, text, id, hasOwnId: ownId !== undefined, isEmpty: true, place });
  if (id !== undefined && id !== '') addId(walk, id, place);
}

function addId({ body }: Walk, id: string, place: Place): void {
  const first = body.ids.get(id);
  if (first) body.findings.push(error(body.file, place, 'duplicate-anchor', `the id "${id}" is already used on line ${first.line}`));
  else body.ids.set(id, place);
}

/** Adds remarks as findings of the body's file. */
export function addRemarks(remarks: readonly Remark[], { body, locate }: Walk): void {
  for (const { offset, severity, rule, message } of remarks) {
    const place = locate(offset);
    body.findings.push({ file: body.file, ...place, severity, rule, message });
  }
}
