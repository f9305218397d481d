import type { Content, Parsed } from './catalog.ts';

/** A parsed file with the collection that it belongs to. */
export type CollectionFile = Parsed<unknown> & { collection: string };

/**
 * The content that parsed files make, whichever reader they come from; of a list, the file's data is the whole list. What has
 * no file is empty, so that a check can go on without it.
 */
export function assembleContent(files: readonly CollectionFile[], timeZone = 'UTC'): Content {
  const byCollection = Map.groupBy(files, ({ collection }) => collection);
  const all = (collection: keyof Content) => byCollection.get(collection) ?? [];
  const one = (collection: keyof Content, otherwise: unknown): unknown => all(collection)[0]?.data ?? otherwise;
  return {
    site: one('site', {
      name: '',
      url: 'https://portal.invalid',
      language: 'en',
      timeZone,
      organization: '',
      tickets: { email: '', fields: {} },
    }),
    policy: one('policy', { severities: [], questions: [], channels: [], assumptions: [], holidays: [], openingHours: [] }),
    products: all('products'),
    announcements: all('announcements'),
    releases: all('releases'),
    knownIssues: all('knownIssues'),
    docs: all('docs'),
    // Without a prototype: a product may be called "constructor".
    sections: { __proto__: null, ...Object.fromEntries(all('sections').map(({ id, data }) => [id, data])) },
    articles: all('articles'),
    faqs: all('faqs'),
    topics: one('topics', []),
    downloads: all('downloads'),
    glossary: one('glossary', []),
    widgetRules: one('widgetRules', []),
    searchTests: one('searchTests', []),
    redirects: one('redirects', []),
  } as unknown as Content;
}
