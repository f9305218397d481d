/** The JSON files of the portal, and the schema of each. */
import { z } from 'zod';
import type { Catalog } from '#src/domain/catalog.ts';
import { absoluteUrl, apiPath, apiSchemaPath, latestDownloadPath } from '#src/domain/paths.ts';
import { jsonNames, type JsonName } from '#src/schemas/kinds.ts';
import { buildLatestDownload, downloadsFile, latestDownloadSchema } from './downloads.ts';
import { announcementsFile, articlesFile, faqsFile, knownIssuesFile, productsFile } from './entries.ts';
import type { JsonFile } from './fields.ts';
import { releasesFile } from './releases.ts';
import { supportPolicyFile } from './support-policy.ts';

const collectionFiles: Record<JsonName, JsonFile> = {
  products: productsFile,
  announcements: announcementsFile,
  releases: releasesFile,
  'known-issues': knownIssuesFile,
  articles: articlesFile,
  faqs: faqsFile,
  downloads: downloadsFile,
  'support-policy': supportPolicyFile,
};

export type ApiSchemaName = JsonName | 'latest';

export const apiSchemas = Object.fromEntries<z.ZodType>([
  ...jsonNames.map((name) => [name, collectionFiles[name].schema] as const),
  ['latest', latestDownloadSchema],
]) as Record<ApiSchemaName, z.ZodType>;

interface ApiFile {
  path: string;
  schema: ApiSchemaName;
  /** Builds the keys other than version and time. */
  build: (catalog: Catalog) => object;
}

/** All JSON files except the schemas. */
export function apiFiles({ products }: Pick<Catalog, 'products'>): ApiFile[] {
  return [
    ...jsonNames.map((name) => ({ path: apiPath(name), schema: name, build: collectionFiles[name].build })),
    ...products.flatMap(({ id }): ApiFile[] => [
      {
        path: apiPath(`releases/${id}`),
        schema: 'releases',
        build: (catalog) => releasesFile.build({ ...catalog, releases: catalog.releases.filter(({ product }) => product === id) }),
      },
      { path: latestDownloadPath(id), schema: 'latest', build: (catalog) => buildLatestDownload(catalog, id) },
    ]),
  ];
}

/** A file's value. `now` is the build's clock, in milliseconds since the epoch. */
export function buildApiFile({ schema, build }: ApiFile, { catalog, now }: { catalog: Catalog; now: number }): object {
  return {
    $schema: absoluteUrl(apiSchemaPath(schema), catalog.site.url),
    schemaVersion: 1,
    generatedAt: new Date(now).toISOString(),
    ...build(catalog),
  };
}

/** The JSON Schema of a file. It allows additional properties, since fields may be added. */
export function jsonSchemaOf(name: ApiSchemaName, siteUrl: string): z.core.JSONSchema.JSONSchema {
  return {
    ...z.toJSONSchema(apiSchemas[name], {
      io: 'output',
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    }),
    $id: absoluteUrl(apiSchemaPath(name), siteUrl),
    title: name,
  };
}
