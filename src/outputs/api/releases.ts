import { z } from 'zod';
import type { Catalog, Release } from '#src/domain/catalog.ts';
import { absoluteUrl, versionDownloadsPath } from '#src/domain/paths.ts';
import { findDownload, sortChanges } from '#src/domain/releases.ts';
import { changeTypes, releaseSchema, type Change } from '#src/schemas/release.ts';
import { browserList, date, entryFields, entryShape, jsonFile, pick, platformList, richText, richTextOf, url } from './fields.ts';

const change = z.object({
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

const release = z.object({
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
  noChanges: z.string().optional().describe('Why a release has no changes.'),
  changes: z.array(change).describe('Breaking ones first, then security, then by type.'),
});

export const releasesFile = jsonFile({ releases: z.array(release).describe('The newest first.') }, (catalog) => ({
  releases: catalog.releases.map((entry) => {
    const page = versionDownloadsPath(entry.product, entry.version);
    const downloadsUrl = findDownload(catalog, entry) && absoluteUrl(page, catalog.site.url);
    return {
      ...pick(release.omit({ changes: true }), { ...entryFields(entry, catalog), downloadsUrl }),
      changes: sortChanges(entry.changes).map((item) => changeFields(item, entry, catalog)),
    };
  }),
}));

function changeFields({ description, impact, action, ...others }: Change, { file, path }: Release, catalog: Catalog) {
  const render = (field: string | undefined) => (field === undefined ? undefined : richTextOf(field, file, catalog));
  return {
    ...others,
    url: absoluteUrl(`${path}#${others.key}`, catalog.site.url),
    description: render(description),
    impact: render(impact),
    action: render(action),
  };
}
