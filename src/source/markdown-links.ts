/** Finds and replaces the addresses of links and images in Markdown in place, leaving everything else unchanged. */
import type { MdastNode } from 'satteri';
import type { MarkdownBody } from '#src/domain/catalog.ts';
import { headingId, parseBody } from './markdown.ts';

/** The range of the address of the link, image or definition at an offset; undefined if it cannot be found in the source. */
export function findDestination(text: string, offset: number, url: string): { start: number; end: number } | undefined {
  if (!/^!?\[/.test(text.slice(offset, offset + 2))) {
    const start = text.startsWith('<', offset) ? offset + 1 : offset;
    return text.startsWith(url, start) ? { start, end: start + url.length } : undefined;
  }
  const opening = /\](?:\(|:)[ \t\n]*(<?)/g;
  opening.lastIndex = offset;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = opening.lastIndex;
    const pattern = match[1] === '<' ? /^[^>\n]*/ : /^(?:\\.|\([^()\s]*\)|[^\s()\\])*/;
    const end = start + (pattern.exec(text.slice(start, start + 4000))?.[0].length ?? 0);
    if (unescape(text.slice(start, end)) === url) return { start, end };
  }
  return undefined;
}

/** Nodes that only a page can render, and those whose names could clash with other bodies' names: definitions and footnotes. */
const bound = /^(?:html|mdx|definition$|footnote)/;

/**
 * The text of a body with its addresses changed; undefined if plain Markdown cannot express it. That includes MDX with deep
 * indentation, which Markdown parses as code.
 */
export function replaceDestinations(body: MarkdownBody, change: (url: string) => string): string | undefined {
  if (body.file.endsWith('.mdx') && /^(?: {4}|\t)/m.test(body.text)) return undefined;
  const edits: { start: number; end: number; url: string }[] = [];
  const isPlain = (node: MdastNode): boolean => {
    if (bound.test(node.type)) return false;
    if (headingId(node) !== undefined) {
      // The id is for the page. An underlined heading ends with its underline.
      const start = node.position?.start.offset ?? 0;
      const [written = ''] = /[ \t]*\{[^{}]*\}(?=[^{}]*$)/.exec(body.text.slice(start, node.position?.end.offset)) ?? [];
      const from = body.text.indexOf(written, start);
      edits.push({ start: from, end: from + written.length, url: '' });
    }
    if ((node.type === 'link' || node.type === 'image') && change(node.url) !== node.url) {
      const url = change(node.url);
      const range = findDestination(body.text, node.position?.start.offset ?? 0, node.url);
      if (!range || range.end > (node.position?.end.offset ?? 0) || /[\s()<>]/.test(url)) return false;
      edits.push({ ...range, url });
    }
    return !('children' in node) || node.children.every(isPlain);
  };
  if (!isPlain(parseBody(body))) return undefined;
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, url }) => text.slice(0, start) + url + text.slice(end), body.text);
}

/** Resolves Markdown escapes and character references. */
function unescape(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}
