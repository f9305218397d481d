/** Small elements. Content only ever becomes text nodes. */
import type { Segment } from './excerpt.ts';

/** An element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Text whose matches are marked. */
export function markedText(segments: Segment[]): (Node | string)[] {
  return segments.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}
