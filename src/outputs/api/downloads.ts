import { z } from 'zod';
import { isSameVersion, type Catalog, type Download } from '#src/domain/catalog.ts';
import { absoluteUrl, checksumsPath, versionDownloadsPath } from '#src/domain/paths.ts';
import { isStable, offersOf } from '#src/domain/releases.ts';
import { artifactSchema, type Artifact } from '#src/schemas/download.ts';
import { releaseSchema } from '#src/schemas/release.ts';
import { date, fileSchema, jsonFile, pick, trustFields, trustShape, url } from './fields.ts';

const apiArtifactSchema = z.object({ ...artifactSchema.shape, url: url() });

const download = z.object({
  product: z.string(),
  version: z.string(),
  channel: releaseSchema.shape.channel,
  releasedOn: date(),
  url: url(),
  checksumsUrl: url().describe('The SHA256SUMS of these files.'),
  ...trustShape,
  artifacts: z.array(apiArtifactSchema),
});

export const downloadsFile = jsonFile({ downloads: z.array(download).describe('By product, the newest version first.') }, (catalog) => ({
  downloads: catalog.downloads.flatMap((entry) => {
    const { product, version } = entry;
    const release = catalog.releases.find((other) => isSameVersion(other, entry));
    if (!release) return [];
    return pick(download, {
      ...release,
      url: absoluteUrl(versionDownloadsPath(product, version), catalog.site.url),
      checksumsUrl: absoluteUrl(checksumsPath(product, version), catalog.site.url),
      ...trustFields({ ...entry, sample: entry.sample || release.sample }, catalog.site.organization),
      artifacts: artifactsOf(entry, catalog),
    });
  }),
}));

const latestShape = {
  product: z.string(),
  release: z
    .object({ version: z.string(), releasedOn: date(), url: url(), confirmation: trustShape.confirmation, notice: trustShape.notice })
    .nullable()
    .describe('The newest stable release that has files; null if there is none.'),
  artifacts: z.array(apiArtifactSchema),
};

export const latestDownloadSchema = fileSchema(latestShape);

/** `downloads/PRODUCT/latest.json`: for installer scripts, so without samples, previews and betas. */
export function buildLatestDownload(catalog: Catalog, product: string): z.input<z.ZodObject<typeof latestShape>> {
  const newest = offersOf(catalog, product).find((offer) => isStable(offer) && offer.release.state === 'live');
  if (!newest) return { product, release: null, artifacts: [] };
  const { release, download: files } = newest;
  return pick(z.object(latestShape), {
    product,
    release: {
      ...release,
      url: absoluteUrl(versionDownloadsPath(product, release.version), catalog.site.url),
      ...trustFields(files, catalog.site.organization),
    },
    artifacts: artifactsOf(files, catalog),
  });
}

function artifactsOf({ artifacts }: Download, { site }: Catalog): Artifact[] {
  return artifacts.map((artifact) => ({ ...artifact, url: absoluteUrl(artifact.url, site.url) }));
}
