/**
 * Corrects what the parser reads differently than it was typed, in syntax trees and on pages alike: single tildes, which it
 * reads as markup, GitHub's alerts, which are notes, and addresses in tables, into which it draws the next cells.
 */
import type { Blockquote, Paragraph, Parents, RootContent } from 'mdast';
import type { Point } from 'unist';
import type { MdastNode, MdastPluginDefinition } from 'satteri';
import { addressBeforePipe, withOwnCells } from './table-addresses.ts';

/** Only texts with these need a change. */
const needsChange = new RegExp(`~|\\[!|${addressBeforePipe.source}`);

/** The kind of note for each of GitHub's alerts. */
const alertKinds: Record<string, string | undefined> = {
  NOTE: 'info',
  TIP: 'tip',
  IMPORTANT: 'info',
  WARNING: 'warning',
  CAUTION: 'danger',
};

/** Changes a tree of `source` in place. */
export function showAsTyped(tree: MdastNode, source: string): void {
  if (needsChange.test(source)) changeChildren(tree, source);
}

/** The plugins that make a page match the changed tree of its text. An alert looks like the component Note. */
export function asTypedPlugins(text: string): MdastPluginDefinition[] {
  return needsChange.test(text) ? [asTypedPlugin, tablePlugin] : [];
}

function changeChildren(node: MdastNode, source: string): void {
  if (!('children' in node)) return;
  for (const child of node.children) changeChildren(child, source);
  node.children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'subscript') return withTildes(child.children);
    if (child.type === 'tableRow') return [withOwnCells(child) ?? child];
    const alert = child.type === 'blockquote' ? alertOf(child) : undefined;
    return child.type === 'blockquote' && alert ? [toNote(child, alert, source)] : [child];
  });
}

function withTildes<Node>(children: readonly Node[]) {
  const tilde = { type: 'text' as const, value: '~' };
  return [tilde, ...children, tilde];
}

function withoutSubscripts<Node extends { type: string }>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return node;
    const children = withoutSubscripts(node.children as Node[]);
    return node.type === 'subscript' ? (withTildes(children) as Node[]) : { ...node, children };
  });
}

interface Alert {
  kind: string;
  title: string;
  /** The paragraph that starts with the marker. */
  paragraph: Paragraph;
  /** The length of the marker in the paragraph's first text, including the line break. */
  length: number;
  /** Whether a hard line break follows the marker. */
  hasBreak: boolean;
}

/** The alert in a quote: its first line is a marker such as `[!NOTE]`, and more follows. */
function alertOf({ children: [paragraph, ...more] }: Readonly<Blockquote>): Alert | undefined {
  if (paragraph?.type !== 'paragraph') return undefined;
  const [text, next] = paragraph.children;
  const [mark = '', name = ''] = (text?.type === 'text' && /^\[!(\w+)\][ \t]*(?:\n|$)/.exec(text.value)) || [];
  const kind = alertKinds[name.toUpperCase()];
  const hasBreak = next?.type === 'break';
  if (kind === undefined || !(mark.endsWith('\n') || hasBreak || (!next && more.length > 0))) return undefined;
  return { kind, title: name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(), paragraph, length: mark.length, hasBreak };
}

function toNote(quote: Blockquote, { kind, title, paragraph, length, hasBreak }: Alert, source: string): RootContent {
  const [text, ...others] = paragraph.children;
  const children = hasBreak ? others.slice(1) : others;
  const position = paragraph.position && { ...paragraph.position, start: behindLine(paragraph.position.start, source) };
  if (text?.type === 'text' && text.value.length > length) {
    const rest = text.position && position && { ...text.position, start: position.start };
    children.unshift({ ...text, value: text.value.slice(length), ...(rest && { position: rest }) });
  }
  // A warning is titled "Warning" by default.
  const attributes = Object.entries(kind === 'warning' ? { kind } : { kind, title });
  return {
    type: 'mdxJsxFlowElement',
    name: 'Note',
    attributes: attributes.map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children: [...(children.length > 0 ? [{ ...paragraph, children, position }] : []), ...quote.children.slice(1)],
    position: quote.position,
  };
}

/** Where the text of a quote continues after the line of a point. */
function behindLine({ line, offset = 0 }: Point, source: string): Point {
  const skipped = /^.*\n[ \t>]*/.exec(source.slice(offset))?.[0] ?? '';
  return { line: line + 1, column: skipped.length - skipped.lastIndexOf('\n'), offset: offset + skipped.length };
}

const asTypedPlugin: MdastPluginDefinition = {
  name: 'as-typed',
  subscript: (node, context) => {
    // The replacement of the outermost one includes those inside it.
    for (let parent: Readonly<Parents> | undefined = context.parent(node); parent; parent = context.parent(parent))
      if (parent.type === 'subscript') return;
    context.replaceNode(node, withTildes(withoutSubscripts(node.children)));
  },
  blockquote: (node, context) => {
    const alert = alertOf(node);
    const [text, next] = alert?.paragraph.children ?? [];
    if (!alert || text?.type !== 'text') return;
    const { kind, title, paragraph, length, hasBreak } = alert;
    const style = { hProperties: { className: ['note-title'] } };
    context.setProperty(node, 'data', { hName: 'div', hProperties: { className: ['note', `note-${kind}`], role: 'note' } });
    if (paragraph.children.length === 1 && text.value.length === length) {
      context.setProperty(paragraph, 'data', style);
      context.setProperty(text, 'value', title);
      return;
    }
    context.insertBefore(paragraph, { type: 'paragraph', data: style, children: [{ type: 'text', value: title }] });
    context.setProperty(text, 'value', text.value.slice(length));
    if (hasBreak && next) context.removeNode(next);
  },
};

/** Runs after the other plugin, since its rows hold the nodes that were there. */
const tablePlugin: MdastPluginDefinition = {
  name: 'table-addresses',
  tableRow: (node, context) => {
    const row = withOwnCells(node);
    if (row) context.replaceNode(node, row);
  },
};
