/**
 * Loads the search on demand: on the search page at once, elsewhere when the reader approaches the field. If loading fails,
 * the form still submits to the search page.
 */
import { listenForShortcut } from './shortcut.ts';

const outcome = document.querySelector<HTMLElement>('[data-search-state]');

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-box]')) {
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  if (!field) continue;
  listenForShortcut(field);
  field.closest('[popover]')?.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') field.focus();
  });
  if (outcome && form.dataset.searchBox === 'page') {
    import('./page.ts').then(
      ({ SearchPage }) => new SearchPage(form, field, outcome).start(),
      () => {
        outcome.dataset.searchState = 'unavailable';
        outcome.setAttribute('aria-busy', 'false');
      },
    );
    continue;
  }
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    import('./box.ts').then(
      ({ SearchBox }) => new SearchBox(form, field).start(),
      () => {},
    );
  };
  for (const type of ['focusin', 'pointerover']) form.addEventListener(type, start, { once: true });
  if (document.activeElement === field) start();
}

// The page that the reader came from says what was searched; nothing is stored.
const from = URL.parse(document.referrer);
const searchPage = URL.parse(document.querySelector<HTMLFormElement>('form[data-search-box]')?.action ?? '');
const isFromSearch = from !== null && from.origin === location.origin && from.pathname === searchPage?.pathname;
const query = isFromSearch ? from.searchParams.get('q') : null;
const main = document.querySelector('main');
if (query !== null && main && !outcome)
  import('./highlight.ts').then(
    ({ highlight }) => highlight(query, main),
    () => {},
  );
