/** The portal that pages render and, in development, the content that it is built from. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assembleContent, type CollectionFile } from '#src/domain/assemble-content.ts';
import { buildCatalog, filterCatalog, formerPaths } from '#src/domain/build-catalog.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { View } from '#src/domain/visibility.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { getView } from './build-time.ts';
import { readEnvironment } from './environment.ts';
import { sharedPortal, type Portal } from './registry.ts';
import { roleOf } from '#src/domain/content-files.ts';
import { readContentFile } from './read-content.ts';
import { listContentFiles, validFiles } from './source-file.ts';

/** The hot-update event for a changed content file; Astro also clears its route cache on it. */
export const contentChanged = 'astro:content-changed';

/** Narrows a catalog of all content to a view. `ledger` lists what was published before; `siteUrl` overrides the site's URL. */
export function toPortal(everything: Catalog, ledger: Ledger | undefined, view: View, siteUrl: string | undefined): Portal {
  const catalog = filterCatalog(everything, view);
  const site = { ...catalog.site, ...(siteUrl !== undefined && { url: siteUrl }) };
  return { catalog: { ...catalog, site, former: formerPaths(ledger, everything) }, now: view.now };
}

let read: Promise<Portal> | undefined;

/** The portal of the build or, in development, the last valid content, read again when a file changes. */
export async function getPortal(): Promise<Portal> {
  return sharedPortal() ?? (read ??= readPortal());
}

import.meta.hot?.on(contentChanged, () => {
  read = undefined;
});

/** Reads the last valid version of all content. Throws an Error if there has been no valid site or policy. */
export async function readPortal(): Promise<Portal> {
  const { siteUrl, contentDir } = readEnvironment(process.env);
  const files = await readValidFiles(contentDir);
  if (!files.some(({ collection }) => collection === 'site') || !files.some(({ collection }) => collection === 'policy'))
    throw new Error('site.yaml or support/policy.yaml is missing or invalid: run `npm run check`');
  const content = assembleContent(files);
  const view = getView(content.site.timeZone);
  return toPortal(buildCatalog(content, view.now), undefined, view, siteUrl);
}

/** By path; modification time and size tell whether a file has changed. */
const known = new Map<string, { state: string; valid: CollectionFile | undefined }>();

/**
 * The last valid version of each file, so that pages keep working while a writer edits. The check reports what is invalid.
 * Deleted files stay known: some editors save by deleting and recreating a file.
 */
async function readValidFiles(contentDir: string): Promise<CollectionFile[]> {
  const names = (await listContentFiles(contentDir)).filter((file) => roleOf(file).role === 'entry');
  return (await Promise.all(names.map((file) => readValidFile(contentDir, file)))).flatMap((file) => file ?? []);
}

async function readValidFile(contentDir: string, file: string): Promise<CollectionFile | undefined> {
  const path = join(contentDir, file);
  const before = known.get(path);
  const state = await stat(path).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => 'unreadable',
  );
  if (before?.state === state) return before.valid;
  const source = await readContentFile(contentDir, file);
  const [valid = before?.valid] = typeof source === 'object' && 'yaml' in source ? validFiles([source]) : [];
  known.set(path, { state, valid });
  return valid;
}
