/** Renders a hit on the search page. */
import { kindLabel } from '../kinds.ts';
import { element, markedText } from './dom.ts';
import type { Hit } from './find.ts';

/** The list item of a hit; its title is the link. `productNames` maps product ids to names. */
export function renderHit(hit: Hit, productNames: Map<string, string>): HTMLLIElement {
  const title = element('a', { class: 'search-hit-title', href: hit.url, 'data-result': hit.id }, ...markedText(hit.title));
  // Naming all products would say nothing.
  const products = hit.products.length < productNames.size ? hit.products.map((id) => productNames.get(id) ?? id) : [];
  const facts = [kindLabel(hit.kind), ...products, ...(hit.id === '' ? [] : [hit.id])].join(' · ');
  const item = element('li', { class: 'search-hit' }, title, element('p', { class: 'search-hit-facts' }, facts));
  if (hit.isSample) {
    item.dataset.sample = '';
    item.lastElementChild?.append(' ', element('span', { class: 'badge badge-sample' }, 'Sample'));
  }
  if (hit.excerpt.length > 0) item.append(element('p', { class: 'search-excerpt' }, ...markedText(hit.excerpt)));
  if (hit.section) {
    const url = new URL(hit.url, location.href);
    url.hash = hit.section.id;
    item.append(
      element('p', { class: 'search-hit-section' }, 'Section: ', element('a', { href: `${url.pathname}${url.hash}` }, hit.section.title)),
    );
  }
  return item;
}
