import { defineCollection } from 'astro:content';
import { writtenNames } from '#src/schemas/kinds.ts';
import { editorSchema } from '#src/source/editor-schema.ts';
import { bodyLoader } from '#src/source/loaders.ts';

/** The kinds of content that have bodies, for Astro to compile. Everything else that files say is read in `src/source`. */
export const collections = Object.fromEntries(
  writtenNames.map((name) => {
    const schema = editorSchema(name);
    return [name, defineCollection({ loader: bodyLoader(name), ...(schema && { schema }) })];
  }),
);
