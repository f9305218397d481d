/** Prepares the prose components for their position in the page. */
import { components } from '#src/schemas/prose-components.ts';
import { attributeOf, create, nameOf, visitElements, type PagePlugin } from './element.ts';

const phrasing = [...components].filter(([, { category }]) => category === 'phrasing').map(([name]) => name);

/**
 * Wraps an inline component that is on its own in a paragraph, and gives each use of a component that needs an id one
 * that is unique across all pages.
 */
export const componentsPlugin: PagePlugin = (file) => {
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
