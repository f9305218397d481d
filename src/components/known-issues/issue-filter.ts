/**
 * `<issue-filter>`: filters the known issues by the product, version and system in the page's query. Issues that are too many for
 * the page come from the pages of groups.
 */
import { findVersion, hasIssue } from '#src/components/releases/comparison.ts';
import { readMessages } from '#src/messages/page-messages.ts';
import type { ListedIssue } from '#src/domain/version-index.ts';
import { loadIndexes, loadItems } from '#src/components/releases/load-versions.ts';

/** The most issues that are loaded. */
const mostLoaded = 100;

class IssueFilter extends HTMLElement {
  readonly #t = readMessages<'issueFilter'>(this);

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    delete form.dataset.waits;
    const query = new URLSearchParams(location.search);
    const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');
    for (const field of fields) field.value = query.get(field.name) ?? '';
    const isAsked = [...fields].some(({ value }) => value !== '');
    const filtered = isAsked ? this.filter(query) : Promise.resolve();
    void filtered
      .catch(() => {
        this.say(this.#t.failed);
      })
      .finally(() => delete this.dataset.held);
  }

  private async filter(query: URLSearchParams): Promise<void> {
    const [product, version, platform] = [query.get('product') ?? '', query.get('version')?.trim() ?? '', query.get('platform') ?? ''];
    const indexes = Object.entries(await loadIndexes(this.dataset.index));
    const asked = indexes.filter(([id]) => product === '' || id === product);
    const isVersionKnown = asked.some(([, { versions }]) => findVersion(versions, version) >= 0);
    const matching = asked.flatMap(([, { versions, issues }]) => {
      const position = findVersion(versions, version);
      return issues.filter(
        (issue) =>
          (!isVersionKnown || hasIssue(issue, position, versions)) &&
          (platform === '' || !issue.platforms || issue.platforms.some((id) => id === platform)),
      );
    });
    const total = indexes.reduce((sum, [, { issues }]) => sum + issues.length, 0);
    const shown = await this.show(matching);
    const count = matching.length;
    const text =
      version === ''
        ? this.#t.count({ count, total })
        : isVersionKnown
          ? this.#t.affected({ count, version })
          : this.#t.noVersion({ count, version });
    this.say(shown < count ? `${text} ${this.#t.first({ shown })}` : text);
  }

  /** Shows these issues and no others; returns how many. */
  private async show(issues: readonly ListedIssue[]): Promise<number> {
    const matches = this.querySelector('[data-matches]');
    const shown = matches ? issues.slice(0, mostLoaded) : issues;
    const pages = matches ? shown.flatMap(({ page }) => page ?? []) : [];
    if (pages.length > 0) this.say(this.#t.loading);
    const items = new Map((await loadItems(pages, '[data-issue]')).map((item) => [item.dataset.issue, item]));
    matches?.querySelector('ul')?.replaceChildren(...shown.flatMap(({ id }) => items.get(id) ?? []));
    const ids = new Set(shown.map(({ id }) => id));
    for (const item of this.querySelectorAll<HTMLElement>('[data-issue]')) item.hidden = !ids.has(item.dataset.issue ?? '');
    for (const section of this.querySelectorAll('section'))
      section.hidden = (matches !== null && section !== matches) || section.querySelector('[data-issue]:not([hidden])') === null;
    return shown.length;
  }

  private say(text: string): void {
    const summary = this.querySelector('[data-filter-summary]');
    if (summary) summary.textContent = text;
  }
}

customElements.define('issue-filter', IssueFilter);
