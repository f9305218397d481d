/** Creates elements. Strings become text nodes, never markup. */
import type { Segment } from './mark.ts';

/** Creates an element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  setAttributes(node, attributes);
  node.append(...children);
  return node;
}

export function setAttributes(node: Element, attributes: Record<string, string>): void {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
}

/** Text with its matches in `mark` elements. */
export function markedText(segments: Segment[]): (Node | string)[] {
  return segments.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}
