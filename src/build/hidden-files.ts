import { existsSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog, Content } from '#src/domain/catalog.ts';
import { hiddenFiles } from '#src/domain/served-files.ts';

/**
 * Removes the files of downloads that the catalog does not show, such as samples with SAMPLES=off, and folders that become
 * empty. Files of expired releases stay: published files keep their URL.
 */
export function removeHiddenFiles(outDir: string, content: Content, catalog: Catalog): void {
  for (const file of hiddenFiles(content, catalog)) {
    rmSync(join(outDir, file), { force: true });
    const isEmpty = (folder: string) => existsSync(join(outDir, folder)) && readdirSync(join(outDir, folder)).length === 0;
    for (let folder = dirname(file); folder !== '/' && isEmpty(folder); folder = dirname(folder)) rmdirSync(join(outDir, folder));
  }
}
