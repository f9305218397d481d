/** Loads the bodies of entries into Astro for rendering, without their data, which comes from the catalog. */
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { allEntries, type Entry } from '#src/domain/catalog.ts';
import { idInCollection } from '#src/domain/content-files.ts';
import type { CollectionName } from '#src/schemas/kinds.ts';
import { readEnvironment } from './environment.ts';
import { sharedPortal } from './registry.ts';
import { listContentFiles } from './source-file.ts';

/** A body to render, with the entry if the content has already been read. */
interface Body {
  id: string;
  file: string;
  entry?: Entry;
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
        const [body] = bodyOf(collection, relative(contentDir, path).replaceAll('\\', '/'));
        if (body) void storeBody(context, contentDir, body);
      });
    },
  };
}

function bodyOf(collection: CollectionName, file: string): Body[] {
  const id = idInCollection(collection, file);
  return id === undefined ? [] : [{ id, file }];
}

async function bodiesOf(collection: CollectionName, contentDir: string): Promise<Body[]> {
  const portal = sharedPortal();
  if (portal) {
    const entries = allEntries(portal.catalog).filter((entry) => entry.collection === collection);
    return entries.map((entry) => ({ id: entry.slug, file: entry.file, entry }));
  }
  return (await listContentFiles(contentDir)).flatMap((file) => bodyOf(collection, file));
}

async function storeBody(context: LoaderContext, contentDir: string, { id, file, entry }: Body): Promise<void> {
  const path = resolve(contentDir, file);
  // The renderer reads renamed anchors from front matter, which the body lacks.
  const withAnchors = `---\n${JSON.stringify({ anchors: entry?.anchors })}\n---\n${entry?.body.text ?? ''}`;
  // MDX, and every body in development, is compiled on demand.
  const html =
    file.endsWith('.mdx') || !entry
      ? { deferredRender: true }
      : { rendered: await context.renderMarkdown(withAnchors, { fileURL: pathToFileURL(path) }) };
  context.store.set({ id, data: {}, filePath: relative(process.cwd(), path).replaceAll('\\', '/'), ...html });
}
