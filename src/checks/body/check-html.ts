/** Raw HTML: only known elements and attributes, each opened and closed, nothing that acts. */
import { voidElements } from '#src/source/html.ts';
import { error, type Finding } from '../findings.ts';
import { components } from '#src/schemas/prose-components.ts';
import { suggestion } from '../nearest.ts';
import type { Body, BodyElement, RawTag } from './body.ts';
import { htmlAttributes, htmlElements, selfEndingElements } from './html-vocabulary.ts';

export function checkHtml(body: Body): Finding[] {
  return [
    ...body.elements.filter(({ isComponent }) => !isComponent).flatMap((element) => checkElement(element, body)),
    ...checkBalance(body),
  ];
}

function checkElement({ name, attributes, place }: BodyElement, { file, isMdx }: Body): Finding[] {
  if (!htmlElements.has(name)) {
    const component = [...components.keys()].find((known) => known.toLowerCase() === name);
    const fail = (message: string) => [error(file, place, 'html', message)];
    if (component === undefined) return fail(`<${name}> is not allowed${suggestion(name, htmlElements)}`);
    return fail(
      isMdx ? `<${name}> is not an element (did you mean ${component}?)` : `<${component}> works in .mdx files only: rename this one`,
    );
  }
  return attributes.flatMap((attribute) => {
    const fail = (message: string) => [error(file, attribute.place, 'html', message)];
    if (/^on/i.test(attribute.name)) return fail(`the handler "${attribute.name}" is not allowed: content never acts`);
    if (!htmlAttributes.has(attribute.name))
      return fail(`the attribute "${attribute.name}" is not allowed${suggestion(attribute.name, htmlAttributes)}`);
    if (attribute.value === undefined) return fail(`"${attribute.name}" must be a plain text in quotes, not an expression`);
    if (attribute.name === 'id' && !/^\S+$/.test(attribute.value)) return fail('an id must not be empty or hold blanks');
    return [];
  });
}

/** Markdown passes tags through as they are: one that is never closed would swallow the rest of the page. */
function checkBalance({ file, tags }: Body): Finding[] {
  const open: RawTag[] = [];
  const crossed: RawTag[] = [];
  const closesNothing: RawTag[] = [];
  // How many of each name are open, so that no closing tag is searched for in vain.
  const counts = new Map<string, number>();
  const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change);
  for (const tag of tags.filter(({ name }) => htmlElements.has(name) && !voidElements.has(name))) {
    if (tag.kind === 'start') {
      open.push(tag);
      count(tag.name, 1);
    } else if ((counts.get(tag.name) ?? 0) === 0) {
      closesNothing.push(tag);
    } else {
      for (let last = open.pop(); last; last = open.pop()) {
        count(last.name, -1);
        if (last.name === tag.name) break;
        crossed.push(last);
      }
    }
  }
  const unclosed = [...crossed, ...open].filter(({ name }) => !selfEndingElements.has(name));
  return [
    ...closesNothing.map(({ name, place }) => error(file, place, 'html', `</${name}> closes nothing: no <${name}> is open`)),
    ...unclosed.map(({ name, place }) => error(file, place, 'html', `<${name}> is never closed`)),
  ];
}
