import { relative, resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { roleOf } from '#src/domain/content-files.ts';
import { schemas } from '#src/schemas/collections.ts';
import { writtenNames, type WrittenName } from '#src/schemas/kinds.ts';
import { readEnvironment } from '#src/source/environment.ts';
import { listContentFiles } from '#src/source/source-file.ts';

/**
 * For the language server of Astro's extension, which completes front matter by these schemas. It needs to know which file is in
 * which collection, and nothing else: the portal reads its content itself, in `src/source`.
 */
export const collections = Object.fromEntries(
  writtenNames.map((name) => [name, defineCollection({ loader: filesOf(name), schema: schemas[name] })]),
);

function filesOf(name: WrittenName): Loader {
  const contentDir = resolve(readEnvironment(process.env).contentDir);
  return {
    name: `files-of-${name}`,
    load: async ({ store, watcher }) => {
      const add = (file: string) => {
        const role = roleOf(file);
        if (role.role === 'entry' && role.collection === name)
          store.set({ id: role.id, data: {}, filePath: relative(process.cwd(), resolve(contentDir, file)).replaceAll('\\', '/') });
      };
      store.clear();
      for (const file of await listContentFiles(contentDir)) add(file);
      watcher?.on('add', (path) => {
        add(relative(contentDir, path).replaceAll('\\', '/'));
      });
    },
  };
}
