/** Reads the body of a written entry with the same parser as the page, and collects what the checks need. */
import Slugger from 'github-slugger';
import type { Point } from 'unist';
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { headingId, parseBody, textOf } from '#src/source/markdown.ts';
import { hasCells } from '#src/source/table-addresses.ts';
import { checkConflicts } from '../check-conflicts.ts';
import { error, shorten, warning } from '../findings.ts';
import { createLocator, fileStart, type Place } from '#src/source/places.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { emptyBody, type Body } from './body.ts';
import { checkDelimiters, checkTable } from './check-tables.ts';
import { checkFence } from './check-fence.ts';
import { checkAttributes, checkBoldLines, checkEmphasis, checkIndented, checkPassage, checkUnderline } from './check-typed.ts';
import { readHtml } from './read-html.ts';
import { syntaxFinding } from './syntax-finding.ts';
import { addElement, addHeading, addRemarks, codeElement, noteContent, type Names, type Walk } from './walk.ts';
import { collectElement } from './jsx-elements.ts';

const maxDepth = 20;
/** In bytes: 1 MiB. */
const maxBodySize = 1024 * 1024;
/** Nesting so deep that the parser would take minutes. */
const unreadable = /(?:^|\n)(?:[ \t]*(?:>|[-+*](?=[ \t]))){1000}|(?:<[A-Za-z][^<>/]*>\s*){2000}/;
/** Nodes that readers see as nested. */
const levels = new Set(['blockquote', 'listItem', 'mdxJsxFlowElement', 'mdxJsxTextElement']);
const tooDeep = `is nested more than ${maxDepth} levels deep`;

/** Reads a body. If it cannot be parsed, the result has only findings. */
export function readBody(source: SourceFile): Body {
  const body = emptyBody(source.file);
  const tooMuch = (place: Place, message: string) => ({ ...body, findings: [error(source.file, place, 'limit', message)] });
  const start = { line: source.bodyLine, column: 1 };
  if (Buffer.byteLength(source.body.text) > maxBodySize) return tooMuch(fileStart, 'the body is longer than 1 MB');
  // Its error is that of the whole file.
  if (checkConflicts(source.file, source.body.text).length > 0) return body;
  if (unreadable.test(source.body.text)) return tooMuch(start, `the body ${tooDeep}`);
  const placeOf = (point: Point | undefined): Place => ({ line: (point?.line ?? 1) + source.bodyLine - 1, column: point?.column ?? 1 });
  try {
    const tree = parseBody(source.body);
    const names: Names = { images: new Set(), footnotes: new Set(), definitions: new Set() };
    const locate = createLocator(source.body.text, start);
    const walk: Walk = { body, source, slugger: new Slugger(), placeOf, locate, names, hasContent: false, openCode: 0, openHeadings: 0 };
    collectNames(tree, names);
    visit(tree, walk, undefined, 0);
    return { ...body, isRead: true, hasContent: walk.hasContent, isBlank: source.body.text.trim() === '' };
  } catch (cause) {
    // Only nesting thousands of levels deep exhausts the stack.
    if (cause instanceof RangeError) return tooMuch(start, `the body ${tooDeep}`);
    return { ...emptyBody(source.file), findings: [syntaxFinding(source, cause instanceof Error ? cause.message : String(cause))] };
  }
}

function visit(node: MdastNode, walk: Walk, parent: string | undefined, level: number): void {
  const { body, placeOf } = walk;
  const place = placeOf(node.position?.start);
  const refuse = (message: string) => body.findings.push(error(body.file, place, 'mdx', message));
  const { text } = walk.source.body;
  let within = parent;
  if (isContent(node)) noteContent(walk);
  switch (node.type) {
    case 'root':
      addRemarks(checkBoldLines(node.children, text), walk);
      if (body.file.endsWith('.mdx')) addRemarks(checkIndented(node.children, text), walk);
      break;
    case 'heading':
      addHeading(walk, node.depth, textOf(node), headingId(node), place);
      addRemarks(checkAttributes(node, text), walk);
      addRemarks(checkUnderline(node, text), walk);
      addRemarks(checkPassage(node, text, walk.names.definitions), walk);
      break;
    case 'paragraph':
    case 'tableCell':
      addRemarks(checkPassage(node, text, walk.names.definitions), walk);
      break;
    case 'emphasis':
    case 'strong':
      addRemarks(checkEmphasis(node, text), walk);
      break;
    case 'list':
      addRemarks(checkDelimiters(node, text), walk);
      break;
    case 'table':
      addRemarks(checkTable(node, text), walk);
      break;
    case 'code':
      addRemarks(checkFence(node, text), walk);
      break;
    case 'link': {
      const link = { url: node.url, text: textOf(node), place };
      // One that runs into other cells has a finding already.
      if (!hasCells(node)) body.links.push(link);
      break;
    }
    case 'footnoteDefinition':
      if (!walk.names.footnotes.has(node.identifier))
        body.findings.push(
          warning(
            body.file,
            place,
            'reference',
            `readers do not see this footnote because nothing refers to it: write [^${node.label ?? node.identifier}] in the text`,
          ),
        );
      break;
    case 'text':
      addText(node, walk, parent, place);
      break;
    case 'definition':
      if (walk.names.images.has(node.identifier)) body.images.push({ url: node.url, alt: undefined, place });
      else body.links.push({ url: node.url, text: undefined, place });
      break;
    case 'image':
      body.images.push({ url: node.url, alt: node.alt ?? '', place });
      addAlternative(node, '](', walk);
      break;
    case 'imageReference':
      addAlternative(node, '][', walk);
      if ((node.alt ?? '').trim() === '')
        body.findings.push(error(body.file, place, 'image-alt', 'the image has no alternative text: write ![what it shows](./images/…)'));
      break;
    case 'html':
      readHtml(node.value, place, walk);
      break;
    case 'mdxjsEsm':
      refuse('imports and exports are not allowed: remove them, since components work without them');
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!/^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/.test(node.value))
        refuse(`the expression {${shorten(node.value)}} is not allowed: to show a "{", write \\{`);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (isMisread(node, text)) {
        refuseIndentedEnd(node, walk);
        return;
      }
      addElement(walk, collectElement(node, walk.source.body.text, place, parent), () => textOf(node));
      if (node.children.some(({ type }) => type === 'text')) addRemarks(checkPassage(node, text, walk.names.definitions), walk);
      within = node.name ?? '';
      break;
  }
  if (!('children' in node)) return;
  const heading = isHeading(node) ? 1 : 0;
  const next = level + (levels.has(node.type) ? 1 : 0);
  if (next > maxDepth) {
    if (!body.findings.some(({ rule }) => rule === 'limit')) body.findings.push(error(body.file, place, 'limit', tooDeep));
    return;
  }
  walk.openHeadings += heading;
  for (const child of node.children) visit(child, walk, within, next);
  walk.openHeadings -= heading;
}

function isHeading(node: MdastNode): boolean {
  return node.type === 'heading' || ('name' in node && /^h[1-6]$/.test(node.name ?? ''));
}

/** Whether readers see a node, even if it is empty. */
function isContent(node: MdastNode): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (/^(?:code|inlineCode|image|imageReference)$/.test(node.type)) return true;
  // A component may bring its own text, as <KnownIssue> does.
  return 'name' in node && node.name !== null && node.children.length === 0;
}

/** Adds text that is contiguous in the source. Code, keyboard input and program output are not prose. */
function addText({ position }: MdastNode, { body, source, openCode }: Walk, parent: string | undefined, place: Place): void {
  if (position === undefined || openCode > 0 || codeElement.test(parent ?? '')) return;
  const text = source.body.text.slice(position.start.offset, position.end.offset);
  body.texts.push({ source: text, place });
  const [whole, address = ''] = notAnImage.exec(text) ?? [];
  if (whole !== undefined)
    body.findings.push(
      error(
        body.file,
        place,
        'image',
        `"${shorten(whole)}" is not read as an image because its address contains a space: write ![…](<${address}>)`,
      ),
    );
}

/** An image whose address contains a space, which Markdown leaves as text. */
const notAnImage = /(?<!\\)!\[[^\]\n]*\]\(([^)\n"<]*\s[^)\n"]*)\)/;

/** Adds the alternative text of `![text](address)` or `![text][name]`; `end` is what follows it. */
function addAlternative({ position }: MdastNode, end: string, { body, source, placeOf }: Walk): void {
  if (position === undefined) return;
  const { start } = position;
  const image = source.body.text.slice(start.offset, position.end.offset);
  const length = image.lastIndexOf(end);
  body.texts.push({ source: image.slice(2, length < 0 ? -1 : length), place: placeOf({ ...start, column: start.column + 2 }) });
}

/** Whether the parser read an element under the wrong name, as it does if a list includes the closing tag before it. */
function isMisread({ name, position }: MdxJsxFlowElement | MdxJsxTextElement, text: string): boolean {
  const start = position?.start.offset ?? 0;
  return text.startsWith('<', start) && !text.startsWith(name === null || name === '' ? '<>' : `<${name}`, start);
}

function refuseIndentedEnd({ position }: MdastNode, { body, source, locate }: Walk): void {
  const start = position?.start.offset ?? 0;
  const ends = Array.from(source.body.text.matchAll(/^[ \t]+(<\/[^\s>]+>)[ \t]*$/gm));
  const end = ends.findLast(({ index }) => index < start) ?? ends[0];
  const offset = end ? end.index + end[0].indexOf('<') : start;
  const message = `${end?.[1] ?? 'the closing tag'} is indented, so it is read as part of the list above: move it to the start of its line`;
  body.findings.push(error(body.file, locate(offset), 'component', message));
}

/** `note` is the footnote around a node, which does not count as a reference to itself. */
function collectNames(node: MdastNode, names: Names, note?: string): void {
  if (node.type === 'imageReference') names.images.add(node.identifier);
  else if (node.type === 'footnoteReference' && node.identifier !== note) names.footnotes.add(node.identifier);
  else if (node.type === 'definition') names.definitions.add(node.label ?? node.identifier);
  const within = node.type === 'footnoteDefinition' ? node.identifier : note;
  if ('children' in node) for (const child of node.children) collectNames(child, names, within);
}
