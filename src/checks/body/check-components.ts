/** Components of MDX: known ones, with the attributes that they take, around what they are made for. */
import type { MdastNode } from 'satteri';
import { isVersionRange } from '#src/schemas/formats.ts';
import type { Problem } from '#src/source/problem.ts';
import { suggestion } from '../nearest.ts';
import { error } from '#src/source/problems.ts';
import type { Attribute, Body, BodyElement } from './body.ts';
import { componentNames, componentRules, noteKinds, tabSystems } from './component-rules.ts';

export function checkComponents({ file, elements }: Body): Problem[] {
  return elements
    .filter(({ isComponent }) => isComponent)
    .flatMap((element) => [...checkComponent(element, file), ...checkContent(element, file)]);
}

function checkComponent({ name, attributes, place }: BodyElement, file: string): Problem[] {
  const rule = componentRules.get(name);
  if (!rule) {
    const named = name === '' ? 'the fragment <>' : `<${name}>`;
    return [
      error(file, place, 'component', `${named} is not a component: ${componentNames.join(', ')}${suggestion(name, componentNames)}`),
    ];
  }
  const allowed = [...rule.required, ...rule.optional];
  const missing = rule.required
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

function checkAttribute(component: string, { name, value, place }: Attribute, allowed: string[], file: string): Problem[] {
  const fail = (message: string) => [error(file, place, name === 'alt' && value !== undefined ? 'image-alt' : 'attribute', message)];
  if (name.startsWith('{')) return fail(`${name} is not allowed: attributes are plain texts in quotes`);
  if (!allowed.includes(name)) {
    const takes = allowed.length > 0 ? `which takes ${allowed.join(', ')}` : 'which takes none';
    return fail(`"${name}" is not an attribute of <${component}>, ${takes}${suggestion(name, allowed)}`);
  }
  if (value === undefined) return fail(`"${name}" must be a plain text in quotes, not an expression`);
  if (value.trim() === '') return fail(`"${name}" is empty`);
  const wrong = wrongValue(`${component} ${name}`, value);
  return wrong === undefined ? [] : fail(`"${value}" ${wrong}`);
}

/** What is wrong with the value of an attribute; undefined if nothing is, or if other checks look at it. */
function wrongValue(attribute: string, value: string): string | undefined {
  const oneOf = (noun: string, allowed: readonly string[]) =>
    allowed.includes(value) ? undefined : `is not a ${noun}: ${allowed.join(', ')}${suggestion(value, allowed)}`;
  if (attribute === 'Note kind') return oneOf('kind of note', noteKinds);
  if (attribute === 'Tab os') return oneOf('system', tabSystems);
  const isRange = attribute === 'Tab version' || attribute === 'AppliesTo versions';
  return isRange && !isVersionRange(value) ? 'is not a range of versions such as >=3.0.0' : undefined;
}

/** Steps hold one numbered list, Tabs hold Tab and nothing else. */
function checkContent({ name, parent, place, children }: BodyElement, file: string): Problem[] {
  const fail = (message: string) => [error(file, place, 'component', message)];
  if (name === 'Tab' && parent !== 'Tabs') return fail('<Tab> stands only inside of <Tabs>');
  const parts = children.flatMap(partsOf);
  if (name === 'Steps') {
    const [list, ...more] = parts;
    return list?.type === 'list' && list.ordered === true && more.length === 0
      ? []
      : fail('<Steps> holds one numbered list and nothing else');
  }
  if (name !== 'Tabs') return [];
  if (parts.length === 0) return fail('<Tabs> holds no <Tab>');
  return parts.every((part) => 'name' in part && part.name === 'Tab') ? [] : fail('<Tabs> holds <Tab> and nothing else');
}

/** The children that count: comments and blanks do not, and of a paragraph that MDX put around components its content. */
function partsOf(node: MdastNode): MdastNode[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (node.type === 'text' && node.value.trim() === '') return [];
  if (node.type === 'paragraph' && node.children.some(({ type }) => type === 'mdxJsxTextElement')) return node.children.flatMap(partsOf);
  return [node];
}
