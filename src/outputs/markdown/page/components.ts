/** What the prose components need to know of their place in the file. */
import { attributeOf, nameOf, visitElements, type PagePlugin } from './element.ts';

/**
 * A component that is part of a line gets a paragraph where it stands alone, and each use of a term an id of its own
 * for the definition that it opens.
 */
export const componentsPlugin: PagePlugin = (file) => {
  let terms = 0;
  return {
    name: 'components',
    ...visitElements(['KnownIssue', 'Download', 'Term'], (element, context) => {
      if (nameOf(element) === 'Term' && attributeOf(element, 'id') === undefined) {
        context.setProperty(element, 'id', `term-${file.replace(/\.mdx?$/, '').replaceAll(/[^a-z0-9]+/gi, '-')}-${(terms += 1)}`);
      }
      const holdsBlocks = element.children.some((child) => child.type === 'element' && child.tagName === 'p');
      if (element.type === 'mdxJsxFlowElement' && !holdsBlocks)
        context.wrapNode(element, { type: 'element', tagName: 'p', properties: {}, children: [] });
    }),
  };
};
