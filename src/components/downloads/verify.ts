/**
 * `<file-verification>`: checks a file that the reader has against the hashes of the page's own `[data-artifact]` elements.
 * The file stays on the reader's device. Without Web Crypto, which needs a secure context, the panel stays hidden.
 */
import { judge, toHex, type PublishedFile, type Verdict } from './verdict.ts';

const tones = { genuine: 'note note-tip', unknown: 'note note-danger' };

class FileVerification extends HTMLElement {
  /** Counts the choices, so that the verdict on a file that the reader has replaced meanwhile is dropped. */
  private choices = 0;

  connectedCallback(): void {
    // Undefined outside secure contexts, which the types leave out.
    if (!(globalThis.crypto as Partial<Crypto>).subtle) return;
    delete this.dataset.waits;
    this.querySelector('[data-verify]')?.addEventListener('change', this.onChoice);
  }

  private readonly onChoice = ({ target }: Event): void => {
    const choice = ++this.choices;
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) {
      this.say('');
      return;
    }
    this.say(`Checking ${file.name}…`);
    digest(file).then(
      (sha256) => {
        if (choice === this.choices) this.show(judge(publishedFiles(), sha256, file.name), sha256);
      },
      () => {
        if (choice === this.choices)
          this.say(`${file.name} could not be read here. Check it with a command that stands at its file instead.`);
      },
    );
  };

  /** Shows words that are no verdict. */
  private say(words: string): void {
    this.write(words, '');
    this.message?.removeAttribute('data-verdict');
    this.message?.removeAttribute('class');
  }

  private show({ state, words }: Verdict, sha256: string): void {
    this.write(words, sha256);
    this.message?.setAttribute('data-verdict', state);
    this.message?.setAttribute('class', tones[state]);
    const advice = this.querySelector<HTMLElement>('[data-advice]');
    if (advice) advice.hidden = state !== 'unknown';
  }

  /** Takes back an earlier verdict and what belongs to it. */
  private write(words: string, sha256: string): void {
    if (this.message) this.message.textContent = words;
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
