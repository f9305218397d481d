import { defineCollection } from 'astro:content';
import { collectionNames, collections as kinds } from '#src/source/collections.ts';
import { editorSchema } from '#src/source/editor-schema.ts';
import { bodyLoader } from '#src/source/loaders.ts';

const written = collectionNames.filter((name) => kinds[name].form === 'written');

/** The kinds of content that have bodies, for Astro to compile. Everything else that files say is read in `src/source`. */
export const collections = Object.fromEntries(
  written.map((name) => {
    const schema = editorSchema(name);
    return [name, defineCollection({ loader: bodyLoader(name), ...(schema && { schema }) })];
  }),
);
