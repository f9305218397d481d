/** What the prose components need to know of their place in the file. */
import { components } from '#src/schemas/prose-components.ts';
import { attributeOf, nameOf, visitElements, type PagePlugin } from './element.ts';

const phrasing = [...components].filter(([, { category }]) => category === 'phrasing').map(([name]) => name);

/**
 * A component that is part of a line gets a paragraph where it stands alone, and each use of a component that needs an
 * id gets one that no other use on any page has.
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
      if (element.type === 'mdxJsxFlowElement' && phrasing.includes(name) && !hasBlocks)
        context.wrapNode(element, { type: 'element', tagName: 'p', properties: {}, children: [] });
    }),
  };
};
