/** What the checks read from the body of a written entry. */
import type { MdastNode } from 'satteri';
import type { Finding } from '../findings.ts';
import type { Place } from '#src/source/places.ts';

export interface Heading {
  depth: number;
  /** Undefined where it cannot be told: in raw HTML that is spread over several lines of text. */
  text: string | undefined;
  /** The id that a writer gave it in HTML, or the one that follows from its text. */
  id: string | undefined;
  place: Place;
}

export interface Attribute {
  name: string;
  /** Undefined if it is an expression; of an attribute without a value an empty text. */
  value: string | undefined;
  place: Place;
}

/** An HTML element or a component, as it was opened. */
export interface BodyElement {
  name: string;
  isComponent: boolean;
  attributes: Attribute[];
  place: Place;
  /** The component or JSX element around it. */
  parent: string | undefined;
  /** What a component holds; of raw HTML in Markdown nothing is known. */
  children: readonly MdastNode[];
}

export interface Body {
  file: string;
  /** False if it does not compile: nothing that follows from it is known then. */
  isRead: boolean;
  headings: Heading[];
  /** Ids of headings and elements, each with where it first stands. */
  ids: Map<string, Place>;
  elements: BodyElement[];
  /** The tags of raw HTML in Markdown, for their balance. */
  tags: { name: string; kind: 'start' | 'end'; place: Place }[];
  /** `text` is what a reader clicks on; undefined of a definition. */
  links: { url: string; text: string | undefined; place: Place }[];
  /** The text that readers read, as it stands in the source, and without code. */
  texts: { source: string; place: Place }[];
  /** `alt` is undefined where the address alone stands. */
  images: { url: string; alt: string | undefined; place: Place }[];
  findings: Finding[];
}

export function emptyBody(file: string): Body {
  return {
    file,
    isRead: false,
    headings: [],
    ids: new Map(),
    elements: [],
    tags: [],
    links: [],
    texts: [],
    images: [],
    findings: [],
  };
}
