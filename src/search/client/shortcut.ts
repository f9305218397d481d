/** The keys that lead to the search field: `/` outside of fields, Ctrl-K and Cmd-K everywhere. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented'>;

/** Whether a key asks for the search. `isInField` says that the reader is writing. */
export function isSearchShortcut(event: Key, isInField: boolean): boolean {
  if (event.isComposing || event.defaultPrevented || event.altKey) return false;
  const hasCommand = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === 'k') return hasCommand && !event.shiftKey;
  return event.key === '/' && !hasCommand && !isInField;
}

/** Focuses a field at the search keys. */
export function listenForShortcut(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const isInField = target !== undefined && (target.isContentEditable || target.matches('input, select, textarea'));
    if (!isSearchShortcut(event, isInField)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
