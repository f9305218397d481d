import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { kinds, type CollectionName } from '#src/schemas/kinds.ts';

/**
 * What editors complete and explain front matter by: Astro writes it beside its types, for the language server of its
 * extension. Files are held against `src/schemas`, by the loader; this is the same with the sentences above the fields.
 * Without the editor's files there is none.
 */
export function editorSchema(collection: CollectionName): z.ZodType | undefined {
  try {
    return z.fromJSONSchema(
      JSON.parse(readFileSync(`.vscode/schemas/${kinds[collection].noun}.schema.json`, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0],
    );
  } catch {
    return undefined;
  }
}
