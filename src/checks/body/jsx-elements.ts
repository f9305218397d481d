/** Collects MDX elements and components with the positions of their attributes, which the parser does not provide. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { createLocator, type Place } from '#src/source/places.ts';
import type { Attribute, BodyElement } from './body.ts';

/** An element from its opening tag. Any name other than lowercase letters and digits is a component. */
export function collectElement(node: MdxJsxFlowElement | MdxJsxTextElement, text: string, place: Place, parent?: string): BodyElement {
  const name = node.name ?? '';
  const opening = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const offsets = attributeOffsets(opening);
  const placeIn = createLocator(opening.slice(0, (offsets.at(-1) ?? 0) + 1), place);
  const attributes = node.attributes.map((attribute, index): Attribute => {
    const offset = offsets[index];
    const where = offset === undefined ? place : placeIn(offset);
    if (attribute.type === 'mdxJsxExpressionAttribute') return { name: `{${attribute.value}}`, value: undefined, place: where };
    const value = attribute.value ?? '';
    return { name: attribute.name, value: typeof value === 'string' ? value : undefined, place: where };
  });
  return { name, isComponent: !/^[a-z][a-z0-9]*$/.test(name), attributes, place, parent, children: node.children };
}

/** The offsets of an opening tag's attributes. Stops at what it cannot parse; the element's position is used for the rest. */
function attributeOffsets(opening: string): number[] {
  const offsets: number[] = [];
  const attribute = /\s*(?:(\/?>)|([^\s/>={]*)(\s*=\s*)?)/y;
  let at = /^<[^\s/>{]*/.exec(opening)?.[0].length ?? 0;
  for (;;) {
    attribute.lastIndex = at;
    const [whole = '', end, name = '', assignment = ''] = attribute.exec(opening) ?? [];
    at += whole.length;
    if (end !== undefined || at >= opening.length) return offsets;
    offsets.push(at - name.length - assignment.length);
    if (name !== '' && assignment === '') continue;
    const next = endOfValue(opening, at);
    if (next === undefined) return offsets;
    at = next;
  }
}

function endOfValue(text: string, at: number): number | undefined {
  const first = text[at];
  if (first === '"' || first === "'") {
    const end = text.indexOf(first, at + 1);
    return end < 0 ? undefined : end + 1;
  }
  if (first !== '{') return undefined;
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    if (text[index] === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}
