/** Ids of headings by GitHub's rule, and the ids that they had before they were renamed. */
import Slugger from 'github-slugger';
import { attributeOf, visitElements, type PagePlugin } from './element.ts';

/** Reads the front matter key `anchors` (old id to new id): the old id stays at the start of the renamed heading. */
export const headingsPlugin: PagePlugin = () => {
  const slugger = new Slugger();
  return {
    name: 'headings',
    ...visitElements(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], (heading, context) => {
      const ownId = attributeOf(heading, 'id');
      const id = ownId ?? slugger.slug(context.textContent(heading));
      if (ownId === undefined) context.setProperty(heading, 'id', id);
      const anchors: unknown = context.data.astro?.frontmatter.anchors;
      const oldIds = Object.entries(anchors ?? {}).filter(([, renamed]) => renamed === id);
      for (const [oldId] of oldIds) context.prependChild(heading, { type: 'element', tagName: 'span', properties: { id: oldId }, children: [] });
    }),
  };
};
