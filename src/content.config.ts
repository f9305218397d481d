import { defineCollection } from 'astro:content';
import { editorSchema } from '#src/source/editor-schema.ts';
import { contentLoader } from '#src/source/loaders.ts';
import type { CollectionName } from '#src/source/collections.ts';

const collection = (name: CollectionName) => {
  const schema = editorSchema(name);
  return defineCollection({ loader: contentLoader(name), ...(schema && { schema }) });
};

// The loader holds each file against its schema in `src/schemas` (the table is `src/source/collections.ts`).
export const collections = {
  site: collection('site'),
  products: collection('products'),
  announcements: collection('announcements'),
  releases: collection('releases'),
  knownIssues: collection('knownIssues'),
  docs: collection('docs'),
  sections: collection('sections'),
  articles: collection('articles'),
  faqs: collection('faqs'),
  topics: collection('topics'),
  downloads: collection('downloads'),
  policy: collection('policy'),
  glossary: collection('glossary'),
  widgetRules: collection('widgetRules'),
  searchTests: collection('searchTests'),
  redirects: collection('redirects'),
};
