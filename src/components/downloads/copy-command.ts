/** `<copy-command>`: a button that copies the command next to it, shown where there is a clipboard. */
import { readMessages } from '#src/messages/page-messages.ts';

class CopyCommand extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    // Undefined outside secure contexts, contrary to its type.
    if (!button || !(navigator as Partial<Navigator>).clipboard) return;
    delete button.dataset.waits;
    button.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const t = readMessages<'copy'>(this);
    const status = this.querySelector('[role=status]');
    const result = await navigator.clipboard.writeText(this.querySelector('code')?.textContent ?? '').then(
      () => t.copied,
      () => t.selectInstead,
    );
    if (status) status.textContent = result;
  }
}

customElements.define('copy-command', CopyCommand);
