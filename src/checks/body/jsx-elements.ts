/** Elements and components of MDX, with the places of their attributes, which the parser does not give. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Place } from '#src/source/problem.ts';
import type { Source } from '../read-content.ts';
import type { Attribute, BodyElement } from './body.ts';
import { placeAt } from './html-tags.ts';

export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** An element as it was opened. Names that begin with a capital, or hold a dot or colon, are components. */
export function collectElement(node: JsxNode, source: Source, place: Place, parent: string | undefined): BodyElement {
  const name = node.name ?? '';
  const opening = source.body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const offsets = attributeOffsets(opening);
  const attributes = node.attributes.map((attribute, index): Attribute => {
    const offset = offsets[index];
    const where = offset === undefined ? place : placeAt(opening, offset, place);
    if (attribute.type === 'mdxJsxExpressionAttribute') return { name: `{${attribute.value}}`, value: undefined, place: where };
    const { value } = attribute;
    return {
      name: attribute.name,
      value: value === null || value === undefined ? '' : typeof value === 'string' ? value : undefined,
      place: where,
    };
  });
  return { name, isComponent: !/^[a-z][a-z0-9]*$/.test(name), attributes, place, parent, children: node.children };
}

/** Where the attributes of an opening tag begin. A list that cannot be read ends early; the element's place stands in then. */
function attributeOffsets(opening: string): number[] {
  const offsets: number[] = [];
  let at = /^<[^\s/>{]*/.exec(opening)?.[0].length ?? 0;
  for (;;) {
    at += /^\s*/.exec(opening.slice(at))?.[0].length ?? 0;
    const rest = opening.slice(at, at + 10_000);
    if (rest === '' || /^\/?>/.test(rest)) return offsets;
    offsets.push(at);
    const name = /^[^\s/>={]+/.exec(rest)?.[0] ?? '';
    const [assignment] = /^\s*=\s*/.exec(rest.slice(name.length)) ?? [''];
    at += name.length;
    if (name !== '' && assignment === '') continue;
    at += assignment.length;
    const end = endOfValue(opening, at);
    if (end === undefined) return offsets;
    at = end;
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
