import { readdirSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog, Content } from '#src/domain/catalog.ts';

/**
 * Removes from an output the files of downloads that the catalog does not show, such as samples with SAMPLES=off, and the
 * folders that they leave empty. Those of a release that has ended stay: what was published keeps its address.
 */
export function removeHiddenFiles(outDir: string, content: Content, catalog: Catalog): void {
  for (const file of hiddenFiles(content, catalog)) {
    rmSync(join(outDir, file), { force: true });
    for (let folder = dirname(file); folder !== '/' && isEmpty(join(outDir, folder)); folder = dirname(folder))
      rmdirSync(join(outDir, folder));
  }
}

/** Files that belong to downloads which the catalog does not show: paths that begin with a slash. */
function hiddenFiles(content: Content, catalog: Catalog): string[] {
  const served = (downloads: { artifacts: { url: string }[] }[]) =>
    downloads.flatMap(({ artifacts }) => artifacts.map(({ url }) => url).filter((url) => url.startsWith('/')));
  const ended = new Set(catalog.ended.map(({ path }) => path));
  const kept = content.downloads.filter(({ id }) => ended.has(`/releases/${id}/`)).map(({ data }) => data);
  const shown = new Set(served([...catalog.downloads, ...kept]));
  return served(content.downloads.map(({ data }) => data)).filter((url) => !shown.has(url));
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    // Another file's removal took the folder along.
    return false;
  }
}
