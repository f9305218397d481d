/** Links out of the panel. */
import type { NavigateDetail, NavigateKind } from '#src/domain/widget-contract.ts';
import { create } from './dom.ts';
import { messages } from './messages.ts';

/** Creates a link that opens in a new tab, so that the host page stays open. Email links need no tab. */
export function createLink(kind: NavigateKind, url: string, text: string, className = 'link'): HTMLAnchorElement {
  const link = create('a', { class: className, part: 'link', href: url, 'data-kind': kind }, create('span', {}, text));
  if (!url.startsWith('mailto:')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.append(create('span', { class: 'hidden' }, messages.newTab));
  }
  return link;
}

/** The target of a click on a link in the panel. */
export function linkDestination({ target }: Event): NavigateDetail | undefined {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a');
  return link ? { url: link.href, kind: link.dataset.kind as NavigateKind } : undefined;
}
