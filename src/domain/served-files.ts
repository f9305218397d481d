/** Which of the files that lie in the public folder a portal serves. */
import type { Catalog, Content } from './catalog.ts';
import { entryPath } from './entry-pages.ts';

/**
 * Files of our own that belong to downloads which the catalog does not show, as paths that begin with a slash. Those of a
 * release that has expired are not among them: what was published keeps its address.
 */
export function hiddenFiles(content: Content, catalog: Catalog): string[] {
  const served = (downloads: { artifacts: { url: string }[] }[]) =>
    downloads.flatMap(({ artifacts }) => artifacts.map(({ url }) => url).filter((url) => url.startsWith('/')));
  const expired = new Set(catalog.expired.map(({ path }) => path));
  const kept = content.downloads.filter(({ id }) => expired.has(entryPath('releases', id))).map(({ data }) => data);
  const shown = new Set(served([...catalog.downloads, ...kept]));
  return served(content.downloads.map(({ data }) => data)).filter((url) => !shown.has(url));
}
