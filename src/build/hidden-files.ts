import { readdirSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog, Content } from '#src/domain/catalog.ts';
import { hiddenFiles } from '#src/domain/served-files.ts';

/**
 * Removes from an output the files of downloads that the catalog does not show, such as samples with SAMPLES=off, and the
 * folders that they leave empty. Those of a release that has expired stay: what was published keeps its address.
 */
export function removeHiddenFiles(outDir: string, content: Content, catalog: Catalog): void {
  for (const file of hiddenFiles(content, catalog)) {
    rmSync(join(outDir, file), { force: true });
    for (let folder = dirname(file); folder !== '/' && isEmpty(join(outDir, folder)); folder = dirname(folder))
      rmdirSync(join(outDir, folder));
  }
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    // Another file's removal took the folder along.
    return false;
  }
}
