import { defineCollection } from 'astro:content';
import { schemas } from '#src/schemas/collections.ts';
import { writtenNames } from '#src/schemas/kinds.ts';
import { bodyLoader } from '#src/source/loaders.ts';

/**
 * The kinds of content that have bodies, for Astro to compile. Everything else that files say is read in `src/source`;
 * the schemas are for the language server of Astro's extension, which completes front matter by them.
 */
export const collections = Object.fromEntries(
  writtenNames.map((name) => [name, defineCollection({ loader: bodyLoader(name), schema: schemas[name] })]),
);
