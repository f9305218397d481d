import { collectionNames, kinds, type CollectionName } from '#src/schemas/kinds.ts';
import type { Content, Parsed } from './catalog.ts';

/** A parsed file with its collection. */
export type CollectionFile = Parsed<unknown> & { collection: CollectionName };

/** Assembles content from parsed files; a list file's data is the whole list. Missing files become empty data, so checks can continue. */
export function assembleContent(files: readonly CollectionFile[], timeZone = 'UTC'): Content {
  const byCollection = Map.groupBy(files, ({ collection }) => collection);
  const all = (name: CollectionName) => byCollection.get(name) ?? [];
  const empty: Partial<Record<CollectionName, object>> = {
    site: { name: '', url: 'https://portal.invalid', language: 'en', timeZone, organization: '', tickets: { email: '', fields: {} } },
    style: { never: [], avoid: [] },
    policy: { severities: [], questions: [], channels: [], assumptions: [], holidays: [], openingHours: [] },
  };
  const isOneFile = (name: CollectionName) => !/[A-Z]/.test(kinds[name].file);
  return {
    ...Object.fromEntries(collectionNames.map((name) => [name, isOneFile(name) ? (all(name)[0]?.data ?? empty[name] ?? []) : all(name)])),
    // No prototype: a product may be named "constructor".
    sections: { __proto__: null, ...Object.fromEntries(all('sections').map(({ id, data }) => [id, data])) },
  } as unknown as Content;
}
