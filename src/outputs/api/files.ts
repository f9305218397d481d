/** The JSON files of the portal, and the schema of each. */
import { z } from 'zod';
import type { Catalog } from '#src/domain/catalog.ts';
import { absoluteUrl, apiPath, apiSchemaPath, latestDownloadPath } from '#src/domain/paths.ts';
import { jsonNames, type JsonName } from '#src/schemas/kinds.ts';
import { announcementsSchema, buildAnnouncements } from './announcements.ts';
import { articlesSchema, buildArticles } from './articles.ts';
import { buildDownloads, buildLatestDownload, downloadsSchema, latestDownloadSchema } from './downloads.ts';
import { buildFaqs, faqsSchema } from './faqs.ts';
import type { ApiSources } from './fields.ts';
import { buildKnownIssues, knownIssuesSchema } from './known-issues.ts';
import { buildProducts, productsSchema } from './products.ts';
import { buildReleases, releasesSchema } from './releases.ts';
import { buildSupportPolicy, supportPolicySchema } from './support-policy.ts';

export const apiSchemas = {
  products: productsSchema,
  announcements: announcementsSchema,
  releases: releasesSchema,
  'known-issues': knownIssuesSchema,
  articles: articlesSchema,
  faqs: faqsSchema,
  downloads: downloadsSchema,
  latest: latestDownloadSchema,
  'support-policy': supportPolicySchema,
} satisfies Record<JsonName | 'latest', z.ZodType>;

export type ApiSchemaName = keyof typeof apiSchemas;

/** A JSON file. */
export interface ApiFile {
  path: string;
  schema: ApiSchemaName;
  build: (sources: ApiSources) => object;
}

/** The files that tell of a whole collection. */
const builders: Record<JsonName, ApiFile['build']> = {
  products: buildProducts,
  announcements: buildAnnouncements,
  releases: (sources) => buildReleases(sources),
  'known-issues': buildKnownIssues,
  articles: buildArticles,
  faqs: buildFaqs,
  downloads: buildDownloads,
  'support-policy': buildSupportPolicy,
};

/** All JSON files but the schemas. */
export function apiFiles(catalog: Catalog): ApiFile[] {
  return [
    ...jsonNames.map((name) => ({ path: apiPath(name), schema: name, build: builders[name] })),
    ...catalog.products.flatMap(({ id }): ApiFile[] => [
      { path: apiPath(`releases/${id}`), schema: 'releases', build: (sources) => buildReleases(sources, id) },
      { path: latestDownloadPath(id), schema: 'latest', build: (sources) => buildLatestDownload(sources, id) },
    ]),
  ];
}

/** A file's value, which names its schema. */
export function buildApiFile(file: ApiFile, sources: ApiSources): object {
  return { $schema: absoluteUrl(apiSchemaPath(file.schema), sources.catalog.site.url), ...file.build(sources) };
}

/** The JSON Schema of a file. It is open, since fields may be added. */
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
