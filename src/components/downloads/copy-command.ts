/** `<copy-command>`: a button that copies the command beside it. Without a clipboard there is no button. */

class CopyCommand extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    // Undefined outside secure contexts, which the types leave out.
    if (!button || !(navigator as Partial<Navigator>).clipboard) return;
    delete button.dataset.waits;
    button.addEventListener('click', () => {
      void this.copy();
    });
  }

  private async copy(): Promise<void> {
    const status = this.querySelector('[role=status]');
    const words = await navigator.clipboard.writeText(this.querySelector('code')?.textContent ?? '').then(
      () => 'Copied.',
      () => 'Not copied: select the command instead.',
    );
    if (status) status.textContent = words;
  }
}

customElements.define('copy-command', CopyCommand);
