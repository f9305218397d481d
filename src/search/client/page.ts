/**
 * The search page: an element whose `data-search-state` is the state of the search, with hits and help. The URL always
 * reflects the search, so that it can be shared.
 */
import { hostPath } from '#src/domain/base-path.ts';
import { ticketsPath } from '#src/domain/paths.ts';
import { interfaceLocale } from '#src/messages/page-messages.ts';
import { element } from './dom.ts';
import { find, type Outcome } from './find.ts';
import { createFinder } from './finder.ts';
import { createDebouncer, withinTime } from './timing.ts';
import { correctionText, groupByKind, renderHit } from './page-hits.ts';
import { bestHits } from './quick.ts';
import { readRequest, requestPath, type SearchRequest } from './request.ts';
import { readSearchMessages, type SearchMessages } from './messages.ts';
import { countText, helpText, type SearchState } from './page-messages.ts';

const maxHits = 20;
const timeoutMs = 12_000;
const typingPauseMs = 150;

/** Where the style sheet has the filters beside the results. */
const besideResults = '(min-width: 64rem)';

export class SearchPage {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #outcome: HTMLElement;
  readonly #finder = createFinder();
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
    this.#field.addEventListener('input', () => {
      this.#isExact = false;
      void this.#run({ isTyping: true });
    });
    // The filters are beside the results, outside of the form that they belong to.
    for (const field of this.#filterFields()) field.addEventListener('input', () => void this.#run());
    this.#part('more')?.addEventListener('click', () => void this.#run({ isWhole: true }));
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
    for (const field of this.#filterFields()) {
      const wanted = request.filters[field.name as 'kind' | 'product' | 'audience'] ?? [];
      if (field instanceof HTMLInputElement) field.checked = wanted.includes(field.value);
      else field.value = [...field.options].find(({ value }) => wanted.includes(value))?.value ?? '';
    }
    const filters = document.querySelector<HTMLDetailsElement>('details.search-filters');
    if (filters && (Object.keys(request.filters).length > 0 || matchMedia(besideResults).matches)) filters.open = true;
    void this.#run();
  }

  /**
   * Searches for what the form says. The quick index answers each letter; the full text waits for a pause in typing. `isWhole`: all
   * results, up to the most that are shown.
   */
  async #run({ isTyping = false, isWhole = false } = {}): Promise<void> {
    this.#latest += 1;
    const number = this.#latest;
    const request = { ...readRequest(new FormData(this.#form)), ...(this.#isExact && { isExact: true }) };
    // Not at each letter: browsers limit how often, and Chromium asks for the icon again.
    const note = () => history.replaceState(history.state, '', hostPath(`${requestPath(request)}${location.hash}`));
    if (!isTyping || request.query === '') note();
    if (request.query === '') {
      this.#show('idle', request);
      return;
    }
    this.#setState('loading');
    const isCurrent = () => number === this.#latest;
    const pause = async () => {
      await new Promise((resolve) => setTimeout(resolve, typingPauseMs));
      return isCurrent();
    };
    let outcome: Outcome | undefined;
    try {
      for await (const next of withinTime(
        find(request, this.#finder, { limit: maxHits, isWhole, ...(isTyping && { pause }) }),
        timeoutMs,
      )) {
        if (!isCurrent()) return;
        // The state says that there may be more.
        if (outcome === undefined && next.hits.length > 0) this.#showHits(next);
        outcome = next;
      }
      if (!isCurrent()) return;
      if (isTyping) note();
      this.#show(outcome?.quality ?? 'unavailable', request, outcome);
    } catch {
      if (isCurrent()) this.#show('unavailable', request, outcome);
    }
  }

  #part(name: string): HTMLElement | null {
    return this.#outcome.querySelector<HTMLElement>(`[data-search-part=${name}]`);
  }

  /**
   * Shows hits: the best first, the others by kind. While the reader points at one or has the focus there, those shown stay in their
   * place, and new ones follow.
   */
  #showHits({ hits, count }: Outcome): void {
    const list = this.#part('results');
    const others = this.#part('others');
    const more = this.#part('more');
    if (!list || !others || !more) return;
    more.hidden = hits.length === 0 || hits.length >= Math.min(count, maxHits);
    const links = Array.from(this.#outcome.querySelectorAll('a[data-result]'), (link) => link.getAttribute('href'));
    const isKept = [list, others].some((part) => part.matches(':hover, :focus-within')) && links.length > 0;
    const shown = new Set(isKept ? links : []);
    const added = hits.filter(({ url }) => !shown.has(url)).map((hit) => ({ hit, item: renderHit(hit, this.#productNames, this.#t) }));
    const itemOf = new Map(added.map(({ hit, item }) => [hit, item]));
    const [best, further] = isKept ? [[], added] : [added.slice(0, bestHits), added.slice(bestHits)];
    const groups = groupByKind(
      further.map(({ hit }) => hit),
      this.#t,
    ).map(({ kind, title, hits: members }) => {
      const id = `search-more-${kind}`;
      const items = members.flatMap((hit) => itemOf.get(hit) ?? []);
      const before = isKept ? others.querySelector(`[aria-labelledby="${id}"] ol`) : null;
      before?.append(...items);
      const heading = element('h2', { id, class: 'search-group' }, title);
      return before ? [] : [element('section', { 'aria-labelledby': id }, heading, element('ol', { class: 'search-hits' }, ...items))];
    });
    if (isKept) {
      others.append(...groups.flat());
      return;
    }
    const newItems = best.map(({ item }) => item);
    if (newItems.map(({ outerHTML }) => outerHTML).join('') !== list.innerHTML) list.replaceChildren(...newItems);
    others.replaceChildren(...groups.flat());
  }

  /** Removes what is shown for an earlier query. */
  #clearHits(): void {
    for (const name of ['results', 'others']) this.#part(name)?.replaceChildren();
    const more = this.#part('more');
    if (more) more.hidden = true;
  }

  /** Shows behind each choice of a filter how many results it gives. */
  #showCounts(outcome: Outcome | undefined): void {
    for (const field of this.#filterFields()) {
      if (field instanceof HTMLSelectElement) continue;
      const label = field.parentElement?.querySelector<HTMLElement>('[data-count]');
      const count = outcome?.counts[field.name as 'kind']?.get(field.value) ?? 0;
      if (label) label.textContent = outcome && outcome.hits.length > 0 ? String(count) : '';
    }
  }

  #filterFields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.#form.elements].filter(
      (field): field is HTMLInputElement | HTMLSelectElement =>
        (field instanceof HTMLInputElement && field.type === 'checkbox') || field instanceof HTMLSelectElement,
    );
  }

  #setState(state: SearchState): void {
    this.#outcome.dataset.searchState = state;
    this.#outcome.setAttribute('aria-busy', String(state === 'loading'));
  }

  #show(state: SearchState, request: SearchRequest, outcome?: Outcome): void {
    const needsHelp = state === 'weak' || state === 'none' || state === 'unavailable';
    const count = countText(state, request, this.#t, outcome);
    const helpWords = needsHelp ? helpText(state, request, this.#t, { locale: interfaceLocale(), unknown: [], ...outcome }) : '';
    if (outcome && outcome.hits.length > 0) this.#showHits(outcome);
    else this.#clearHits();
    this.#showCounts(outcome);
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
