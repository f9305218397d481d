/** What pages add to Markdown, for `.md` and `.mdx` bodies. */
import type { HastPluginEntry } from 'satteri';
import type { Words } from '#src/messages/languages.ts';
import { components } from '#src/schemas/prose-components.ts';
import { addressesPlugin } from './page/addresses.ts';
import { codePlugin } from './page/code.ts';
import { attributeOf, create, nameOf, visitElements, type PagePlugin } from './page/element.ts';
import { footnotesPlugin, headingsPlugin } from './page/ids.ts';
import { tablesPlugin } from './page/tables.ts';

const phrasing = [...components].filter(([, { category }]) => category === 'phrasing').map(([name]) => name);

/**
 * Wraps an inline component that is on its own in a paragraph, and gives each use of a component that needs an id one
 * that is unique across all pages.
 */
const componentsPlugin: PagePlugin = (file) => {
  let ids = 0;
  return {
    name: 'components',
    ...visitElements([...components.keys()], (element, context) => {
      const name = nameOf(element);
      if (components.get(name)?.needsId && attributeOf(element, 'id') === undefined) {
        const place = file.replace(/\.mdx?$/, '').replaceAll(/[^a-z0-9]+/gi, '-');
        context.setProperty(element, 'id', `${name.toLowerCase()}-${place}-${(ids += 1)}`);
      }
      const hasBlocks = element.children.some((child) => child.type === 'element' && child.tagName === 'p');
      if (element.type === 'mdxJsxFlowElement' && phrasing.includes(name) && !hasBlocks) context.wrapNode(element, create('p', {}));
    }),
  };
};

/** Shows the boxes of a list of tasks as text, as feeds do: a disabled control has no name and no use. */
const tasksPlugin: PagePlugin = () => ({
  name: 'tasks',
  ...visitElements(['input'], (element, context) => {
    if (element.type === 'element') context.replaceNode(element, { type: 'text', value: element.properties.checked ? '☑' : '☐' });
  }),
});

/** The plugins for a document. `file` is its path in the content directory, which contains the images. */
export function pagePlugins(file: string, contentDir: string, t: Words): HastPluginEntry[] {
  const forMarkdown = [addressesPlugin(contentDir), headingsPlugin, tablesPlugin(t), codePlugin(t), tasksPlugin, footnotesPlugin];
  const plugins = file.endsWith('.md') ? forMarkdown : [...forMarkdown, componentsPlugin];
  return plugins.map((plugin) => () => plugin(file));
}
