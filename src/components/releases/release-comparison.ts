/**
 * `<release-comparison>`: leaves only the changes between two versions on a page with those of every version. What is too much for
 * one page comes from the pages of groups.
 */
import { readMessages } from '#src/messages/page-messages.ts';
import { compareVersions } from './comparison.ts';
import { loadIndexes, loadItems, offerVersions } from './load-versions.ts';

class ReleaseComparison extends HTMLElement {
  readonly #t = readMessages<'comparison'>(this);

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form) delete form.dataset.waits;
    for (const field of this.querySelectorAll<HTMLInputElement>('[data-versions-of]')) offerVersions(field);
    const query = new URLSearchParams(location.search);
    const overview = this.querySelector<HTMLElement>('[data-overview]');
    if (overview && !query.has('from') && !query.has('to')) return;
    if (overview) overview.hidden = true;
    void this.compare(query)
      .catch(() => {
        if (overview) overview.hidden = false;
        this.say(this.#t.failed);
      })
      .finally(() => delete this.dataset.held);
  }

  private async compare(query: URLSearchParams): Promise<void> {
    const indexes = await loadIndexes(this.dataset.index);
    const { versions, issues } = indexes[this.dataset.product ?? ''] ?? { versions: [], issues: [] };
    const wanted = { from: query.get('from')?.trim() ?? '', to: query.get('to')?.trim() ?? '' };
    const { from, to, unknown, between, lost, openIssues, lostFixes } = compareVersions(versions, issues, wanted);
    const pages = [...between, ...openIssues].flatMap(({ page }) => page ?? []);
    if (pages.length > 0) this.say(this.#t.loading);
    for (const item of await loadItems(pages, '[data-change], [data-stop], [data-files], [data-issue]')) this.add(item);
    const [isBetween, isOpen] = [new Set(between.map(({ version }) => version)), new Set(openIssues.map(({ id }) => id))];
    this.keep('[data-change]', (item) => isBetween.has(item.dataset.version ?? ''));
    this.keep('[data-open-issue]', (item) => isOpen.has(item.dataset.openIssue ?? ''));
    this.keep('[data-stop]', (item) => isBetween.has(item.dataset.stop ?? '') && item.dataset.stop !== to);
    this.keep('[data-files]', (item) => item.dataset.files === to);
    this.keep('[data-group]', (group) => group.querySelector('li') !== null);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = false;
    for (const [name, version] of Object.entries({ from, to })) {
      const field = this.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
      if (field) field.value = version;
    }
    const count = this.querySelectorAll('[data-change]').length;
    if (unknown.length > 0) this.say(this.#t.unknown({ version: unknown.join(', ') }));
    else if (from === to) this.say(this.#t.same({ version: from }));
    else {
      const names = (items: readonly string[]) => items.join(', ');
      const lines = [
        this.#t.changes({ from, to, count, open: openIssues.length }),
        ...(lost.length > 0 ? [this.#t.lost({ to, versions: names(lost.map(({ version }) => version)) })] : []),
        ...(lostFixes.length > 0 ? [this.#t.lostFixes({ from, to, issues: names(lostFixes.map(({ id }) => id)) })] : []),
      ];
      this.say(lines.join(' '));
    }
  }

  /** Adds an item of another page where this page has the same kind. */
  private add(item: HTMLElement): void {
    if (item.dataset.issue !== undefined) item.dataset.openIssue = item.dataset.issue;
    const group = item.dataset.issue === undefined ? item.closest('[data-group]')?.getAttribute('aria-labelledby') : 'open-issues';
    if (group) this.querySelector(`[aria-labelledby="${group}"] > ul`)?.append(item);
    else this.querySelector('[data-group]')?.before(item);
  }

  private keep(selector: string, isWanted: (item: HTMLElement) => boolean): void {
    for (const item of this.querySelectorAll<HTMLElement>(selector)) {
      if (!isWanted(item)) item.remove();
    }
  }

  private say(text: string): void {
    const summary = this.querySelector('[data-comparison-summary]');
    if (summary) summary.textContent = text;
  }
}

customElements.define('release-comparison', ReleaseComparison);
