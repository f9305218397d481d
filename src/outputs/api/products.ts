import { z } from 'zod';
import { absoluteUrl, productDocsPath, productDownloadsPath, productReleasesPath } from '#src/domain/paths.ts';
import { latestStable } from '#src/domain/releases.ts';
import { browsers } from '#src/schemas/fields.ts';
import { browserList, date, jsonFile, platformList, url } from './fields.ts';

const product = z.object({
  id: z.string(),
  name: z.string(),
  tagline: z.string(),
  components: z.array(z.string()),
  platforms: platformList(),
  browsers: browserList().optional(),
  stores: z.partialRecord(z.enum(browsers), url()).optional().describe('Extension stores, by browser.'),
  latestRelease: z
    .object({ version: z.string(), releasedOn: date(), url: url() })
    .nullable()
    .describe('The newest stable release; null if there is none.'),
  documentationUrl: url(),
  releasesUrl: url(),
  downloadsUrl: url(),
});

export const productsFile = jsonFile({ products: z.array(product) }, (catalog) => ({
  products: catalog.products.map((entry) => {
    const toUrl = (path: string) => absoluteUrl(path, catalog.site.url);
    const latest = latestStable(catalog, entry.id);
    return {
      ...entry,
      latestRelease: latest ? { version: latest.version, releasedOn: latest.releasedOn, url: toUrl(latest.path) } : null,
      documentationUrl: toUrl(productDocsPath(entry.id)),
      releasesUrl: toUrl(productReleasesPath(entry.id)),
      downloadsUrl: toUrl(productDownloadsPath(entry.id)),
    };
  }),
}));
