import { z } from 'zod';
import type { Catalog, Download } from '#src/domain/catalog.ts';
import { isSameVersion } from '#src/domain/catalog.ts';
import { absoluteUrl, checksumsPath, versionDownloadsPath } from '#src/domain/paths.ts';
import { downloadOf, releasesOf } from '#src/domain/releases.ts';
import { artifactSchema, type Artifact } from '#src/schemas/download.ts';
import { releaseSchema } from '#src/schemas/release.ts';
import { date, fileHeader, fileSchema, trustFields, trustShape, url, type ApiSources } from './fields.ts';

const apiArtifactSchema = z.object({ ...artifactSchema.shape, url: url() });

export const downloadsSchema = fileSchema({
  downloads: z
    .array(
      z.object({
        product: z.string(),
        version: z.string(),
        channel: releaseSchema.shape.channel,
        releasedOn: date(),
        url: url(),
        checksumsUrl: url().describe('The SHA256SUMS of these files.'),
        ...trustShape,
        artifacts: z.array(apiArtifactSchema),
      }),
    )
    .describe('By product, the newest version first.'),
});

export const latestDownloadSchema = fileSchema({
  product: z.string(),
  release: z
    .object({ version: z.string(), releasedOn: date(), url: url(), confirmation: trustShape.confirmation, notice: trustShape.notice })
    .nullable()
    .describe('The newest stable release that has files; null if there is none.'),
  artifacts: z.array(apiArtifactSchema),
});

/** `downloads.json` */
export function buildDownloads({ catalog, now }: ApiSources): z.input<typeof downloadsSchema> {
  const toUrl = (path: string) => absoluteUrl(path, catalog.site.url);
  return {
    ...fileHeader(now),
    downloads: catalog.downloads.flatMap((download) => {
      const { product, version, artifacts } = download;
      const release = catalog.releases.find((other) => isSameVersion(other, download));
      if (!release) return [];
      return {
        product,
        version,
        channel: release.channel,
        releasedOn: release.releasedOn,
        url: toUrl(versionDownloadsPath(product, version)),
        checksumsUrl: toUrl(checksumsPath(product, version)),
        ...trustFields({ ...download, sample: download.sample || release.sample }, catalog.site.organization),
        artifacts: artifacts.map((artifact) => artifactFields(artifact, catalog)),
      };
    }),
  };
}

/** `downloads/PRODUCT/latest.json`: what an installer script may rely on, so neither samples nor previews nor betas are in it. */
export function buildLatestDownload({ catalog, now }: ApiSources, product: string): z.input<typeof latestDownloadSchema> {
  const newest = releasesOf(catalog, product)
    .filter((release) => release.channel === 'stable' && !release.sample && release.state === 'live')
    .map((release) => ({ release, download: downloadOf(catalog, release) }))
    .find((pair): pair is typeof pair & { download: Download } => pair.download !== undefined && !pair.download.sample);
  if (!newest) return { ...fileHeader(now), product, release: null, artifacts: [] };
  const { release, download } = newest;
  const { confirmation, notice } = trustFields(download, catalog.site.organization);
  const url = absoluteUrl(versionDownloadsPath(product, release.version), catalog.site.url);
  return {
    ...fileHeader(now),
    product,
    release: { version: release.version, releasedOn: release.releasedOn, url, confirmation, notice },
    artifacts: download.artifacts.map((artifact) => artifactFields(artifact, catalog)),
  };
}

function artifactFields(artifact: Artifact, { site }: Catalog): Artifact {
  return { ...artifact, url: artifact.url.startsWith('/') ? absoluteUrl(artifact.url, site.url) : artifact.url };
}
