/**
 * `<file-verification>`: checks a reader's file against the hashes of the page's `[data-artifact]` elements. The file
 * stays on the device. Without Web Crypto, which needs a secure context, the panel stays hidden.
 */
import { readMessages } from '#src/messages/page-messages.ts';
import { judge, toHex, type PublishedFile, type Verdict } from './verdict.ts';

const tones = { genuine: 'note note-tip', unknown: 'note note-danger' };

class FileVerification extends HTMLElement {
  /** Counts the choices, so that a verdict on a file that was replaced in the meantime is dropped. */
  private choices = 0;
  private readonly t = readMessages<'verify'>(this);

  connectedCallback(): void {
    // Undefined outside secure contexts, contrary to its type.
    if (!(globalThis.crypto as Partial<Crypto>).subtle) return;
    delete this.dataset.waits;
    const field = this.querySelector<HTMLInputElement>('[data-verify]');
    field?.addEventListener('change', () => void this.check(field.files?.[0]));
  }

  private async check(file: File | undefined): Promise<void> {
    const choice = ++this.choices;
    this.show(file ? this.t.checking({ file: file.name }) : '');
    if (!file) return;
    const sha256 = await digest(file).catch(() => undefined);
    if (choice !== this.choices) return;
    if (sha256 === undefined) this.show(this.t.unreadable({ file: file.name }));
    else this.show(judge(publishedFiles(), sha256, file.name, this.t), sha256);
  }

  /** Shows a verdict with the hash that it rests on, or another message. */
  private show(verdict: Verdict | string, sha256 = ''): void {
    const [message, digestLine, advice] = ['message', 'digest', 'advice'].map((name) => this.querySelector<HTMLElement>(`[data-${name}]`));
    const code = digestLine?.querySelector('code');
    if (!message || !digestLine || !code || !advice) return;
    const { message: text, state } = typeof verdict === 'string' ? { message: verdict, state: undefined } : verdict;
    message.textContent = text;
    message.className = state ? tones[state] : '';
    if (state) message.dataset.verdict = state;
    else delete message.dataset.verdict;
    code.textContent = sha256;
    digestLine.hidden = sha256 === '';
    advice.hidden = state !== 'unknown';
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
