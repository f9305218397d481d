/** Builds Markdown trees and serializes them. With trees, no title can break the Markdown around it. */
import { gfmToMarkdown } from 'mdast-util-gfm';
import { splitMarks } from '#src/messages/marks.ts';
import { defaultHandlers, toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Blockquote, Heading, Html, Link, List, Paragraph, PhrasingContent, RootContent, Strong, Text } from 'mdast';

declare module 'mdast' {
  interface HtmlData {
    isInline?: boolean;
  }
}

export const text = (value: string): Text => ({ type: 'text', value });
export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
/** Raw HTML as a block. */
export const html = (value: string): Html => ({ type: 'html', value });
/** Raw HTML within a line of text. */
export const inlineHtml = (value: string): Html => ({ type: 'html', value, data: { isInline: true } });
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });
export const emphasis = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children });
export const link = (url: string, ...children: PhrasingContent[]): Link => ({ type: 'link', url, children });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const quote = (...children: RootContent[]): Blockquote => ({ type: 'blockquote', children: children as Blockquote['children'] });

/** A heading of level 1 to 6; deeper ones stop at 6. */
export function heading(level: number, ...children: PhrasingContent[]): Heading {
  return { type: 'heading', depth: Math.min(6, Math.max(1, level)) as Heading['depth'], children };
}

/** A tight list of items, each one line. */
export function list(items: PhrasingContent[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  };
}

/** A list of facts such as "**Severity:** Low". Omits facts without a value, and the list if there are no facts. */
export function factList(facts: readonly (readonly [name: string, value: string | PhrasingContent[] | undefined])[]): List[] {
  const items = facts.flatMap(([name, value]) =>
    value?.length ? [[strong(`${name}:`), text(' '), ...(typeof value === 'string' ? [text(value)] : value)]] : [],
  );
  return items.length > 0 ? [list(items)] : [];
}

/** A message as nodes, with those of `marks` for its marks. */
export function markedNodes(message: string, marks: Record<string, (inner: string) => PhrasingContent>): PhrasingContent[] {
  return splitMarks(message, Object.keys(marks)).map(({ text: inner, mark = '' }) => marks[mark]?.(inner) ?? text(inner));
}

/** Whether a node is inline. */
export function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasingTypes.has(node.type) || (node.type === 'html' && node.data?.isInline === true);
}

const phrasingTypes = new Set<string>(
  'text emphasis strong delete inlineCode break link linkReference image imageReference footnoteReference mdxJsxTextElement mdxTextExpression'.split(
    ' ',
  ),
);

/**
 * Text that needs no escape wherever it is in a line. Most texts are such, and looking for each of the forty patterns that may need
 * one takes most of the time of serializing.
 */
const plainText = /^(?!\d+[.)])(?:: )?[\p{L}\d](?:[\p{L}\d ,;?%/"'()-]|(?<![Ww])\.|:(?!\/))*(?<! )$/u;

// Created once: the serializer compiles its patterns again for each new set of extensions.
const style: Options = {
  extensions: [gfmToMarkdown()],
  handlers: {
    text: (node: Text, parent, state, info) =>
      plainText.test(node.value) && !(node.value + info.after).endsWith(':/')
        ? node.value
        : defaultHandlers.text(node, parent, state, info),
  },
  bullet: '-',
  emphasis: '_',
  rule: '-',
  resourceLink: true,
};

/** Serializes a tree as GitHub Flavored Markdown, without a trailing line break. */
export function toText(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, style).trimEnd();
}
