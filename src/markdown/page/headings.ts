/** Ids of headings by GitHub's rule, and the ids that they had before they were renamed. */
import type { SatteriAstroData } from '@astrojs/markdown-satteri';
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
      const { frontmatter } = context.data.astro as SatteriAstroData;
      const oldIds = Object.entries((frontmatter.anchors ?? {}) as Record<string, string>).filter(([, renamed]) => renamed === id);
      for (const [oldId] of oldIds)
        context.prependChild(heading, { type: 'element', tagName: 'span', properties: { id: oldId }, children: [] });
    }),
  };
};
