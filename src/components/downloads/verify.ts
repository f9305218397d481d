/**
 * `<file-verification>`: checks a reader's file against all files that the portal has published. The file stays on the device.
 */
import { hostPath } from '#src/domain/base-path.ts';
import { publishedFilesPath } from '#src/domain/paths.ts';
import type { PublishedFile } from '#src/domain/published-files.ts';
import { readMessages } from '#src/messages/page-messages.ts';
import type { HashProgress } from './hash-worker.ts';
import workerPath from './hash-worker.ts?worker&url';
import { judge, type Verdict } from './verdict.ts';

const tones = { genuine: 'note note-tip', unknown: 'note note-danger' };

class FileVerification extends HTMLElement {
  private readonly t = readMessages<'verify'>(this);
  private worker: Worker | undefined;

  connectedCallback(): void {
    delete this.dataset.waits;
    const field = this.querySelector<HTMLInputElement>('[data-verify]');
    field?.addEventListener('change', () => void this.check(field.files?.[0]));
    this.find('cancel')?.addEventListener('click', () => {
      this.stop();
      this.show(this.t.canceled);
      if (!field) return;
      // The same file may be chosen again.
      field.value = '';
      field.focus();
    });
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
    });
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.check(event.dataTransfer?.files[0]);
    });
  }

  private async check(file: File | undefined): Promise<void> {
    this.stop();
    this.show(file ? this.t.checking({ file: file.name }) : '');
    if (!file) return;
    const worker = new Worker(hostPath(workerPath), { type: 'module' });
    this.worker = worker;
    this.showProgress(0);
    // A list that does not load must not make a genuine file unknown.
    const published = loadPublished().catch(() => undefined);
    const sha256 = await this.hash(worker, file).catch(() => undefined);
    const files = await published;
    // Another file was chosen, or the check canceled.
    if (worker !== this.worker) return;
    this.stop();
    if (sha256 === undefined) this.show(this.t.unreadable({ file: file.name }));
    else if (!files) this.show(this.t.unlisted, { sha256 });
    else {
      const verdict = judge(files, sha256, file.name, this.t);
      this.show(verdict, { sha256, page: verdict.page });
    }
  }

  private hash(worker: Worker, file: File): Promise<string> {
    return new Promise((resolve, reject) => {
      worker.addEventListener('error', () => {
        reject(new Error('the file cannot be read'));
      });
      worker.addEventListener('message', ({ data: { share, sha256 } }: MessageEvent<HashProgress>) => {
        if (worker === this.worker) this.showProgress(share);
        if (sha256 !== undefined) resolve(sha256);
      });
      worker.postMessage(file);
    });
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.showProgress(undefined);
  }

  private showProgress(share: number | undefined): void {
    const area = this.find('progress');
    const bar = area?.querySelector('progress');
    if (!area || !bar) return;
    area.hidden = share === undefined;
    bar.value = share ?? 0;
  }

  /** Shows a verdict, with the hash that it rests on and the page of the file, or another message. */
  private show(verdict: Verdict | string, { sha256 = '', page = '' }: { sha256?: string; page?: string | undefined } = {}): void {
    const [message, digest, advice, where] = ['message', 'digest', 'advice', 'page'].map((name) => this.find(name));
    const code = digest?.querySelector('code');
    const link = where?.querySelector('a');
    if (!message || !digest || !code || !advice || !where || !link) return;
    const { message: text, state } = typeof verdict === 'string' ? { message: verdict, state: undefined } : verdict;
    message.textContent = text;
    message.className = state ? tones[state] : '';
    if (state) message.dataset.verdict = state;
    else delete message.dataset.verdict;
    code.textContent = sha256;
    digest.hidden = sha256 === '';
    advice.hidden = state !== 'unknown';
    const address = hostPath(page);
    where.hidden = page === '' || address === location.pathname;
    link.href = address;
  }

  private find(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-${name}]`);
  }
}

async function loadPublished(): Promise<PublishedFile[]> {
  const response = await fetch(hostPath(publishedFilesPath));
  if (!response.ok) throw new Error(`${publishedFilesPath} answers ${response.status}`);
  return (await response.json()) as PublishedFile[];
}

customElements.define('file-verification', FileVerification);
