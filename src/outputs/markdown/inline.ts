/** Inline Markdown: one-line fields with code, emphasis and links. Everything else in them appears as typed. */
import type { PhrasingContent } from 'mdast';
import { escapeXml } from '#src/domain/xml.ts';
import { parseMarkdown, textOf } from '#src/source/markdown.ts';
import { absoluteHref, isSafeHref, resolveHref } from './links.ts';
import { text as textNode } from './nodes.ts';

/** The base that the links of a field are resolved against. */
interface InlinePlace {
  /** The file that contains the field, relative to the content directory. */
  file?: string;
  /** Makes links absolute. */
  siteUrl?: string;
}

/** The field as HTML without a paragraph around it. */
export function inlineToHtml(field: string, place: InlinePlace = {}): string {
  return inlineNodes(field, place).map(nodeToHtml).join('');
}

/** The field as plain text. */
export function inlineToText(field: string): string {
  return textOf({ type: 'paragraph', children: inlineNodes(field) });
}

/** The field as Markdown nodes: only text, code, emphasis and links. */
export function inlineNodes(field: string, place: InlinePlace = {}): PhrasingContent[] {
  const tree = parseMarkdown(field, undefined, { position: false });
  const [block, ...more] = 'children' in tree ? tree.children : [];
  // A field that is not a single paragraph ("1. first", "# sharp") was not meant as Markdown.
  if (block?.type !== 'paragraph' || more.length > 0) return [textNode(field)];
  return block.children.flatMap((node) => cleanNode(node, place));
}

function cleanNode(node: PhrasingContent, place: InlinePlace): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node];
    case 'break':
      return [textNode(' ')];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: node.children.flatMap((child) => cleanNode(child, place)) }];
    case 'link': {
      const children = node.children.flatMap((child) => cleanNode(child, place));
      return isSafeHref(node.url) ? [{ type: 'link', url: hrefOf(node.url, place), children }] : children;
    }
    case 'image':
      return [textNode(node.alt ?? '')];
    default:
      return 'value' in node ? [textNode(node.value)] : 'children' in node ? node.children.flatMap((child) => cleanNode(child, place)) : [];
  }
}

function hrefOf(url: string, { file = '', siteUrl }: InlinePlace): string {
  return siteUrl === undefined ? resolveHref(url, file) : absoluteHref(url, file, siteUrl);
}

const tags = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;

function nodeToHtml(node: PhrasingContent): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type === 'inlineCode') return `<code>${escapeXml(node.value)}</code>`;
  if (node.type === 'link') return `<a href="${escapeXml(node.url)}">${node.children.map(nodeToHtml).join('')}</a>`;
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
    return `<${tags[node.type]}>${node.children.map(nodeToHtml).join('')}</${tags[node.type]}>`;
  }
  return '';
}
