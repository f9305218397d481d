/** The portal that pages show: read, checked and derived once. */
import { assembleContent } from '#src/domain/assemble-content.ts';
import { buildCatalog, formerPaths, filterCatalog } from '#src/domain/build-catalog.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import type { View } from '#src/domain/visibility.ts';
import type { Ledger } from '#src/schemas/ledger.ts';
import { getView } from './build-time.ts';
import { readEnvironment } from './environment.ts';
import { createLiveReader } from './live-reader.ts';
import { sharedPortal, type Portal } from './registry.ts';

/** The message by which the development server tells its modules that a content file has changed; it clears Astro's list of pages too. */
export const contentChanged = 'astro:content-changed';

/** The part of a catalog of everything that a view shows. `ledger` is what has been published before; `siteUrl` replaces the site's own address. */
export function toPortal(everything: Catalog, ledger: Ledger | undefined, view: View, siteUrl: string | undefined): Portal {
  const catalog = filterCatalog(everything, view);
  const site = { ...catalog.site, ...(siteUrl !== undefined && { url: siteUrl }) };
  return { catalog: { ...catalog, site, former: formerPaths(ledger, everything) }, now: view.now };
}

let reader: ReturnType<typeof createLiveReader> | undefined;
let read: Promise<Portal> | undefined;

/** What pages show: the portal of the build, or in development the content as it last was right, read again when a file changes. */
export async function getPortal(): Promise<Portal> {
  return sharedPortal() ?? (read ??= readPortal());
}

import.meta.hot?.on(contentChanged, () => {
  read = undefined;
});

/** Reads the content as it is now, each file as it last was right. Throws an Error if it never had a site or a policy. */
export async function readPortal(): Promise<Portal> {
  const { siteUrl, contentDir } = readEnvironment(process.env);
  reader ??= createLiveReader(contentDir);
  const files = await reader.read();
  if (!files.some(({ collection }) => collection === 'site') || !files.some(({ collection }) => collection === 'policy'))
    throw new Error('the content has no site.yaml or no support/policy.yaml: `npm run check` says more');
  const content = assembleContent(files);
  const view = getView(content.site.timeZone);
  return toPortal(buildCatalog(content, view.now), undefined, view, siteUrl);
}
