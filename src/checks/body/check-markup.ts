/** Checks the markup of bodies: headings form an outline, raw HTML is allowed, balanced and inert, and components are used correctly. */
import type { MdastNode } from 'satteri';
import { attributesOf, components, parentOf, type AttributeValue } from '#src/schemas/prose-components.ts';
import { voidElements } from '#src/source/html.ts';
import { fileStart } from '#src/source/places.ts';
import { error, type Finding } from '../findings.ts';
import { choices, suggestion } from '../nearest.ts';
import type { Attribute, Body, BodyElement } from './body.ts';
import { isVersionRange } from '#src/schemas/formats.ts';

/** The HTML elements that bodies may contain. All others are rejected. */
export const htmlElements: ReadonlySet<string> = new Set(
  (
    'a abbr b br cite code dd del details div dl dt em figcaption figure h2 h3 h4 hr i img ins kbd li mark ol p picture pre q s samp small source span strong sub summary sup ' +
    'table caption col colgroup time wbr tbody td tfoot th thead tr ul var'
  ).split(' '),
);

const htmlAttributes = new Set(
  'id class title lang dir href src srcset sizes alt width height loading open start reversed type scope colspan rowspan headers datetime cite media'.split(
    ' ',
  ),
);

/** Elements whose closing tag is optional in HTML. */
const selfEndingElements = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'colgroup', 'caption']);

const escapeHint = '; to show a "<", write \\<';

export function checkHtml(body: Body): Finding[] {
  return [
    ...body.elements.filter(({ isComponent }) => !isComponent).flatMap((element) => checkElement(element, body)),
    ...checkBalance(body),
  ];
}

function checkElement({ name, attributes, place }: BodyElement, { file }: Body): Finding[] {
  if (!htmlElements.has(name)) {
    const component = [...components.keys()].find((known) => known.toLowerCase() === name);
    const fail = (message: string) => [error(file, place, 'html', message)];
    if (component === undefined) return fail(`<${name}> is not allowed${suggestion(name, htmlElements)}${escapeHint}`);
    return fail(
      file.endsWith('.mdx')
        ? `<${name}> is not an HTML element (did you mean ${component}?)`
        : `<${component}> works only in .mdx files: rename this file`,
    );
  }
  return attributes.flatMap((attribute) => {
    const fail = (message: string) => [error(file, attribute.place, 'html', message)];
    if (/^on/i.test(attribute.name)) return fail(`the event handler "${attribute.name}" is not allowed: remove it`);
    if (!htmlAttributes.has(attribute.name))
      return fail(`the attribute "${attribute.name}" is not allowed${suggestion(attribute.name, htmlAttributes)}`);
    if (attribute.value === undefined) return fail(`"${attribute.name}" must be text in quotes, not an expression`);
    if (attribute.name === 'id' && !/^\S+$/.test(attribute.value)) return fail('an id cannot be empty or contain spaces');
    return [];
  });
}

/** Markdown passes tags through unchanged: an unclosed one would swallow the rest of the page. */
function checkBalance({ file, tags }: Body): Finding[] {
  const open: Body['tags'] = [];
  const fail = ({ place }: Body['tags'][number], message: string) => error(file, place, 'html', message);
  const closesNothing: Finding[] = [];
  const unclosed: Body['tags'] = [];
  // The number of open tags by name, to avoid searching for one that is not open.
  const counts = new Map<string, number>();
  const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change);
  for (const tag of tags.filter(({ name }) => htmlElements.has(name) && !voidElements.has(name))) {
    const { name, kind } = tag;
    if (kind === 'start') {
      open.push(tag);
      count(name, 1);
    } else if ((counts.get(name) ?? 0) === 0) {
      closesNothing.push(fail(tag, `</${name}> has no matching <${name}>: remove it`));
    } else {
      const crossed = open.splice(open.findLastIndex((other) => other.name === name));
      for (const other of crossed) count(other.name, -1);
      unclosed.push(...crossed.slice(1));
    }
  }
  const never = [...unclosed, ...open].filter(({ name }) => !selfEndingElements.has(name));
  return [...closesNothing, ...never.map((tag) => fail(tag, `<${tag.name}> is never closed: add </${tag.name}>`))];
}

const maxHeadings = 2000;

/** `sections` are ids of headings that may begin with "###", whatever is above them. */
export function checkHeadings({ file, headings }: Body, sections: readonly string[] = []): Finding[] {
  const findings: Finding[] = [];
  const tooMany = `has ${headings.length} headings; the limit is ${maxHeadings.toLocaleString('en')}`;
  if (headings.length > maxHeadings) findings.push(error(file, fileStart, 'limit', tooMany));
  let above = 1;
  for (const { depth, text, id = '', place } of headings) {
    if (text?.trim() === '') findings.push(error(file, place, 'heading', 'the heading is empty: write its text or remove it'));
    if (depth === 1) findings.push(error(file, place, 'heading', '"#" is only for the page title: start headings at "##"'));
    else if (depth > above + 1 && !(depth === 3 && sections.includes(id))) {
      const allowed = above === 1 ? 'the first heading is "##"' : `after "${'#'.repeat(above)}", use "${'#'.repeat(above + 1)}"`;
      findings.push(error(file, place, 'heading', `"${'#'.repeat(depth)}" skips a level: ${allowed}`));
    }
    above = depth === 1 ? 1 : depth;
  }
  return findings;
}

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
    return [error(file, place, 'component', `${named} is not a component${choices(name, names)}${escapeHint}`)];
  }
  const allowed = attributesOf(name);
  const missing = Object.keys(component.required)
    .filter((required) => !attributes.some((attribute) => attribute.name === required))
    .map((required) => error(file, place, 'attribute', `<${name}> needs the attribute "${required}"`));
  const first = new Map(attributes.toReversed().map((attribute) => [attribute.name, attribute]));
  return [
    ...missing,
    ...attributes.flatMap((attribute) =>
      first.get(attribute.name) === attribute
        ? checkAttribute(name, attribute, allowed, file)
        : [error(file, attribute.place, 'attribute', `"${attribute.name}" is set twice: remove one`)],
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
  if (name.startsWith('{')) return fail(`${name} is not allowed: write each attribute as text in quotes`);
  if (kind === undefined) {
    return fail(`"${name}" is not an attribute of <${component}>${choices(name, [...allowed.keys()], ', which has none: remove it')}`);
  }
  if (value === undefined) return fail(`"${name}" must be text in quotes, not an expression`);
  if (value.trim() === '') return fail(`"${name}" is empty: give it a value`);
  const wrong = wrongValue(kind, value);
  return wrong === undefined ? [] : fail(`"${value}" ${wrong}`);
}

/** What is wrong with an attribute's value; undefined if it is valid or left to other checks. */
function wrongValue(kind: AttributeValue, value: string): string | undefined {
  if (kind === 'version-range') return isVersionRange(value) ? undefined : 'is not a version range such as >=3.0.0';
  if (typeof kind === 'string' || kind.values.includes(value)) return undefined;
  return `is not a ${kind.noun}${choices(value, kind.values)}`;
}

/** Checks a component's content and its parent. */
function checkContent({ name, parent, place, children }: BodyElement, file: string): Finding[] {
  const fail = (message: string) => [error(file, place, 'component', message)];
  const only = parentOf(name);
  if (only !== undefined && parent !== only) return fail(`<${name}> works only inside <${only}>`);
  const holds = components.get(name)?.holds;
  if (holds === undefined) return [];
  const parts = children.flatMap(partsOf);
  const isList = holds === 'one numbered list';
  if (parts.length === 0 && !isList) return fail(`<${name}> contains no ${holds}`);
  const fits = isList
    ? parts.length === 1 && parts.every((part) => part.type === 'list' && part.ordered)
    : parts.every((part) => 'name' in part && `<${part.name ?? ''}>` === holds);
  return fits ? [] : fail(`<${name}> must contain ${holds} and nothing else`);
}

/** The relevant children: skips comments and whitespace, and unwraps paragraphs that MDX put around components. */
function partsOf(node: MdastNode): MdastNode[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (node.type === 'text' && node.value.trim() === '') return [];
  if (node.type === 'paragraph' && node.children.some(({ type }) => type === 'mdxJsxTextElement')) return node.children.flatMap(partsOf);
  return [node];
}
