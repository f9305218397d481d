/** Reads the raw HTML of a Markdown body. */
import { readFragment, type HtmlToken } from '#src/source/html.ts';
import { createLocator, type Place } from '#src/source/places.ts';
import { error, shorten, warning } from '../findings.ts';
import { htmlElements } from './check-markup.ts';
import { addElement, codeElement, noteContent, type Walk } from './walk.ts';

/** Markdown that is not read as such inside an HTML block. */
const marksInHtml =
  /\*\*(?=\S)|~~(?=\S)|(?<!\S)([*_])\w(?:[^*_\n]*\w)?\1(?!\w)|(?<!\w)__(?=\w)|`[^`\n]+`|!?\[[^\]\n]+\]\([^)\s]|\[\^\w+\]|(?<=^[ \t]*)(?:(?:[-*+>]|\d+[.)]|#{2,6})[ \t]+(?=\S)|\||`{3}|~{3})/m;

/** Reads raw HTML in a Markdown file: its texts, tags, elements and headings. `start` is its place in the file. */
export function readHtml(html: string, start: Place, walk: Walk): void {
  const { body } = walk;
  const { tokens, unclosed } = readFragment(html);
  const placeIn = createLocator(html, start);
  if (unclosed !== undefined) body.findings.push(error(body.file, placeIn(unclosed), 'html', 'this tag or comment is never closed'));
  for (const [index, token] of tokens.entries()) {
    const place = placeIn(token.start);
    const source = html.slice(token.start, token.end);
    if (token.kind === 'text' && source.trim() !== '') noteContent(walk);
    if (token.kind === 'text' && walk.openCode === 0 && source.trim() !== '') {
      body.texts.push({ source, place });
      const mark = marksInHtml.exec(source);
      const message = 'Markdown right after a tag is shown as text: put a blank line before it';
      if (mark) body.findings.push(warning(body.file, placeIn(token.start + mark.index), 'html', message));
    }
    if (token.kind === 'declaration')
      body.findings.push(error(body.file, place, 'html', `${shorten(source)} is not allowed: use only elements and comments`));
    if (token.kind !== 'start' && token.kind !== 'end') continue;
    const { kind, name } = token;
    body.tags.push({ name, kind, place });
    if (/^h[1-6]$/.test(name)) walk.openHeadings = Math.max(0, walk.openHeadings + (kind === 'start' ? 1 : -1));
    // What is not allowed may show something too.
    if (name === 'img' || !htmlElements.has(name)) noteContent(walk);
    if (codeElement.test(name)) walk.openCode = Math.max(0, walk.openCode + (kind === 'start' ? 1 : -1));
    if (kind === 'end') continue;
    const attributes = token.attributes.map((attribute) => ({ ...attribute, place: placeIn(attribute.start) }));
    const element = { name, isComponent: false, attributes, place, parent: undefined, children: [] };
    addElement(walk, element, () => textBefore(name, tokens.slice(index + 1)));
  }
}

/** The text up to an element's end tag; undefined if there is none. */
function textBefore(name: string, tokens: HtmlToken[]): string | undefined {
  const end = tokens.findIndex((token) => token.kind === 'end' && token.name === name);
  if (end < 0) return undefined;
  return tokens.flatMap((token, index) => (token.kind === 'text' && index < end ? [token.value] : [])).join('');
}
