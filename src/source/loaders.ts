/** Loads the bodies of entries into Astro for rendering, without their data, which comes from the catalog. */
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { allEntries } from '#src/domain/catalog.ts';
import { roleOf } from '#src/domain/content-files.ts';
import type { CollectionName } from '#src/schemas/kinds.ts';
import { readEnvironment } from './environment.ts';
import { sharedPortal } from './registry.ts';
import { listContentFiles } from './source-file.ts';

/** A body to render; `source` and `anchors` are set if the content has already been read. */
interface Body {
  id: string;
  file: string;
  source?: string;
  anchors?: Record<string, string>;
}

/** An Astro loader for the bodies of one collection. Ids keep their dots (`concealbrowse/3.2.0`). */
export function bodyLoader(collection: CollectionName): Loader {
  return {
    name: `bodies-${collection}`,
    load: async (context) => {
      const contentDir = resolve(readEnvironment(process.env).contentDir);
      context.store.clear();
      await Promise.all((await bodiesOf(collection, contentDir)).map((body) => storeBody(context, contentDir, body)));
      // Deleted files may stay in the store: the catalog no longer references them.
      context.watcher?.on('add', (path: string) => {
        const file = relative(contentDir, path).replaceAll('\\', '/');
        const role = roleOf(file);
        if (role.role === 'entry' && role.collection === collection) void storeBody(context, contentDir, { id: role.id, file });
      });
    },
  };
}

async function bodiesOf(collection: CollectionName, contentDir: string): Promise<Body[]> {
  const portal = sharedPortal();
  if (portal) {
    const entries = allEntries(portal.catalog).filter((entry) => entry.collection === collection);
    return entries.map(({ slug, file, body, anchors }) => ({ id: slug, file, source: body.text, anchors }));
  }
  return (await listContentFiles(contentDir)).flatMap((file) => {
    const role = roleOf(file);
    return role.role === 'entry' && role.collection === collection ? [{ id: role.id, file }] : [];
  });
}

async function storeBody(context: LoaderContext, contentDir: string, { id, file, source, anchors }: Body): Promise<void> {
  const path = resolve(contentDir, file);
  const entry = { id, data: {}, filePath: relative(process.cwd(), path).replaceAll('\\', '/') };
  // MDX, and every body in development, is compiled on demand.
  if (file.endsWith('.mdx') || source === undefined) context.store.set({ ...entry, deferredRender: true });
  // The renderer reads renamed anchors from front matter, which the body lacks.
  else
    context.store.set({
      ...entry,
      rendered: await context.renderMarkdown(`---\n${JSON.stringify({ anchors })}\n---\n${source}`, { fileURL: pathToFileURL(path) }),
    });
}
