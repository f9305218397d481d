/** The keys that lead to the search field: `/` outside of fields, Ctrl-K and Cmd-K everywhere; `?` lists them all. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented'>;

/** What a key asks for. `isInField` says that the reader is writing, `hasSingleKeys` that keys without Ctrl or Cmd count. */
export function shortcutOf(event: Key, isInField: boolean, hasSingleKeys: boolean): 'search' | 'help' | undefined {
  if (event.isComposing || event.defaultPrevented || event.altKey) return undefined;
  const hasCommand = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === 'k') return hasCommand && !event.shiftKey ? 'search' : undefined;
  if (hasCommand || isInField || !hasSingleKeys) return undefined;
  return event.key === '/' ? 'search' : event.key === '?' ? 'help' : undefined;
}

const setting = 'single-key-shortcuts';

/**
 * Whether keys without Ctrl or Cmd count: readers who dictate can turn them off (WCAG 2.2, 2.1.4). The choice is kept in
 * the browser, and only once the reader has made it.
 */
function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the reader's choice; where the browser keeps nothing, it holds for no longer than the page. */
function setSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(setting);
    else localStorage.setItem(setting, 'off');
  } catch {
    // Nothing can be kept here.
  }
}

/** Focuses a field at the search keys, and opens the list of keys. */
export function listenForShortcut(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const isInField = target !== undefined && (target.isContentEditable || target.matches('input, select, textarea'));
    const shortcut = shortcutOf(event, isInField, hasSingleKeys());
    if (!shortcut) return;
    event.preventDefault();
    if (shortcut === 'help')
      void import('./shortcut-list.ts').then(({ openShortcutList }) => openShortcutList(hasSingleKeys(), setSingleKeys));
    else {
      field.focus();
      field.select();
    }
  });
}
