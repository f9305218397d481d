import { z } from 'zod';
import { absoluteUrl, productDocsPath, productDownloadsPath, productReleasesPath } from '#src/domain/paths.ts';
import { latestStable } from '#src/domain/releases.ts';
import { browsers } from '#src/schemas/fields.ts';
import { browserList, date, fileHeader, fileSchema, platformList, url, type ApiSources } from './fields.ts';

export const productsSchema = fileSchema({
  products: z.array(
    z.object({
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
    }),
  ),
});

/** `products.json` */
export function buildProducts({ catalog, now }: ApiSources): z.input<typeof productsSchema> {
  const toUrl = (path: string) => absoluteUrl(path, catalog.site.url);
  return {
    ...fileHeader(now),
    products: catalog.products.map((product) => {
      const latest = latestStable(catalog, product.id);
      return {
        ...product,
        latestRelease: latest ? { version: latest.version, releasedOn: latest.releasedOn, url: toUrl(latest.path) } : null,
        documentationUrl: toUrl(productDocsPath(product.id)),
        releasesUrl: toUrl(productReleasesPath(product.id)),
        downloadsUrl: toUrl(productDownloadsPath(product.id)),
      };
    }),
  };
}
