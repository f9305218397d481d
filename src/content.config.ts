import { defineCollection } from 'astro:content';
import { schemas } from '#src/schemas/collections.ts';
import { writtenNames } from '#src/schemas/kinds.ts';

/**
 * For the language server of Astro's extension, which completes front matter by these schemas. The collections are empty:
 * the portal reads its content itself, in `src/source`.
 */
export const collections = Object.fromEntries(
  writtenNames.map((name) => [name, defineCollection({ loader: () => [], schema: schemas[name] })]),
);
