/** Renders what the search page shows of an outcome. */
import { hostPath } from '#src/domain/base-path.ts';
import { splitMarks } from '#src/messages/marks.ts';
import { interfaceLocale } from '#src/messages/page-messages.ts';
import { element, markedText } from './dom.ts';
import type { Hit, Outcome } from './find.ts';
import type { SearchMessages } from './messages.ts';
import { requestPath, type SearchRequest } from './request.ts';

type Messages = SearchMessages<'searchPage'>;

/** Further hits, by kind in the order of each kind's best hit: the heading and the hits of each. */
export function groupByKind(hits: readonly Hit[], t: Messages): { kind: string; title: string; hits: Hit[] }[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, title: t.moreOf({ kind: t.kinds[kind] ?? kind }), hits: hits.filter((hit) => hit.kind === kind) }));
}

/** The list item of a hit; its title is the link. `productNames` maps product ids to names. */
export function renderHit(hit: Hit, productNames: Map<string, string>, t: Messages): HTMLLIElement {
  const title = element('a', { class: 'search-hit-title', href: hostPath(hit.url), 'data-result': hit.id }, ...markedText(hit.title));
  // Naming all products would say nothing.
  const products = hit.products.length < productNames.size ? hit.products.map((id) => productNames.get(id) ?? id) : [];
  const facts = [t.kinds[hit.kind] ?? hit.kind, ...products, ...(hit.id === '' ? [] : [hit.id])].join(' · ');
  const item = element('li', { class: 'search-hit' }, title, element('p', { class: 'search-hit-facts' }, facts));
  if (hit.isSample) {
    item.dataset.sample = '';
    item.lastElementChild?.append(' ', element('span', { class: 'badge badge-sample' }, t.sample));
  }
  if (hit.summary.length > 0) item.append(element('p', { class: 'search-excerpt' }, ...markedText(hit.summary)));
  if (hit.section) {
    const url = new URL(hostPath(hit.url), location.href);
    url.hash = hit.section.id;
    const link = element('a', { href: `${url.pathname}${url.hash}` }, ...markedText(hit.section.title));
    item.append(element('p', { class: 'search-hit-section' }, ...markedNodes(t.section, { section: () => link })));
  }
  return item;
}

/** What was searched instead of or besides the query. */
export function correctionText(request: SearchRequest, outcome: Outcome | undefined, t: Messages): (Node | string)[] {
  const { corrected, also = [] } = outcome ?? {};
  const words = new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' }).format(also.map((word) => t.word({ word })));
  const other = also.length === 0 ? [] : [t.also({ words })];
  if (corrected === undefined) return other;
  const instead = markedNodes(t.corrected({ corrected, typed: request.query }), {
    corrected: (text) => element('strong', { 'data-did-you-mean': '' }, text),
    typed: (text) => element('a', { href: hostPath(requestPath({ ...request, isExact: true })) }, text),
  });
  return [...instead, ' ', ...other];
}

/** A message with elements for its marks. */
function markedNodes(message: string, marks: Record<string, (text: string) => Node>): (Node | string)[] {
  return splitMarks(message, Object.keys(marks)).map(({ text, mark = '' }) => marks[mark]?.(text) ?? text);
}
