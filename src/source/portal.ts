/** The portal that pages render. */
import { assembleContent } from '#src/domain/assemble-content.ts';
import { buildCatalog, formerPaths, filterCatalog } from '#src/domain/build-catalog.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { View } from '#src/domain/visibility.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { getView } from './build-time.ts';
import { readEnvironment } from './environment.ts';
import { createLiveReader } from './live-reader.ts';
import { sharedPortal, type Portal } from './registry.ts';

/** The hot-update event for a changed content file; Astro also clears its route cache on it. */
export const contentChanged = 'astro:content-changed';

/** Narrows a catalog of all content to a view. `ledger` lists what was published before; `siteUrl` overrides the site's URL. */
export function toPortal(everything: Catalog, ledger: Ledger | undefined, view: View, siteUrl: string | undefined): Portal {
  const catalog = filterCatalog(everything, view);
  const site = { ...catalog.site, ...(siteUrl !== undefined && { url: siteUrl }) };
  return { catalog: { ...catalog, site, former: formerPaths(ledger, everything) }, now: view.now };
}

let reader: ReturnType<typeof createLiveReader> | undefined;
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
  reader ??= createLiveReader(contentDir);
  const files = await reader();
  if (!files.some(({ collection }) => collection === 'site') || !files.some(({ collection }) => collection === 'policy'))
    throw new Error('the content has no site.yaml or no support/policy.yaml: `npm run check` says more');
  const content = assembleContent(files);
  const view = getView(content.site.timeZone);
  return toPortal(buildCatalog(content, view.now), undefined, view, siteUrl);
}
