/** Which of the files that lie in the public folder a portal serves. */
import type { Catalog, Content } from './catalog.ts';

/**
 * Files of our own that belong to downloads which the catalog does not show, as paths that begin with a slash. Those of a
 * release that has ended are not among them: what was published keeps its address.
 */
export function hiddenFiles(content: Content, catalog: Catalog): string[] {
  const served = (downloads: { artifacts: { url: string }[] }[]) =>
    downloads.flatMap(({ artifacts }) => artifacts.map(({ url }) => url).filter((url) => url.startsWith('/')));
  const ended = new Set(catalog.ended.map(({ path }) => path));
  const kept = content.downloads.filter(({ id }) => ended.has(`/releases/${id}/`)).map(({ data }) => data);
  const shown = new Set(served([...catalog.downloads, ...kept]));
  return served(content.downloads.map(({ data }) => data)).filter((url) => !shown.has(url));
}
