/** What pages add to Markdown, for `.md` and `.mdx` bodies. */
import type { HastPluginEntry } from 'satteri';
import { addressesPlugin } from './page/addresses.ts';
import { codePlugin } from './page/code.ts';
import { componentsPlugin } from './page/components.ts';
import { footnotesPlugin, headingsPlugin } from './page/ids.ts';
import { tablesPlugin } from './page/tables.ts';

/** The plugins for a document. `file` is its path below the content directory, which contains the images. */
export function pagePlugins(file: string, contentDir: string): HastPluginEntry[] {
  const forMarkdown = [addressesPlugin(contentDir), headingsPlugin, tablesPlugin, codePlugin, footnotesPlugin];
  const plugins = file.endsWith('.md') ? forMarkdown : [...forMarkdown, componentsPlugin];
  return plugins.map((plugin) => () => plugin(file));
}
