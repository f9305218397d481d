import { z } from 'zod';
import type { Catalog, Release } from '#src/domain/catalog.ts';
import { absoluteUrl, versionDownloadsPath } from '#src/domain/paths.ts';
import { downloadOf, orderedChanges } from '#src/domain/releases.ts';
import { changeTypes, releaseSchema, type Change } from '#src/schemas/release.ts';
import {
  browserList,
  date,
  entryFields,
  entryShape,
  fileHeader,
  fileSchema,
  platformList,
  richText,
  richTextOf,
  url,
  type ApiSources,
} from './fields.ts';

const changeSchema = z.object({
  key: z.string().describe('Permanent and unique in the release: the anchor.'),
  url: url(),
  type: z.enum(changeTypes),
  title: z.string(),
  component: z.string().optional(),
  platforms: platformList().optional(),
  browsers: browserList().optional(),
  description: richText().optional(),
  breaking: z.boolean(),
  impact: richText().optional().describe('What stops working, and for whom.'),
  action: richText().optional().describe('What the reader has to do.'),
  fixes: z.array(z.string()).describe('Ids of known issues.'),
  cves: z.array(z.string()),
});

export const releasesSchema = fileSchema({
  releases: z
    .array(
      z.object({
        ...entryShape,
        product: z.string(),
        version: z.string(),
        channel: releaseSchema.shape.channel,
        releasedOn: date(),
        platforms: platformList().optional(),
        browsers: browserList().optional(),
        requiredStop: z.boolean().describe('Updates from an older version must stop at this one first.'),
        endOfLifeOn: date().optional(),
        downloadsUrl: url().optional(),
        changes: z.array(changeSchema).describe('Breaking ones first, then security, then by type.'),
      }),
    )
    .describe('The newest first.'),
});

/** `releases.json`, and with a product `releases/PRODUCT.json` */
export function buildReleases({ catalog, now }: ApiSources, product?: string): z.input<typeof releasesSchema> {
  const releases = catalog.releases.filter((release) => product === undefined || release.product === product);
  return { ...fileHeader(now), releases: releases.map((release) => releaseFields(release, catalog)) };
}

function releaseFields(release: Release, catalog: Catalog) {
  const { product, version, channel, releasedOn, platforms, browsers, requiredStop, endOfLifeOn } = release;
  const hasFiles = downloadOf(catalog, release) !== undefined;
  return {
    ...entryFields(release, catalog),
    product,
    version,
    channel,
    releasedOn,
    platforms,
    browsers,
    requiredStop,
    endOfLifeOn,
    downloadsUrl: hasFiles ? absoluteUrl(versionDownloadsPath(product, version), catalog.site.url) : undefined,
    changes: orderedChanges(release.changes).map((change) => changeFields(change, release, catalog)),
  };
}

function changeFields({ description, impact, action, ...change }: Change, release: Release, catalog: Catalog) {
  const render = (field: string | undefined) => (field === undefined ? undefined : richTextOf(field, release.file, catalog));
  return {
    ...change,
    url: absoluteUrl(`${release.path}#${change.key}`, catalog.site.url),
    description: render(description),
    impact: render(impact),
    action: render(action),
  };
}
