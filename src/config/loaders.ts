/** Loads a collection for Astro through the same strict reader that the check uses. */
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { collections, roleOf, type CollectionName } from '#src/source/collections.ts';
import { listContentFiles, readSourceFile, type SourceFile } from '#src/source/source-file.ts';
import { readEnvironment } from './environment.ts';

/**
 * A loader of one collection of CONTENT_DIR. Ids keep their dots (`concealbrowse/3.2.0`); an item of a list has its
 * place in the list as its id. A file that is wrong ends a build; during development it is reported and left out
 * until it is mended.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      const contentDir = resolve(readEnvironment(process.env).contentDir);
      const loaded = new Map<string, string[]>();
      const load = async (file: string) => {
        for (const id of loaded.get(file) ?? []) context.store.delete(id);
        loaded.delete(file);
        const role = roleOf(file);
        if (role.role !== 'entry' || role.collection !== collection) return;
        try {
          loaded.set(file, await storeFile(context, contentDir, await readSourceFile(contentDir, file)));
        } catch (error) {
          if (!context.watcher) throw error;
          context.logger.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        }
      };
      context.store.clear();
      await Promise.all((await listContentFiles(contentDir)).map(load));
      context.watcher?.add(contentDir);
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, (path: string) => {
          const file = relative(contentDir, path).replaceAll('\\', '/');
          if (event !== 'unlink') void load(file);
          else for (const id of loaded.get(file) ?? []) context.store.delete(id);
        });
      }
    },
  };
}

/** Stores the entries of a file and returns their ids. */
async function storeFile(context: LoaderContext, contentDir: string, source: SourceFile): Promise<string[]> {
  const [problem] = source.yaml.problems;
  if (problem) throw new Error(problem.message);
  const { schema, form } = collections[source.collection];
  const data = schema.parse(source.yaml.value) as Record<string, unknown> | Record<string, unknown>[];
  if (form === 'list') {
    return (data as Record<string, unknown>[]).map((item, index) => {
      const id = `${source.id}/${String(index).padStart(5, '0')}`;
      context.store.set({ id, data: { ...item, file: source.file } });
      return id;
    });
  }
  const path = resolve(contentDir, source.file);
  const filePath = relative(process.cwd(), path).replaceAll('\\', '/');
  const entry = {
    id: source.id,
    data: data as Record<string, unknown>,
    body: source.body,
    filePath,
    digest: context.generateDigest(`${JSON.stringify(data)}${source.body}`),
  };
  if (form === 'data') context.store.set({ id: source.id, data: { ...entry.data, file: source.file } });
  else if (source.file.endsWith('.mdx')) context.store.set({ ...entry, data: { ...entry.data, file: source.file }, deferredRender: true });
  else
    context.store.set({
      ...entry,
      data: { ...entry.data, file: source.file },
      rendered: await renderBody(context, data as Record<string, unknown>, source.body, path),
    });
  return [source.id];
}

/** Renders a Markdown body. The renderer reads renamed anchors from front matter, of which the body alone has none. */
function renderBody(context: LoaderContext, { anchors }: Record<string, unknown>, body: string, path: string) {
  return context.renderMarkdown(`---\n${JSON.stringify({ anchors })}\n---\n${body}`, { fileURL: pathToFileURL(path) });
}
