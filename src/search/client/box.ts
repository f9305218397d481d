/**
 * The search box with hits as you type: an ARIA combobox whose options are links. The form still submits to the search page,
 * on Enter without a selected hit and if the search cannot load.
 */
import { hostPath } from '#src/domain/base-path.ts';
import { searchPath } from '#src/domain/paths.ts';
import { readSearchMessages, type SearchMessages } from './messages.ts';
import { element, markedText, setAttributes } from './dom.ts';
import { find, type Hit, type Outcome } from './find.ts';
import { createFinder } from './finder.ts';
import { createDebouncer, withinTime } from './timing.ts';

const maxHits = 6;
const timeoutMs = 10_000;

export class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #t: SearchMessages<'searchBox'>;
  readonly #finder = createFinder();
  readonly #typing = createDebouncer(150);
  readonly #announcing = createDebouncer(1000);
  /** The number of the latest search; results of earlier ones are dropped. */
  #latest = 0;
  #active = -1;

  constructor(form: HTMLFormElement, field: HTMLInputElement) {
    this.#form = form;
    this.#field = field;
    this.#t = readSearchMessages(form);
    this.#list = element('div', { class: 'search-list', role: 'listbox', id: `${field.id}-list`, 'aria-label': this.#t.list, hidden: '' });
    this.#status = element('p', { class: 'sr-only', role: 'status' });
  }

  /** Makes the form a combobox, and starts loading the index. */
  start(): void {
    setAttributes(this.#field, {
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
      'aria-autocomplete': 'list',
    });
    (this.#field.parentElement ?? this.#form).append(this.#list, this.#status);
    this.#field.addEventListener('input', () => {
      // Drops results and selection of the previous text.
      this.#latest += 1;
      this.#activate(-1);
      this.#typing.schedule(() => void this.#search());
    });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    // Keeps the focus in the field; losing it would close the list before the click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#form.contains(relatedTarget))) this.#close();
    });
    if (document.activeElement === this.#field) void this.#search();
  }

  async #search(): Promise<void> {
    const query = this.#field.value.trim();
    this.#latest += 1;
    const number = this.#latest;
    if (query === '') {
      this.#close();
      return;
    }
    let isShown = false;
    try {
      for await (const outcome of withinTime(find({ query, filters: {} }, this.#finder, { limit: maxHits }), timeoutMs)) {
        if (number !== this.#latest || document.activeElement !== this.#field) return;
        // The full text may know better than "no hits".
        if (isShown || outcome.quality !== 'none') this.#show(query, outcome);
        isShown = true;
      }
    } catch {
      if (isShown || number !== this.#latest || document.activeElement !== this.#field) return;
      this.#close();
      this.#announce(this.#t.failed);
    }
  }

  #show(query: string, { quality, hits }: Outcome): void {
    const all = element(
      'a',
      { class: 'search-option search-option-all', href: hostPath(`${searchPath}?${new URLSearchParams({ q: query })}`) },
      this.#t.everything({ query }),
    );
    const options = [...hits.map((hit) => toOption(hit, this.#t)), all];
    options.forEach((option, index) => {
      setAttributes(option, { role: 'option', id: `${this.#list.id}-${index}`, tabindex: '-1', 'aria-selected': 'false' });
    });
    const activeHref = this.#list.children[this.#active]?.getAttribute('href');
    this.#list.replaceChildren(...options);
    this.#list.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
    // New results must not deselect the reader's hit.
    this.#activate(options.findIndex((option) => option.getAttribute('href') === activeHref));
    const count = { count: hits.length };
    this.#announce(quality === 'none' ? this.#t.none : quality === 'weak' ? this.#t.weak(count) : this.#t.count(count));
  }

  #close(): void {
    this.#latest += 1;
    this.#typing.cancel();
    this.#announcing.cancel();
    this.#list.hidden = true;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    const options = this.#list.children;
    if (event.key === 'Escape' && (isOpen || this.#field.value !== '')) {
      // Closes the list first and empties the field next.
      if (!isOpen) this.#field.value = '';
      this.#close();
    } else if (event.key === 'ArrowDown' && isOpen) this.#activate(this.#active + 1 < options.length ? this.#active + 1 : -1);
    else if (event.key === 'ArrowUp' && isOpen) this.#activate(this.#active === -1 ? options.length - 1 : this.#active - 1);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') void this.#search();
    else if (event.key === 'Enter' && isOpen && this.#active >= 0) (options[this.#active] as HTMLElement).click();
    else return;
    event.preventDefault();
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of [...this.#list.children].entries()) option.setAttribute('aria-selected', String(at === index));
    const active = this.#list.children[index];
    if (active) this.#field.setAttribute('aria-activedescendant', active.id);
    else this.#field.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #announce(text: string): void {
    this.#announcing.schedule(() => (this.#status.textContent = text));
  }
}

function toOption(hit: Hit, t: SearchMessages<'searchBox'>): HTMLAnchorElement {
  const title = element('span', { class: 'search-option-title' }, ...markedText(hit.title));
  const kind = t.kinds[hit.kind] ?? hit.kind;
  const label = hit.isSample ? t.sample({ kind }) : kind;
  const option = element(
    'a',
    { class: 'search-option', href: hostPath(hit.url) },
    title,
    ' ',
    element('span', { class: 'search-option-kind' }, label),
  );
  if (hit.isSample) option.dataset.sample = '';
  return option;
}
