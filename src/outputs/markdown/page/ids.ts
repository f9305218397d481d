/** Ids on pages, for headings and footnotes. */
import type { SatteriAstroData } from '@astrojs/markdown-satteri';
import type { ElementContent } from 'hast';
import Slugger from 'github-slugger';
import { splitHeadingId } from '#src/source/markdown.ts';
import { attributeOf, create, nameOf, textWithoutNotes, visitElements, type PageElement, type PagePlugin } from './element.ts';

/**
 * Gives headings the ids written after them or ids by GitHub's rule, the ids they had before they were renamed, and a link to
 * themselves.
 * Reads the front matter key `anchors` (old id to new id): the old id stays at the start of the renamed heading.
 * The link is the heading's text, so that assistive technology reads nothing else.
 * The section of a change begins with "###", also where nothing is above it; the page has no gap there.
 */
export const headingsPlugin: PagePlugin = (file) => {
  const slugger = new Slugger();
  let isBelowTop = !file.startsWith('releases/');
  return {
    name: 'headings',
    ...visitElements(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], (written, context) => {
      isBelowTop ||= nameOf(written) === 'h2';
      const heading = isBelowTop ? withoutWrittenId(written) : oneLevelUp(withoutWrittenId(written));
      const ownId = attributeOf(heading, 'id');
      const text = textWithoutNotes(heading).trimEnd();
      // A written id is taken: a later heading of the same words gets another one.
      if (ownId !== undefined) slugger.slug(ownId);
      const id = ownId ?? slugger.slug(text);
      const { frontmatter, headings } = context.data.astro as SatteriAstroData;
      if (heading.type === 'element') headings.push({ depth: Number(heading.tagName.slice(1)), slug: id, text });
      const oldIds = Object.entries((frontmatter.anchors ?? {}) as Record<string, string>)
        .filter(([, renamed]) => renamed === id)
        .map(([oldId]) => create('span', { id: oldId }));
      if (heading.type === 'element' && !heading.children.some(isInteractive)) {
        const link = create('a', { href: `#${id}` }, heading.children);
        context.replaceNode(written, { ...heading, properties: { ...heading.properties, id }, children: [...oldIds, link] });
        return;
      }
      if (heading !== written && heading.type === 'element') {
        context.replaceNode(written, { ...heading, children: [...oldIds, ...heading.children] });
        return;
      }
      if (ownId === undefined) context.setProperty(written, 'id', id);
      for (const oldId of oldIds) context.prependChild(written, oldId);
    }),
  };
};

/** A heading of Markdown with the id that is written at its end as its id. */
function withoutWrittenId(heading: Readonly<PageElement>): Readonly<PageElement> {
  const last = heading.children.at(-1);
  const split =
    heading.type === 'element' && heading.properties.id === undefined && last?.type === 'text' ? splitHeadingId(last.value) : undefined;
  if (heading.type !== 'element' || last?.type !== 'text' || !split) return heading;
  return {
    ...heading,
    properties: { ...heading.properties, id: split.id },
    children: [...heading.children.slice(0, -1), { ...last, value: split.text }],
  };
}

function oneLevelUp(heading: Readonly<PageElement>): Readonly<PageElement> {
  return heading.type === 'element' ? { ...heading, tagName: `h${Number(heading.tagName.slice(1)) - 1}` } : heading;
}

/** Whether a node must not be inside a link. */
function isInteractive(node: ElementContent): boolean {
  if (node.type === 'text' || node.type === 'comment') return false;
  return node.type !== 'element' || node.tagName === 'a' || node.children.some(isInteractive);
}

/** Several questions share a page, so the ids of their footnotes include the question's slug. */
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
