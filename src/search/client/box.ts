/**
 * The search box with hits as you type: an ARIA combobox whose listbox holds links. The form stays a form, so that
 * Enter without a chosen hit, and a search that cannot load, lead to the search page.
 */
import { searchPath } from '#src/domain/paths.ts';
import { kindLabel } from '../kinds.ts';
import { element, markedText } from './dom.ts';
import { PagefindEngine } from './engine.ts';
import { find, type Hit, type Outcome } from './find.ts';
import { Debouncer, withTimeout } from './timing.ts';

const shownHits = 6;
const patience = 10_000;

export class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #engine = new PagefindEngine();
  readonly #typing = new Debouncer(150);
  readonly #speaking = new Debouncer(1000);
  /** The number of the latest search: answers to older ones come too late. */
  #latest = 0;
  #active = -1;

  constructor(form: HTMLFormElement, field: HTMLInputElement) {
    this.#form = form;
    this.#field = field;
    this.#list = element('div', { class: 'search-list', role: 'listbox', id: `${field.id}-list`, 'aria-label': 'Search hits', hidden: '' });
    this.#status = element('p', { class: 'sr-only', role: 'status' });
  }

  /** Makes the form a combobox, and starts loading the index. */
  start(): void {
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
      'aria-autocomplete': 'list',
    })) {
      this.#field.setAttribute(name, value);
    }
    (this.#field.parentElement ?? this.#form).append(this.#list, this.#status);
    this.#field.addEventListener('input', () => {
      // What was asked before belongs to a text that no longer stands in the field: neither its answer nor its hit may be opened.
      this.#latest += 1;
      this.#activate(-1);
      this.#typing.after(() => void this.#search());
    });
    this.#field.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    // A press on a hit must not take the focus from the field, which would close the list before the click.
    this.#list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#form.contains(relatedTarget))) this.#close();
    });
    this.#engine.warm();
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
    const outcome = await withTimeout(find(this.#field.value, {}, this.#engine, shownHits), patience).catch(() => undefined);
    if (number !== this.#latest || document.activeElement !== this.#field) return;
    if (!outcome) {
      this.#close();
      this.#say('Hits cannot be shown here. Press Enter for the search page.');
      return;
    }
    this.#show(query, outcome);
  }

  #show(query: string, { quality, hits }: Outcome): void {
    const all = element(
      'a',
      { class: 'search-option search-option-all', href: `${searchPath}?${new URLSearchParams({ q: query })}` },
      `Search everything for “${query}”`,
    );
    const options = [...hits.map(toOption), all];
    options.forEach((option, index) => {
      for (const [name, value] of Object.entries({
        role: 'option',
        id: `${this.#list.id}-${index}`,
        tabindex: '-1',
        'aria-selected': 'false',
      }))
        option.setAttribute(name, value);
    });
    const pointedAt = this.#list.children[this.#active]?.getAttribute('href');
    this.#list.replaceChildren(...options);
    this.#list.hidden = false;
    this.#field.setAttribute('aria-expanded', 'true');
    // A late answer must not take away the hit that the reader points at.
    this.#activate(options.findIndex((option) => option.getAttribute('href') === pointedAt));
    const count = hits.length === 1 ? '1 hit' : `${hits.length} hits`;
    this.#say(quality === 'none' ? 'No hits.' : quality === 'weak' ? `${count}, none with all words.` : `${count}.`);
  }

  #close(): void {
    this.#latest += 1;
    this.#typing.cancel();
    this.#speaking.cancel();
    this.#list.hidden = true;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    const options = this.#list.children;
    if (event.key === 'Escape' && (isOpen || this.#field.value !== '')) this.#clear(isOpen);
    else if (event.key === 'ArrowDown' && isOpen) this.#activate(this.#active + 1 < options.length ? this.#active + 1 : -1);
    else if (event.key === 'ArrowUp' && isOpen) this.#activate(this.#active === -1 ? options.length - 1 : this.#active - 1);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') void this.#search();
    else if (event.key === 'Enter' && isOpen && this.#active >= 0) (options[this.#active] as HTMLElement).click();
    else return;
    event.preventDefault();
  }

  /** Escape closes the list first and empties the field next. */
  #clear(isOpen: boolean): void {
    if (!isOpen) this.#field.value = '';
    this.#close();
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [place, option] of [...this.#list.children].entries()) option.setAttribute('aria-selected', String(place === index));
    const active = this.#list.children[index];
    if (active) this.#field.setAttribute('aria-activedescendant', active.id);
    else this.#field.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #say(text: string): void {
    this.#speaking.after(() => {
      this.#status.textContent = text;
    });
  }
}

function toOption(hit: Hit): HTMLAnchorElement {
  const title = element('span', { class: 'search-option-title' }, ...markedText(hit.title));
  const label = `${kindLabel(hit.kind)}${hit.isSample ? ', sample' : ''}`;
  const option = element(
    'a',
    { class: 'search-option', href: hit.url },
    title,
    ' ',
    element('span', { class: 'search-option-kind' }, label),
  );
  if (hit.isSample) option.dataset.sample = '';
  return option;
}
