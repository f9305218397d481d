/** Loads a collection for Astro through the same strict reader that the check uses. */
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { collections, roleOf, type CollectionName } from '#src/source/collections.ts';
import { listContentFiles, readSourceFile, type SourceFile } from '#src/source/source-file.ts';
import { parseSource } from './content-reader.ts';
import { readEnvironment } from './environment.ts';

/**
 * A loader of one collection of CONTENT_DIR. Ids keep their dots (`concealbrowse/3.2.0`). A file that is wrong ends a build;
 * development knows it as it last was right (`content-reader.ts`), and needs from here no more than which bodies there are.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      const contentDir = resolve(readEnvironment(process.env).contentDir);
      const loaded = new Set<string>();
      const load = async (file: string) => {
        const role = roleOf(file);
        if (role.role !== 'entry' || role.collection !== collection || loaded.has(file)) return;
        try {
          await storeFile(context, contentDir, await readSourceFile(contentDir, file));
          loaded.add(file);
        } catch (error) {
          if (!context.watcher) throw error;
        }
      };
      context.store.clear();
      await Promise.all((await listContentFiles(contentDir)).map(load));
      // What is deleted may stay in the store: the catalog no longer names it.
      for (const event of ['add', 'change'] as const) {
        context.watcher?.on(event, (path: string) => void load(relative(contentDir, path).replaceAll('\\', '/')));
      }
    },
  };
}

async function storeFile(context: LoaderContext, contentDir: string, source: SourceFile): Promise<void> {
  const value = parseSource(source);
  const { id, body, file } = source;
  const { form } = collections[source.collection];
  if (form !== 'written') {
    context.store.set({ id, data: { file, value } });
    return;
  }
  const path = resolve(contentDir, file);
  const entry = {
    id,
    data: { file, value },
    body,
    filePath: relative(process.cwd(), path).replaceAll('\\', '/'),
    digest: context.generateDigest(`${JSON.stringify(value)}${body}`),
  };
  // A body that is a module is read anew when its file changes, without the half second that the store takes.
  if (file.endsWith('.mdx') || context.watcher) context.store.set({ ...entry, deferredRender: true });
  else context.store.set({ ...entry, rendered: await renderBody(context, value as Record<string, unknown>, body, path) });
}

/** Renders a Markdown body. The renderer reads renamed anchors from front matter, of which the body alone has none. */
function renderBody(context: LoaderContext, { anchors }: Record<string, unknown>, body: string, path: string) {
  return context.renderMarkdown(`---\n${JSON.stringify({ anchors })}\n---\n${body}`, { fileURL: pathToFileURL(path) });
}
