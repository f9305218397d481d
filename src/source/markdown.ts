/** How the portal reads Markdown, on pages and everywhere else. */
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { MarkdownBody } from '#src/domain/catalog.ts';
import { deriveOnce } from '#src/domain/derive-once.ts';

/** What a writer typed stays as it is typed. */
export const markdownFeatures = { smartPunctuation: false, rawHtml: true } as const;

/**
 * The syntax tree of a body, with positions. Each body is parsed once; nobody may change its tree. Throws the parser's error
 * if MDX does not compile, and a RangeError for what is nested thousands of levels deep.
 */
export function parseBody(body: MarkdownBody): MdastNode {
  const parse = body.file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  return deriveOnce(body, 'tree', () => parse(body.text, { features: { ...markdownFeatures, frontmatter: false } }));
}

/** Nodes whose children are one line of text; the children of all others are apart. */
const lines = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'mdxJsxTextElement']);

/**
 * The text of a tree: its words and code, as a page shows them, without marks, HTML and images. `textFor` says what is
 * taken instead of a node; it gives undefined for those that stay as they are.
 */
export function textOf(node: MdastNode, textFor: (node: MdastNode) => string | undefined = () => undefined): string {
  const text = textFor(node);
  if (text !== undefined) return text;
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map((child) => textOf(child, textFor)).join(lines.has(node.type) ? '' : ' ') : '';
}

/** A body in one line, for searching and quoting: what images show is said too. Of a body that does not compile its source. */
export function plainText(body: MarkdownBody): string {
  return treeText(body).replaceAll(/\s+/g, ' ').trim();
}

function treeText(body: MarkdownBody): string {
  try {
    return textOf(parseBody(body), (node) => (node.type === 'image' ? (node.alt ?? '') : undefined));
  } catch {
    return body.text;
  }
}
