import { defineCollection } from 'astro:content';
import { contentLoader } from '#src/config/loaders.ts';

// The loader holds each file against its schema in `src/schemas` (the table is `src/source/collections.ts`).
export const collections = {
  site: defineCollection({ loader: contentLoader('site') }),
  products: defineCollection({ loader: contentLoader('products') }),
  announcements: defineCollection({ loader: contentLoader('announcements') }),
  releases: defineCollection({ loader: contentLoader('releases') }),
  knownIssues: defineCollection({ loader: contentLoader('knownIssues') }),
  docs: defineCollection({ loader: contentLoader('docs') }),
  sections: defineCollection({ loader: contentLoader('sections') }),
  articles: defineCollection({ loader: contentLoader('articles') }),
  faqs: defineCollection({ loader: contentLoader('faqs') }),
  topics: defineCollection({ loader: contentLoader('topics') }),
  downloads: defineCollection({ loader: contentLoader('downloads') }),
  policy: defineCollection({ loader: contentLoader('policy') }),
  glossary: defineCollection({ loader: contentLoader('glossary') }),
  widgetRules: defineCollection({ loader: contentLoader('widgetRules') }),
  searchTests: defineCollection({ loader: contentLoader('searchTests') }),
  redirects: defineCollection({ loader: contentLoader('redirects') }),
};
