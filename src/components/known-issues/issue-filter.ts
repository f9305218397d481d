/**
 * `<issue-filter>`: filters the known issues by the product, version and system in the page's query. Issues that are too many for
 * the page come from the pages of groups.
 */
import { hasIssue } from '#src/components/releases/comparison.ts';
import { loadIndexes, loadItems, toVersion } from '#src/components/releases/load-versions.ts';

/** The most issues that are loaded. */
const mostLoaded = 100;

class IssueFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    delete form.dataset.waits;
    const query = new URLSearchParams(location.search);
    const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');
    for (const field of fields) field.value = query.get(field.name) ?? '';
    if ([...fields].every(({ value }) => value === '')) return;
    this.filter(query).catch(() => {
      this.say('The known issues cannot be filtered: the list of versions cannot be loaded.');
    });
  }

  private async filter(query: URLSearchParams): Promise<void> {
    const [product, version, platform] = [query.get('product') ?? '', toVersion(query.get('version')), query.get('platform') ?? ''];
    const indexes = Object.entries(await loadIndexes(this.dataset.index));
    const all = indexes.flatMap(([id, { versions, issues }]) => {
      const position = versions.findIndex((listed) => listed.version === version);
      const isAsked = product === '' || id === product;
      return issues.map((issue) => ({ ...issue, isAsked, isPresent: hasIssue(issue, position) }));
    });
    const asked = indexes.filter(([id]) => product === '' || id === product);
    const isVersionKnown = asked.some(([, { versions }]) => versions.some((listed) => listed.version === version));
    const matching = all.filter(
      ({ isAsked, isPresent, platforms }) =>
        isAsked && (isPresent || !isVersionKnown) && (platform === '' || !platforms || platforms.some((id) => id === platform)),
    );
    const shown = await this.show(matching);
    const rest = shown < matching.length ? ` The first ${shown} are shown: choose a product or a system.` : '';
    if (version === '') this.say(`${matching.length} of ${all.length} known issues.${rest}`);
    else if (!isVersionKnown)
      this.say(
        `The portal has no release ${version}, so it cannot say which issues that version has. ${matching.length} issues of any version follow.${rest}`,
      );
    else
      this.say(
        `${version} is known to be affected by ${matching.length} ${matching.length === 1 ? 'issue' : 'issues'}. Issues whose first version is not known are not counted.${rest}`,
      );
  }

  /** Shows these issues and no others; returns how many. */
  private async show(issues: readonly { id: string; page?: string | undefined }[]): Promise<number> {
    const matches = this.querySelector<HTMLElement>('[data-matches]');
    if (matches) {
      const wanted = issues.slice(0, mostLoaded);
      this.say('Loading…');
      const items = await loadItems(
        wanted.flatMap(({ page }) => page ?? []),
        '[data-issue]',
      );
      const byId = new Map(items.map((item) => [item.dataset.issue, item]));
      matches.querySelector('ul')?.replaceChildren(...wanted.flatMap(({ id }) => byId.get(id) ?? []));
    }
    const ids = new Set(issues.map(({ id }) => id));
    for (const item of this.querySelectorAll<HTMLElement>('[data-issue]')) item.hidden = !ids.has(item.dataset.issue ?? '');
    for (const section of this.querySelectorAll('section')) section.hidden = section.querySelector('[data-issue]:not([hidden])') === null;
    return matches ? Math.min(issues.length, mostLoaded) : issues.length;
  }

  private say(text: string): void {
    const summary = this.querySelector('[data-filter-summary]');
    if (summary) summary.textContent = text;
  }
}

customElements.define('issue-filter', IssueFilter);
