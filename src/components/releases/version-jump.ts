/** `<version-jump>`: goes to the release of the version that a reader types, or to the newest that begins with it. */
import { hostPath } from '#src/domain/base-path.ts';
import type { Words } from '#src/messages/languages.ts';
import { readMessages } from '#src/messages/page-messages.ts';
import { productReleasesPath } from '#src/domain/paths.ts';
import { loadIndexes, offerVersions, toVersion } from './load-versions.ts';

class VersionJump extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    if (!form || !field) return;
    delete form.dataset.waits;
    const t = readMessages<'versionJump'>(this);
    offerVersions(field);
    field.addEventListener('input', () => {
      field.setCustomValidity('');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void go(field, t).catch(() => {
        complain(field, t.failed);
      });
    });
  }
}

async function go(field: HTMLInputElement, t: Words['versionJump']): Promise<void> {
  const product = field.dataset.versionsOf ?? '';
  const wanted = toVersion(field.value);
  const { versions = [] } = (await loadIndexes())[product] ?? {};
  const found = versions.find(({ version }) => version === wanted) ?? versions.find(({ version }) => version.startsWith(`${wanted}.`));
  if (found) location.assign(hostPath(`${productReleasesPath(product)}${found.version}/`));
  else complain(field, t.missing({ version: wanted }));
}

function complain(field: HTMLInputElement, message: string): void {
  field.setCustomValidity(message);
  field.reportValidity();
}

customElements.define('version-jump', VersionJump);
