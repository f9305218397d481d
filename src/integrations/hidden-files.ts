import type { Catalog, Content } from '#src/domain/catalog.ts';

/** Files that belong to downloads which the catalog does not show, such as samples with SAMPLES=off: paths below the output. */
export function hiddenFiles(content: Content, catalog: Catalog): string[] {
  const served = (downloads: { artifacts: { url: string }[] }[]) =>
    downloads.flatMap(({ artifacts }) => artifacts.map(({ url }) => url).filter((url) => url.startsWith('/')));
  const shown = new Set(served(catalog.downloads));
  return served(content.downloads.map(({ data }) => data)).filter((url) => !shown.has(url));
}
