/** What the checks extract from the body of a written entry. */
import type { MdastNode } from 'satteri';
import type { Finding } from '../findings.ts';
import type { Place } from '#src/source/places.ts';

export interface Heading {
  depth: number;
  /** Undefined if unknown: raw HTML whose end tag is in another node. */
  text: string | undefined;
  /** The id set in HTML, or the slug of its text. */
  id: string | undefined;
  /** Whether the id is written, in HTML or after the text as `{#id}`, and not made of the text. */
  hasOwnId: boolean;
  /** Whether nothing for readers is between it and the next heading. */
  isEmpty: boolean;
  place: Place;
}

export interface Attribute {
  name: string;
  /** Undefined for an expression; empty for an attribute without a value. */
  value: string | undefined;
  place: Place;
}

/** The opening tag of an HTML element or a component. */
export interface BodyElement {
  name: string;
  isComponent: boolean;
  attributes: Attribute[];
  place: Place;
  /** The enclosing component or JSX element. */
  parent: string | undefined;
  /** Its child nodes; always empty for raw HTML in Markdown. */
  children: readonly MdastNode[];
}

export interface Body {
  file: string;
  /** False if it cannot be parsed, so that nothing can be derived from it. */
  isRead: boolean;
  headings: Heading[];
  /** Whether there is anything for readers besides headings. */
  hasContent: boolean;
  /** Whether there is nothing at all, not even a comment. */
  isBlank: boolean;
  /** Ids of headings and elements, each with its first position. */
  ids: Map<string, Place>;
  elements: BodyElement[];
  /** The tags of raw HTML in Markdown, to check that they are balanced. */
  tags: { name: string; kind: 'start' | 'end'; place: Place }[];
  /** `text` is what a reader clicks on; undefined for a definition. */
  links: { url: string; text: string | undefined; place: Place }[];
  /** The text that readers see, as written in the source, without code. */
  texts: { source: string; place: Place }[];
  /** `alt` is undefined for a definition, which has only an address. */
  images: { url: string; alt: string | undefined; place: Place }[];
  findings: Finding[];
}

export function emptyBody(file: string): Body {
  return {
    file,
    isRead: false,
    headings: [],
    hasContent: false,
    isBlank: true,
    ids: new Map(),
    elements: [],
    tags: [],
    links: [],
    texts: [],
    images: [],
    findings: [],
  };
}
