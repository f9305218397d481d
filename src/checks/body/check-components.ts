/** Components of MDX: known ones, with the attributes that they take, around what they are made for. */
import type { MdastNode } from 'satteri';
import { isVersionRange } from '#src/schemas/formats.ts';
import { attributesOf, components, parentOf, type AttributeValue } from '#src/schemas/prose-components.ts';
import { error, type Finding } from '../findings.ts';
import { choices, suggestion } from '../nearest.ts';
import type { Attribute, Body, BodyElement } from './body.ts';

export function checkComponents({ file, elements }: Body): Finding[] {
  return elements
    .filter(({ isComponent }) => isComponent)
    .flatMap((element) => [...checkComponent(element, file), ...checkContent(element, file)]);
}

function checkComponent({ name, attributes, place }: BodyElement, file: string): Finding[] {
  const component = components.get(name);
  if (!component) {
    const named = name === '' ? 'the fragment <>' : `<${name}>`;
    const names = [...components.keys()];
    return [error(file, place, 'component', `${named} is not a component${choices(name, names)}`)];
  }
  const allowed = attributesOf(name);
  const missing = Object.keys(component.required)
    .filter((required) => !attributes.some((attribute) => attribute.name === required))
    .map((required) => error(file, place, 'attribute', `<${name}> needs "${required}"`));
  const first = new Map(attributes.toReversed().map((attribute) => [attribute.name, attribute]));
  return [
    ...missing,
    ...attributes.flatMap((attribute) =>
      first.get(attribute.name) === attribute
        ? checkAttribute(name, attribute, allowed, file)
        : [error(file, attribute.place, 'attribute', `"${attribute.name}" stands here twice`)],
    ),
  ];
}

function checkAttribute(
  component: string,
  { name, value, place }: Attribute,
  allowed: ReadonlyMap<string, AttributeValue>,
  file: string,
): Finding[] {
  const kind = allowed.get(name);
  const fail = (message: string) => [
    error(file, place, kind === 'alternative-text' && value !== undefined ? 'image-alt' : 'attribute', message),
  ];
  if (name.startsWith('{')) return fail(`${name} is not allowed: attributes are plain texts in quotes`);
  if (kind === undefined) {
    const takes = allowed.size > 0 ? `which takes ${[...allowed.keys()].join(', ')}` : 'which takes none';
    return fail(`"${name}" is not an attribute of <${component}>, ${takes}${suggestion(name, allowed.keys())}`);
  }
  if (value === undefined) return fail(`"${name}" must be a plain text in quotes, not an expression`);
  if (value.trim() === '') return fail(`"${name}" is empty`);
  const wrong = wrongValue(kind, value);
  return wrong === undefined ? [] : fail(`"${value}" ${wrong}`);
}

/** What is wrong with the value of an attribute; undefined if nothing is, or if other checks look at it. */
function wrongValue(kind: AttributeValue, value: string): string | undefined {
  if (kind === 'version-range') return isVersionRange(value) ? undefined : 'is not a range of versions such as >=3.0.0';
  if (typeof kind === 'string' || kind.values.includes(value)) return undefined;
  return `is not a ${kind.noun}${choices(value, kind.values)}`;
}

/** A component holds what it is made for, and stands where it may. */
function checkContent({ name, parent, place, children }: BodyElement, file: string): Finding[] {
  const fail = (message: string) => [error(file, place, 'component', message)];
  const only = parentOf(name);
  if (only !== undefined && parent !== only) return fail(`<${name}> stands only inside of <${only}>`);
  const holds = components.get(name)?.holds;
  if (holds === undefined) return [];
  const parts = children.flatMap(partsOf);
  const isList = holds === 'one numbered list';
  if (parts.length === 0 && !isList) return fail(`<${name}> holds no ${holds}`);
  const fits = isList
    ? parts.length === 1 && parts.every((part) => part.type === 'list' && part.ordered)
    : parts.every((part) => 'name' in part && `<${part.name ?? ''}>` === holds);
  return fits ? [] : fail(`<${name}> holds ${holds} and nothing else`);
}

/** The children that count: comments and blanks do not, and of a paragraph that MDX put around components its content. */
function partsOf(node: MdastNode): MdastNode[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (node.type === 'text' && node.value.trim() === '') return [];
  if (node.type === 'paragraph' && node.children.some(({ type }) => type === 'mdxJsxTextElement')) return node.children.flatMap(partsOf);
  return [node];
}
