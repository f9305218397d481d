import { productName, type Catalog, type Download, type Release } from '#src/domain/catalog.ts';
import { formatSize, platformLabels } from '#src/domain/labels.ts';
import { absoluteUrl } from '#src/domain/paths.ts';
import { isIndexable } from '#src/domain/visibility.ts';
import type { Thing } from './thing.ts';

/** The program in each file of a version. Templates are not programs; samples state no facts. */
export function buildSoftware({ release, download }: { release: Release; download: Download }, catalog: Catalog): Thing[] {
  const { site } = catalog;
  if (!isIndexable(release) || download.sample) return [];
  const name = productName(catalog, release.product);
  return download.artifacts
    .filter(({ kind }) => kind !== 'template')
    .map(({ url, os, sizeBytes }) => ({
      '@type': 'SoftwareApplication',
      name,
      softwareVersion: release.version,
      // "Any" is no system, and what runs in a browser has none.
      operatingSystem: os === 'any' ? undefined : platformLabels[os],
      datePublished: release.releasedOn,
      downloadUrl: url.startsWith('/') ? absoluteUrl(url, site.url) : url,
      fileSize: formatSize(sizeBytes, site.language),
    }));
}
