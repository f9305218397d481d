/** Keyboard shortcuts: `/` (outside of fields), Ctrl-K and Cmd-K focus the search field; `?` lists them all. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented'>;

/** The action of a key. `isInField`: the reader is typing in a field; `hasSingleKeys`: single-key shortcuts are on. */
export function shortcutOf(event: Key, isInField: boolean, hasSingleKeys: boolean): 'search' | 'help' | undefined {
  if (event.isComposing || event.defaultPrevented || event.altKey) return undefined;
  const hasCommand = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === 'k') return hasCommand && !event.shiftKey ? 'search' : undefined;
  if (hasCommand || isInField || !hasSingleKeys) return undefined;
  return event.key === '/' ? 'search' : event.key === '?' ? 'help' : undefined;
}

const setting = 'single-key-shortcuts';

/** Whether single-key shortcuts are on. Readers who use speech input can turn them off (WCAG 2.2, 2.1.4). */
function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    return true;
  }
}

/** Stores the reader's choice, if it is not the default. */
function setSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(setting);
    else localStorage.setItem(setting, 'off');
  } catch {
    // Storage is unavailable.
  }
}

/** Listens for the shortcuts; `field` is the search field. */
export function listenForShortcut(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const isInField = target !== undefined && (target.isContentEditable || target.matches('input, select, textarea'));
    const shortcut = shortcutOf(event, isInField, hasSingleKeys());
    if (!shortcut) return;
    event.preventDefault();
    if (shortcut === 'help')
      void import('./shortcut-list.ts').then(({ openShortcutList }) => openShortcutList(field, hasSingleKeys(), setSingleKeys));
    else {
      // On a narrow screen, the field is in a popover.
      if (!field.checkVisibility()) field.closest<HTMLElement>('[popover]')?.showPopover();
      field.focus();
      field.select();
    }
  });
}
