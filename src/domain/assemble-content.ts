import type { Content, Parsed } from './catalog.ts';

/**
 * The content that files make, whichever reader they come from. `filesOf` gives the right files of a collection; of a list,
 * the file's data is the whole list. What has no file is empty, so that a check can go on without it.
 */
export function assembleContent(filesOf: (collection: keyof Omit<Content, 'ledger'>) => Parsed<unknown>[], timeZone = 'UTC'): Content {
  const one = (collection: Parameters<typeof filesOf>[0], instead: unknown): unknown => filesOf(collection)[0]?.data ?? instead;
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
    products: filesOf('products'),
    announcements: filesOf('announcements'),
    releases: filesOf('releases'),
    knownIssues: filesOf('knownIssues'),
    docs: filesOf('docs'),
    // Without a prototype: a product may be called "constructor".
    sections: { __proto__: null, ...Object.fromEntries(filesOf('sections').map(({ id, data }) => [id, data])) },
    articles: filesOf('articles'),
    faqs: filesOf('faqs'),
    topics: one('topics', []),
    downloads: filesOf('downloads'),
    glossary: one('glossary', []),
    widgetRules: one('widgetRules', []),
    searchTests: one('searchTests', []),
    redirects: one('redirects', []),
  } as unknown as Content;
}
