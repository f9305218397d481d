/** Parses Markdown, with the same options for pages and everything else. */
import Slugger from 'github-slugger';
import { markdownToMdast, mdxToMdast, type MdastNode, type TreeOptions } from 'satteri';
import type { MarkdownBody } from '#src/domain/catalog.ts';
import { deriveOnce } from '#src/domain/derive-once.ts';
import { showAsTyped } from './as-typed.ts';

declare module 'mdast' {
  interface HeadingData {
    hProperties?: Record<string, unknown>;
  }
}

/** Reading single tildes as subscripts tells them apart from the two tildes of strikethrough, so that they can be turned back into text. */
export const markdownFeatures = { smartPunctuation: false, rawHtml: true, subscript: true } as const;

/** How to parse a body. In MDX, the parser reads the id after a heading, which would otherwise be an expression. */
export function bodyFeatures(file: string) {
  return { ...markdownFeatures, frontmatter: false, headingAttributes: file.endsWith('.mdx') } as const;
}

/**
 * The id at the end of a heading, as in `## Rules {#drive-rules}`. In Markdown, the parser itself would also read an id in
 * `## GET /users/{name}`.
 */
const writtenId = /\s*\{#([^\s{}]+)\}\s*$/;

/** Splits the text at the end of a heading from the id that follows it; undefined if there is no id. */
export function splitHeadingId(text: string): { text: string; id: string } | undefined {
  const [whole = '', id] = writtenId.exec(text) ?? [];
  return id === undefined ? undefined : { text: text.slice(0, text.length - whole.length), id };
}

/** The id at the end of a heading in a parsed body. */
export function headingId(node: MdastNode): string | undefined {
  const id = node.type === 'heading' ? node.data?.hProperties?.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/**
 * The syntax tree of a body, with positions. Cached, so callers must not change it. Throws the parser's error if MDX does not
 * compile, and a RangeError for nesting thousands of levels deep.
 */
export function parseBody(body: MarkdownBody): MdastNode {
  const isMdx = body.file.endsWith('.mdx');
  return deriveOnce(body, 'tree', () => {
    const tree = parseMarkdown(body.text, isMdx ? mdxToMdast : markdownToMdast, { features: bodyFeatures(body.file) });
    return isMdx || !body.text.includes('{#') ? tree : withHeadingIds(tree);
  });
}

/** The syntax tree of a text. Single tildes are text, and alerts such as `> [!NOTE]` are notes. */
export function parseMarkdown(text: string, parse = markdownToMdast, options: TreeOptions = {}): MdastNode {
  const tree = parse(text, { features: { ...markdownFeatures, frontmatter: false }, ...options });
  showAsTyped(tree, text);
  return tree;
}

/** Reads the ids after Markdown headings, and stores them as the parser does for MDX. */
function withHeadingIds<Node extends MdastNode>(node: Node): Node {
  if (!('children' in node)) return node;
  const last = node.children.at(-1);
  const split = node.type === 'heading' && last?.type === 'text' ? splitHeadingId(last.value) : undefined;
  if (!split || last?.type !== 'text') return { ...node, children: node.children.map(withHeadingIds) };
  return { ...node, data: { hProperties: { id: split.id } }, children: [...node.children.slice(0, -1), { ...last, value: split.text }] };
}

/** Nodes whose children are joined without spaces. */
const inlineParents = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);

/**
 * The text and code of a tree, without formatting, HTML and images. `textFor` may return a replacement for a node, or
 * undefined to keep it.
 */
export function textOf(node: MdastNode, textFor: (node: MdastNode) => string | undefined = () => undefined): string {
  const text = textFor(node);
  if (text !== undefined) return text;
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map((child) => textOf(child, textFor)).join(inlineParents.has(node.type) ? '' : ' ') : '';
}

/** The headings of a body with their ids, written or by GitHub's rule; none if the body does not compile. */
export function headingsOf(body: MarkdownBody): { id: string; text: string }[] {
  const slugger = new Slugger();
  const headingsIn = (node: MdastNode): { id: string; text: string }[] => {
    if (node.type !== 'heading') return 'children' in node ? node.children.flatMap(headingsIn) : [];
    const text = textOf(node).trim();
    const ownId = headingId(node);
    if (ownId !== undefined) slugger.slug(ownId);
    return [{ id: ownId ?? slugger.slug(text), text }];
  };
  try {
    return headingsIn(parseBody(body));
  } catch {
    // The check reports it.
    return [];
  }
}

/** Everything in a body that is code or bold: names of files, policies, values, buttons and fields. Empty if it does not compile. */
export function labelsOf(body: MarkdownBody): string[] {
  const labelsIn = (node: MdastNode): string[] => {
    if (node.type === 'inlineCode' || node.type === 'strong') return [textOf(node)];
    return 'children' in node ? node.children.flatMap(labelsIn) : [];
  };
  try {
    return [...new Set(labelsIn(parseBody(body)))];
  } catch {
    return [];
  }
}

/** A body as one line of text, with images' alternative texts. Returns the source of a body that does not compile. */
export function plainText(body: MarkdownBody): string {
  let { text } = body;
  try {
    text = textOf(parseBody(body), (node) => (node.type === 'image' ? (node.alt ?? '') : undefined));
  } catch {
    // The check reports it.
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}
