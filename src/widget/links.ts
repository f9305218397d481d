/** The links that lead out of the panel. */
import type { NavigateDetail, NavigateKind } from '#src/domain/widget-contract.ts';
import { create } from './dom.ts';
import { messages } from './messages.ts';

/** A link in a new tab, so that work on the host page stays; an e-mail needs none. */
export function createLink(kind: NavigateKind, url: string, text: string, className = 'link'): HTMLAnchorElement {
  const link = create('a', { class: className, part: 'link', href: url, 'data-kind': kind }, create('span', {}, text));
  if (!url.startsWith('mailto:')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.append(create('span', { class: 'hidden' }, messages.newTab));
  }
  return link;
}

/** Where a click leads, if it is on one of the panel's links. */
export function linkDestination({ target }: Event): NavigateDetail | undefined {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a');
  return link ? { url: link.href, kind: link.dataset.kind as NavigateKind } : undefined;
}
