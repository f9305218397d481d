import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { collectionNames, collections as kinds } from '#src/source/collections.ts';
import { bodyLoader } from '#src/source/loaders.ts';

const written = collectionNames.filter((name) => kinds[name].form === 'written');

/**
 * The kinds of content that have bodies, for Astro to compile. Everything else that files say is read in `src/source`;
 * the schemas are for the language server of Astro's extension, which completes front matter by them.
 */
export const collections = Object.fromEntries(
  written.map((name) => [name, defineCollection({ loader: bodyLoader(name), schema: kinds[name].schema as z.ZodType })]),
);
