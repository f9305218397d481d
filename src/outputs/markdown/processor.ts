/** Options of Astro's Markdown processor, for `.md` and `.mdx` bodies. */
import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry, PluginFactoryContext } from 'satteri';
import { markdownFeatures } from '#src/source/markdown.ts';
import { addressesPlugin } from './page/addresses.ts';
import { codePlugin } from './page/code.ts';
import { componentsPlugin } from './page/components.ts';
import { footnotesPlugin } from './page/footnotes.ts';
import { headingsPlugin } from './page/headings.ts';
import { imageSizesIn } from './page/image-size.ts';
import { tablesPlugin } from './page/tables.ts';

/** The options for `satteri()`. `contentDir` contains the bodies and their images. */
export function pageProcessorOptions(contentDir: string): { features: typeof markdownFeatures; hastPlugins: HastPluginEntry[] } {
  // Vite names files by their real paths, the loader by the path it was given.
  const directories = [resolve(contentDir), realPathOf(contentDir)];
  const plugins = [addressesPlugin(imageSizesIn(contentDir)), headingsPlugin, tablesPlugin, codePlugin, componentsPlugin, footnotesPlugin];
  return {
    features: markdownFeatures,
    hastPlugins: plugins.map(
      (plugin): HastPluginEntry =>
        ({ fileURL }: PluginFactoryContext) =>
          plugin(fileBelow(directories, fileURL)),
    ),
  };
}

function fileBelow(directories: string[], fileURL: URL | undefined): string {
  if (!fileURL) return '';
  const path = fileURLToPath(fileURL);
  const candidates = directories.map((directory) => relative(directory, path).replaceAll('\\', '/'));
  return candidates.find((file) => !file.startsWith('../')) ?? '';
}

function realPathOf(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return resolve(directory);
  }
}
