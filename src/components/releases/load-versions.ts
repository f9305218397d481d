/** Loads what pages of many versions and issues leave out, when a reader needs it. */
import { hostPath } from '#src/domain/base-path.ts';
import { versionIndexPath } from '#src/domain/paths.ts';
import type { VersionIndexes } from '#src/domain/version-index.ts';

let loaded: Promise<VersionIndexes> | undefined;

/** Parses the index that is in the page, or loads it. Throws an Error if that fails. */
export async function loadIndexes(inPage?: string): Promise<VersionIndexes> {
  if (inPage !== undefined) return JSON.parse(inPage) as VersionIndexes;
  return (loaded ??= load(versionIndexPath).then((response) => response.json() as Promise<VersionIndexes>));
}

/** Loads other pages of the portal, each once, and takes their items: so a script shows what these pages show. */
export async function loadItems(paths: readonly string[], selector: string): Promise<HTMLElement[]> {
  const texts = await Promise.all([...new Set(paths)].map(async (path) => (await load(path)).text()));
  return texts.flatMap((text) => [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll<HTMLElement>(selector)]);
}

/** Fills the list of a field with its product's versions when the reader comes to it. */
export function offerVersions(field: HTMLInputElement): void {
  const offer = async () => {
    const { versions = [] } = (await loadIndexes())[field.dataset.versionsOf ?? ''] ?? {};
    field.list?.replaceChildren(...versions.map(({ version }) => new Option(version)));
  };
  // Without the list, the field still takes what is typed.
  field.addEventListener('focus', () => void offer().catch(() => undefined), { once: true });
}

/** A version as a reader may type it, without spaces around it and without v. */
export function toVersion(text: string | null): string {
  return (text ?? '').trim().replace(/^v/i, '');
}

async function load(path: string): Promise<Response> {
  const response = await fetch(hostPath(path));
  if (!response.ok) throw new Error(`${path} cannot be loaded (${response.status})`);
  return response;
}
