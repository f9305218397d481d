/** `<release-comparison>`: removes all changes except those between two versions from a page with every version's changes. */
import { compareVersions, type IssueRange, type ListedVersion } from './comparison.ts';

class ReleaseComparison extends HTMLElement {
  connectedCallback(): void {
    const versions = JSON.parse(this.dataset.versions ?? '[]') as ListedVersion[];
    const issues = JSON.parse(this.dataset.issues ?? '[]') as IssueRange[];
    const query = new URLSearchParams(location.search);
    const { from, to, between, openIssues } = compareVersions(versions, issues, { from: query.get('from'), to: query.get('to') });
    this.keep('[data-change]', (item) => between.includes(item.dataset.version ?? ''));
    this.keep('[data-open-issue]', (item) => openIssues.includes(item.dataset.openIssue ?? ''));
    this.keep('[data-stop]', (item) => between.includes(item.dataset.stop ?? '') && item.dataset.stop !== to);
    this.keep('[data-files]', (item) => item.dataset.files === to);
    this.keep('[data-group]', (group) => group.querySelector('li') !== null);
    for (const [name, version] of Object.entries({ from, to })) {
      const select = this.querySelector<HTMLSelectElement>(`select[name=${name}]`);
      if (select) select.value = version;
    }
    const count = this.querySelectorAll('[data-change]').length;
    const summary = this.querySelector('[data-comparison-summary]');
    if (summary)
      summary.textContent =
        from === to
          ? `Both are ${from}: choose two different versions.`
          : `From ${from} to ${to}: ${count} ${count === 1 ? 'change' : 'changes'}, ${openIssues.length} still open.`;
  }

  private keep(selector: string, isWanted: (item: HTMLElement) => boolean): void {
    for (const item of this.querySelectorAll<HTMLElement>(selector)) {
      if (!isWanted(item)) item.remove();
    }
  }
}

customElements.define('release-comparison', ReleaseComparison);
