/** Creates elements without markup strings, which a page's Trusted Types policy would reject. */
import type { NavigateDetail, NavigateKind } from '#src/domain/widget-contract.ts';
import type { WidgetMessages } from './messages.ts';

type Attributes = Record<string, string>;

/** Creates an element with attributes and children. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

export function createButton(attributes: Attributes, onPress: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const button = create('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', onPress);
  return button;
}

/** A decorative line icon on a 24-unit grid. */
export function createIcon(path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const line = document.createElementNS(namespace, 'path');
  setAttributes(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  setAttributes(line, { d: path });
  svg.append(line);
  return svg;
}

export const icons = {
  help: 'M12 21a9 9 0 1 0-8-5l-1 5 5-1a9 9 0 0 0 4 1ZM9.5 9.5a2.5 2.5 0 0 1 5 .5c0 2-2.5 2-2.5 3.5v.5M12 17v.1',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M11 6l-6 6 6 6M5 12h14',
  search: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM15 15l5 5',
};

/** Creates a link that opens in a new tab, so that the host page stays open. Email links need no tab. */
export function createLink(
  { newTab }: Pick<WidgetMessages, 'newTab'>,
  kind: NavigateKind,
  url: string,
  text: string,
  className = 'link',
): HTMLAnchorElement {
  const link = create('a', { class: className, part: 'link', href: url, 'data-kind': kind }, create('span', {}, text));
  if (!url.startsWith('mailto:')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.append(create('span', { class: 'hidden' }, newTab));
  }
  return link;
}

/** The target of a click on a link in the panel. */
export function linkDestination({ target }: Event): NavigateDetail | undefined {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a');
  return link ? { url: link.href, kind: link.dataset.kind as NavigateKind } : undefined;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
}
