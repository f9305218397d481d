/**
 * `<file-verification>`: checks a reader's file against the hashes of the page's `[data-artifact]` elements. The file
 * stays on the device. Without Web Crypto, which needs a secure context, the panel stays hidden.
 */
import { judge, toHex, type PublishedFile, type Verdict } from './verdict.ts';

const tones = { genuine: 'note note-tip', unknown: 'note note-danger' };

class FileVerification extends HTMLElement {
  /** Counts the choices, so that a verdict on a file that was replaced in the meantime is dropped. */
  private choices = 0;

  connectedCallback(): void {
    // Undefined outside secure contexts, contrary to its type.
    if (!(globalThis.crypto as Partial<Crypto>).subtle) return;
    delete this.dataset.waits;
    this.querySelector('[data-verify]')?.addEventListener('change', this.onChoice);
  }

  private readonly onChoice = ({ target }: Event): void => {
    const choice = ++this.choices;
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) {
      this.showStatus('');
      return;
    }
    this.showStatus(`Checking ${file.name}…`);
    digest(file).then(
      (sha256) => {
        if (choice === this.choices) this.showVerdict(judge(publishedFiles(), sha256, file.name), sha256);
      },
      () => {
        if (choice === this.choices)
          this.showStatus(`${file.name} could not be read here. Check it with a command that stands at its file instead.`);
      },
    );
  };

  /** Shows a message that is not a verdict. */
  private showStatus(text: string): void {
    this.write(text, '');
    this.message?.removeAttribute('data-verdict');
    this.message?.removeAttribute('class');
  }

  private showVerdict({ state, message }: Verdict, sha256: string): void {
    this.write(message, sha256);
    this.message?.setAttribute('data-verdict', state);
    this.message?.setAttribute('class', tones[state]);
    const advice = this.querySelector<HTMLElement>('[data-advice]');
    if (advice) advice.hidden = state !== 'unknown';
  }

  /** Replaces the message and the hash, and hides the advice of an earlier verdict. */
  private write(text: string, sha256: string): void {
    if (this.message) this.message.textContent = text;
    const digestLine = this.querySelector<HTMLElement>('[data-digest]');
    const code = digestLine?.querySelector('code');
    if (digestLine) digestLine.hidden = sha256 === '';
    if (code) code.textContent = sha256;
    const advice = this.querySelector<HTMLElement>('[data-advice]');
    if (advice) advice.hidden = true;
  }

  private get message(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[data-message]');
  }
}

async function digest(file: File): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
}

function publishedFiles(): PublishedFile[] {
  return [...document.querySelectorAll<HTMLElement>('[data-artifact]')].map(({ dataset }) => ({
    fileName: dataset.artifact ?? '',
    sha256: dataset.sha256 ?? '',
    sample: dataset.sample !== undefined,
  }));
}

customElements.define('file-verification', FileVerification);
