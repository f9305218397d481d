/** Several questions share a page, so the ids of their footnotes include the question's slug. */
import { visitElements, type PagePlugin } from './element.ts';

export const footnotesPlugin: PagePlugin = (file) => {
  const [, slug] = /^faqs\/[^/]+\/([^/]+)\.mdx?$/.exec(file) ?? [];
  return (
    slug !== undefined && {
      name: 'footnotes',
      ...visitElements(['a', 'li', 'h2'], (element, context) => {
        if (element.type !== 'element') return;
        for (const [name, value] of Object.entries(element.properties)) {
          const changed = String(value).replace(/^(#?)(user-content-fn|footnote-label$)/, `$1${slug}-$2`);
          if (['id', 'href', 'ariaDescribedBy'].includes(name) && changed !== String(value)) context.setProperty(element, name, changed);
        }
      }),
    }
  );
};
