/** Which files of the public folder the portal serves. */
import type { Catalog, Content } from './catalog.ts';
import { entryPath } from './entry-pages.ts';

/**
 * Self-hosted files of downloads that the catalog does not show, as paths that start with a slash. Excludes those of expired
 * releases: published files keep their path.
 */
export function hiddenFiles(content: Content, catalog: Catalog): string[] {
  const served = (downloads: { artifacts: { url: string }[] }[]) =>
    downloads.flatMap(({ artifacts }) => artifacts.map(({ url }) => url).filter((url) => url.startsWith('/')));
  const expired = new Set(catalog.expired.map(({ path }) => path));
  const kept = content.downloads.filter(({ id }) => expired.has(entryPath('releases', id))).map(({ data }) => data);
  const shown = new Set(served([...catalog.downloads, ...kept]));
  return served(content.downloads.map(({ data }) => data)).filter((url) => !shown.has(url));
}
