/** The links that lead out of the panel. */
import type { NavigateDetail, NavigateKind } from './contract.ts';
import { create } from './dom.ts';
import { messages } from './messages.ts';

const kinds = new WeakMap<Element, NavigateKind>();

/** A link in a new tab, so that work on the host page stays; an e-mail opens none. */
export function createLink(kind: NavigateKind, url: string, text: string, className = 'link'): HTMLAnchorElement {
  const link = create('a', { class: className, part: 'link' }, create('span', {}, text));
  kinds.set(link, kind);
  setAddress(link, url);
  return link;
}

/** Points a link elsewhere. */
export function setAddress(link: HTMLAnchorElement, url: string): void {
  link.href = url;
  link.querySelector('.new-tab')?.remove();
  const inNewTab = !url.startsWith('mailto:');
  link.target = inNewTab ? '_blank' : '';
  link.rel = inNewTab ? 'noopener noreferrer' : '';
  if (inNewTab) link.append(create('span', { class: 'new-tab hidden' }, messages.newTab));
}

/** Where a click leads, if it is on one of the panel's links. */
export function destinationOf(event: Event): NavigateDetail | undefined {
  for (const target of event.composedPath()) {
    if (!(target instanceof HTMLAnchorElement)) continue;
    const kind = kinds.get(target);
    return kind && { url: target.href, kind };
  }
  return undefined;
}
