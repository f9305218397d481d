/**
 * The search page: an element whose `data-search-state` is the state of the search, with hits and help. The URL always
 * reflects the search, so that it can be shared.
 */
import { hostPath } from '#src/domain/base-path.ts';
import { ticketsPath } from '#src/domain/paths.ts';
import { splitMarks } from '#src/messages/marks.ts';
import { interfaceLocale } from '#src/messages/page-messages.ts';
import { element, markedText } from './dom.ts';
import { find, type Hit, type Outcome } from './find.ts';
import { createFinder } from './finder.ts';
import { createDebouncer, withinTime } from './timing.ts';
import { readRequest, requestPath, type SearchRequest } from './request.ts';
import { readSearchMessages, type SearchMessages } from './messages.ts';
import { countText, helpText, type SearchState } from './page-messages.ts';

const maxHits = 20;
const timeoutMs = 12_000;

export class SearchPage {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #outcome: HTMLElement;
  readonly #finder = createFinder();
  readonly #typing = createDebouncer(200);
  readonly #announcing = createDebouncer(1000);
  readonly #productNames: Map<string, string>;
  readonly #t: SearchMessages<'searchPage'>;
  #latest = 0;
  /** From the address, until the reader changes the query. */
  #isExact = false;
  /** How far the reader had scrolled when this page was left or loaded again: the browser restores it before there are hits. */
  #place = (history.state as { scrollY?: number } | null)?.scrollY;

  constructor(form: HTMLFormElement, field: HTMLInputElement, outcome: HTMLElement) {
    this.#form = form;
    this.#field = field;
    this.#outcome = outcome;
    this.#t = readSearchMessages(form);
    this.#productNames = new Map(Object.entries(JSON.parse(outcome.dataset.products ?? '{}') as Record<string, string>));
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#run();
    });
    this.#form.addEventListener('input', ({ target }) => {
      if (target === this.#field) this.#isExact = false;
      if (target === this.#field) this.#runSoon();
      else void this.#run();
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing || this.#field.value === '') return;
      event.preventDefault();
      this.#field.value = '';
      void this.#run();
    });
    if (this.#place !== undefined) history.scrollRestoration = 'manual';
    addEventListener('pagehide', () => history.replaceState({ ...(history.state as object | null), scrollY }, ''));
    addEventListener('popstate', () => this.#restore());
    this.#restore(this.#field.value);
  }

  /** Restores the search from the URL. Text typed before the script loaded takes precedence. */
  #restore(typed = ''): void {
    const request = readRequest(new URLSearchParams(location.search));
    this.#field.value = typed === '' ? request.query : typed;
    this.#isExact = request.isExact === true && this.#field.value === request.query;
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      box.checked = request.filters.kind?.includes(box.value) ?? false;
    for (const select of this.#form.querySelectorAll('select')) {
      const wanted = request.filters[select.name as 'product' | 'audience']?.[0] ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    const filters = this.#form.querySelector('details');
    if (filters && Object.keys(request.filters).length > 0) filters.open = true;
    void this.#run();
  }

  /** Waits for a pause in typing. The state is `loading` at once, since the hits shown are for an earlier query. */
  #runSoon(): void {
    if (this.#field.value.trim() !== '') this.#setState('loading');
    this.#typing.schedule(() => void this.#run());
  }

  async #run(): Promise<void> {
    this.#typing.cancel();
    this.#latest += 1;
    const number = this.#latest;
    const request = { ...readRequest(new FormData(this.#form)), ...(this.#isExact && { isExact: true }) };
    history.replaceState(history.state, '', hostPath(`${requestPath(request)}${location.hash}`));
    if (request.query === '') {
      this.#show('idle', request);
      return;
    }
    this.#setState('loading');
    let outcome: Outcome | undefined;
    try {
      for await (const next of withinTime(find(request, this.#finder, maxHits), timeoutMs)) {
        if (number !== this.#latest) return;
        // The quick index answers first; the state says that there may be more.
        if (outcome === undefined && next.hits.length > 0) this.#showHits(next);
        outcome = next;
      }
      this.#show(outcome?.quality ?? 'unavailable', request, outcome);
    } catch {
      if (number === this.#latest) this.#show('unavailable', request, outcome);
    }
  }

  #part(name: string): HTMLElement | null {
    return this.#outcome.querySelector<HTMLElement>(`[data-search-part=${name}]`);
  }

  /** Shows hits. While the reader points at one or has the focus there, those shown stay in their place. */
  #showHits({ hits }: Outcome): void {
    const list = this.#part('results');
    if (!list) return;
    const items = hits.map((hit) => renderHit(hit, this.#productNames, this.#t));
    if (items.map(({ outerHTML }) => outerHTML).join('') === list.innerHTML) return;
    if (!list.matches(':hover, :focus-within')) {
      list.replaceChildren(...items);
      return;
    }
    const shown = new Set(Array.from(list.querySelectorAll('a[data-result]'), (link) => link.getAttribute('href')));
    list.append(...items.filter((item) => !shown.has(item.querySelector('a[data-result]')?.getAttribute('href') ?? '')));
  }

  #setState(state: SearchState): void {
    this.#outcome.dataset.searchState = state;
    this.#outcome.setAttribute('aria-busy', String(state === 'loading'));
  }

  #show(state: SearchState, request: SearchRequest, outcome?: Outcome): void {
    const needsHelp = state === 'weak' || state === 'none' || state === 'unavailable';
    const count = countText(state, request, this.#t, outcome);
    const helpWords = needsHelp ? helpText(state, request, this.#t, { locale: interfaceLocale(), unknown: outcome?.unknown ?? [] }) : '';
    if (outcome && outcome.hits.length > 0) this.#showHits(outcome);
    else this.#part('results')?.replaceChildren();
    this.#part('correction')?.replaceChildren(...correctionText(request, outcome, this.#t));
    const summary = this.#part('count');
    if (summary) summary.textContent = count;
    const help = this.#part('help-text');
    if (help && needsHelp) help.textContent = helpWords;
    const ticket = this.#outcome.querySelector<HTMLAnchorElement>('[data-open-ticket]');
    if (ticket) ticket.href = hostPath(`${ticketsPath}?${new URLSearchParams({ subject: request.query })}`);
    this.#setState(state);
    if (this.#place !== undefined) scrollTo({ top: this.#place, behavior: 'instant' });
    this.#place = undefined;
    this.#announcing.schedule(() => {
      const status = this.#part('status');
      if (status) status.textContent = `${count} ${helpWords}`.trim();
    });
  }
}

/** The list item of a hit; its title is the link. `productNames` maps product ids to names. */
function renderHit(hit: Hit, productNames: Map<string, string>, t: SearchMessages<'searchPage'>): HTMLLIElement {
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
function correctionText(request: SearchRequest, outcome: Outcome | undefined, t: SearchMessages<'searchPage'>): (Node | string)[] {
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
