/** The dialog of keyboard shortcuts, with a setting for single-key shortcuts. */
import { element } from './dom.ts';

const shortcuts: [keys: string[], effect: string][] = [
  [['/'], 'Go to the search'],
  [['Ctrl', 'K'], 'Go to the search, also while you write (⌘ K on a Mac)'],
  [['↓', '↑'], 'Choose a hit'],
  [['Enter'], 'Open the chosen hit, or search everything'],
  [['Esc'], 'Close the hits, then empty the search'],
  [['?'], 'Show this list'],
];

/** Opens the dialog. `hasSingleKeys` is the current setting; `choose` stores a new one. */
export function openShortcutList(hasSingleKeys: boolean, choose: (isOn: boolean) => void): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.shortcuts') ?? buildList(hasSingleKeys, choose);
  if (!dialog.open) dialog.showModal();
}

function buildList(hasSingleKeys: boolean, choose: (isOn: boolean) => void): HTMLDialogElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = hasSingleKeys;
  box.addEventListener('change', () => choose(box.checked));
  const rows = shortcuts.flatMap(([keys, effect]) => [
    element('dt', {}, ...keys.flatMap((key, index) => [...(index === 0 ? [] : [' ']), element('kbd', {}, key)])),
    element('dd', {}, effect),
  ]);
  const dialog = element(
    'dialog',
    { class: 'dialog shortcuts', 'aria-labelledby': 'page:shortcuts' },
    element('h2', { id: 'page:shortcuts' }, 'Keyboard shortcuts'),
    element('dl', { class: 'facts' }, ...rows),
    element('p', {}, element('label', {}, box, ' Use shortcuts of a single key (/ and ?)')),
    element('form', { method: 'dialog', class: 'actions' }, element('button', {}, 'Close')),
  );
  document.body.append(dialog);
  return dialog;
}
