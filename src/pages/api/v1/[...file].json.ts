/** The JSON files and their schemas. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { apiFiles, apiSchemas, buildApiFile, jsonSchemaOf, type ApiFile, type ApiSchemaName } from '#src/outputs/api/files.ts';
import { apiSchemaPath } from '#src/domain/paths.ts';
import { getBody, getPortal } from '#src/source/catalog.ts';

type Subject = { file: ApiFile } | { schema: ApiSchemaName };

const toParam = (path: string) => ({ file: path.slice('/api/v1/'.length, -'.json'.length) });

export const getStaticPaths = (async () => {
  const { catalog } = await getPortal();
  return [
    ...apiFiles(catalog).map((file) => ({ params: toParam(file.path), props: { file } })),
    ...(Object.keys(apiSchemas) as ApiSchemaName[]).map((schema) => ({ params: toParam(apiSchemaPath(schema)), props: { schema } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Subject> = async ({ props }) => {
  const portal = await getPortal();
  const value =
    'file' in props ? await buildApiFile(props.file, { ...portal, bodyOf: getBody }) : jsonSchemaOf(props.schema, portal.catalog.site.url);
  return new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
