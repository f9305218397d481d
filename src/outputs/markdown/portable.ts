/** A body outside its page: plain components, absolute addresses, resolved references, no comments. */
import type { Definition, Image, Link, Parents, RootContent } from 'mdast';
import type { Catalog, MarkdownBody } from '#src/domain/catalog.ts';
import { readFragment } from '#src/source/html.ts';
import { parseBody } from '#src/source/markdown.ts';
import { replaceDestinations } from '#src/source/markdown-links.ts';
import { absoluteHref } from './links.ts';
import { html, isPhrasing, paragraph, toText } from './nodes.ts';
import { isComponentName } from '#src/schemas/prose-components.ts';
import { plainForms, type PlainForm } from './plain-forms.ts';
import { attributesOf, mapHtmlUrls, rawElement, type JsxElement } from './raw-html.ts';

export interface PortableOptions {
  catalog: Catalog;
  /** The format of the components: Markdown or HTML. */
  form?: PlainForm;
  /** How many levels to lower headings by, for a body placed under another heading. */
  headingOffset?: number;
  /** Keeps footnotes unique when several bodies become one document. */
  footnotePrefix?: string;
}

/** A body as GitHub Flavored Markdown. */
export function toPortableMarkdown(body: MarkdownBody, options: PortableOptions): string {
  return toText(portableNodes(body, options));
}

/** A body as a tree of GitHub Flavored Markdown. */
export function portableNodes(body: MarkdownBody, options: PortableOptions): RootContent[] {
  const { catalog, form = 'markdown', headingOffset = 0, footnotePrefix = '' } = options;
  const { file } = body;
  const toAbsolute = (url: string) => absoluteHref(url, file, catalog.site.url);
  // A body that is plain Markdown stays as its writer typed it.
  const typed = form === 'markdown' && headingOffset === 0 && footnotePrefix === '' ? replaceDestinations(body, toAbsolute) : undefined;
  if (typed !== undefined) return typed.trim() === '' ? [] : [html(typed.replace(/^(?:[ \t]*\n)+/, '').trimEnd())];
  const content = childrenOf(parseBody(body));
  const definitions = definitionsIn(content);
  let level = 1;

  const convertAll = (nodes: RootContent[]): RootContent[] => nodes.flatMap(convert);

  const convert = (node: RootContent): RootContent[] => {
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
      case 'definition':
        return [];
      case 'html':
        return isComment(node.value) ? [] : [{ ...node, value: mapHtmlUrls(node.value, toAbsolute) }];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return convertElement(node);
      case 'heading':
        level = Math.min(6, node.depth + headingOffset);
        return [{ ...convertChildren(node), depth: level as typeof node.depth }];
      case 'link':
      case 'image':
        return [convertChildren({ ...node, url: toAbsolute(node.url) })];
      case 'linkReference':
      case 'imageReference': {
        const target = definitions.get(node.identifier);
        return target ? convert(resolveReference(node, target)) : [convertChildren(node)];
      }
      case 'footnoteReference':
      case 'footnoteDefinition':
        return [
          convertChildren({
            ...node,
            identifier: footnotePrefix + node.identifier,
            label: footnotePrefix + (node.label ?? node.identifier),
          }),
        ];
      case 'paragraph': {
        const children = trimEnd(convertAll(node.children)) as typeof node.children;
        return children.length === 0 ? [] : [{ ...node, children }];
      }
      default:
        return [convertChildren(node)];
    }
  };

  const convertChildren = <Node extends RootContent>(node: Node): Node =>
    'children' in node ? { ...node, children: convertAll(childrenOf(node)) } : node;

  const convertElement = (node: JsxElement): RootContent[] => {
    const children = convertAll(childrenOf(node));
    if (node.name === null || !isComponentName(node.name)) return rawElement(node, children, toAbsolute);
    const nodes = plainForms[node.name]({ attributes: attributesOf(node), children }, { catalog, file, level, form });
    const isLine = nodes.every(isPhrasing);
    if (node.type === 'mdxJsxFlowElement') return isLine && nodes.length > 0 ? [paragraph(...nodes)] : nodes;
    // A block cannot be inside a line, so only its content is kept.
    return isLine ? nodes : children;
  };

  return convertAll(content);
}

/** Removes the space left by a comment at the end of a line. */
function trimEnd<Node extends RootContent>(nodes: Node[]): Node[] {
  const last = nodes.at(-1);
  return last?.type === 'text' ? [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }] : nodes;
}

function resolveReference(
  node: Extract<RootContent, { type: 'linkReference' | 'imageReference' }>,
  { url, title }: Definition,
): Link | Image {
  return node.type === 'linkReference'
    ? { type: 'link', url, title, children: node.children }
    : { type: 'image', url, title, alt: node.alt };
}

function definitionsIn(nodes: RootContent[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of nodes) {
    if (node.type === 'definition') found.set(node.identifier, node);
    else for (const [identifier, definition] of definitionsIn(childrenOf(node))) found.set(identifier, definition);
  }
  return found;
}

function childrenOf(node: RootContent | Parents): RootContent[] {
  return 'children' in node ? (node.children as RootContent[]) : [];
}

function isComment(html: string): boolean {
  const { tokens, unclosed } = readFragment(html);
  return (
    unclosed === undefined && tokens.every((token) => token.kind === 'comment' || (token.kind === 'text' && token.value.trim() === ''))
  );
}
