/** The dialog of keyboard shortcuts, with a setting for single-key shortcuts. */
import type { Words } from '#src/messages/languages.ts';
import { readMessages } from '#src/messages/page-messages.ts';
import { element } from './dom.ts';

const shortcutsOf = (t: Words['shortcuts']): [keys: string[], effect: string][] => [
  [['/'], t.search],
  [['Ctrl', 'K'], t.searchAnywhere],
  [['↓', '↑'], t.choose],
  [['Enter'], t.open],
  [['Esc'], t.escape],
  [['?'], t.list],
];

/** Opens the dialog. `field` has its messages; `hasSingleKeys` is the current setting; `choose` stores a new one. */
export function openShortcutList(field: HTMLElement, hasSingleKeys: boolean, choose: (isOn: boolean) => void): void {
  const dialog =
    document.querySelector<HTMLDialogElement>('dialog.shortcuts') ?? buildList(readMessages<'shortcuts'>(field), hasSingleKeys, choose);
  if (!dialog.open) dialog.showModal();
}

function buildList(t: Words['shortcuts'], hasSingleKeys: boolean, choose: (isOn: boolean) => void): HTMLDialogElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = hasSingleKeys;
  box.addEventListener('change', () => choose(box.checked));
  const rows = shortcutsOf(t).flatMap(([keys, effect]) => [
    element('dt', {}, ...keys.flatMap((key, index) => [...(index === 0 ? [] : [' ']), element('kbd', {}, key)])),
    element('dd', {}, effect),
  ]);
  const dialog = element(
    'dialog',
    { class: 'dialog shortcuts', 'aria-labelledby': 'page:shortcuts' },
    element('h2', { id: 'page:shortcuts' }, t.title),
    element('dl', { class: 'facts' }, ...rows),
    element('p', {}, element('label', {}, box, ' ', t.singleKeys)),
    element('form', { method: 'dialog', class: 'actions' }, element('button', {}, t.close)),
  );
  document.body.append(dialog);
  return dialog;
}
