/** `<issue-filter>`: filters the known issues by the product, version and system in the page's query. */

/** Ids of the issues in each version, by product and version. */
type Presence = Record<string, Record<string, string[]>>;

class IssueFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    delete form.dataset.waits;
    const query = new URLSearchParams(location.search);
    const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');
    for (const field of fields) field.value = query.get(field.name) ?? '';
    const product = query.get('product') ?? '';
    const version = (query.get('version') ?? '').trim().replace(/^v/i, '');
    const platform = query.get('platform') ?? '';
    if (product === '' && version === '' && platform === '') return;
    const presence = JSON.parse(this.dataset.presence ?? '{}') as Presence;
    const productsWithVersion = Object.keys(presence).filter(
      (id) => (product === '' || id === product) && presence[id]?.[version] !== undefined,
    );
    const present = productsWithVersion.flatMap((id) => presence[id]?.[version] ?? []);
    const isVersionKnown = productsWithVersion.length > 0;
    const items = [...this.querySelectorAll<HTMLElement>('[data-issue]')];
    for (const item of items) {
      const { issue = '', product: itsProduct = '', platforms = '' } = item.dataset;
      const fits =
        (product === '' || itsProduct === product) &&
        (platform === '' || platforms === '' || platforms.split(' ').includes(platform)) &&
        (!isVersionKnown || present.includes(issue));
      item.hidden = !fits;
    }
    for (const section of this.querySelectorAll('section')) section.hidden = section.querySelector('[data-issue]:not([hidden])') === null;
    const shown = items.filter((item) => !item.hidden).length;
    const summary = this.querySelector('[data-filter-summary]');
    if (!summary) return;
    if (version === '') summary.textContent = `${shown} of ${items.length} known issues.`;
    else if (!isVersionKnown)
      summary.textContent = `This portal has no release ${version}, so it can't tell which issues that version has. Here are ${shown} issues for all versions.`;
    else
      summary.textContent = `${version} is known to be affected by ${shown} ${shown === 1 ? 'issue' : 'issues'}. Issues whose first version is unknown aren't counted.`;
  }
}

customElements.define('issue-filter', IssueFilter);
