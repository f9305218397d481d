/** Reads the body of a written entry with the same parser as the page, and collects what the checks need. */
import Slugger from 'github-slugger';
import type { Point } from 'unist';
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { readFragment, voidElements, type HtmlToken } from '#src/source/html.ts';
import { headingId, parseBody, textOf } from '#src/source/markdown.ts';
import { hasCells } from '#src/source/table-addresses.ts';
import { components } from '#src/schemas/prose-components.ts';
import { checkConflicts } from '../check-conflicts.ts';
import { error, warning, type Finding } from '../findings.ts';
import { createLocator, fileStart, type Place } from '#src/source/places.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { emptyBody, type Body, type BodyElement } from './body.ts';
import { checkDelimiters, checkTable } from './check-tables.ts';
import { checkBoldLines, checkEmphasis, checkFence, checkIndented, checkPassage, checkUnderline } from './check-typed.ts';
import type { Remark } from './remark.ts';
import { htmlElements } from './check-markup.ts';
import { collectElement } from './jsx-elements.ts';

const maxDepth = 20;
/** In bytes: 1 MiB. */
const maxBodySize = 1024 * 1024;
/** Nesting so deep that the parser would take minutes. */
const unreadable = /(?:^|\n)(?:[ \t]*(?:>|[-+*](?=[ \t]))){1000}|(?:<[A-Za-z][^<>/]*>\s*){2000}/;
/** Nodes that readers see as nested. */
const levels = new Set(['blockquote', 'listItem', 'mdxJsxFlowElement', 'mdxJsxTextElement']);
const tooDeep = `is nested more than ${maxDepth} levels deep`;

/** The state of a tree traversal. */
interface Walk {
  body: Body;
  source: SourceFile;
  slugger: Slugger;
  placeOf: (point: Point | undefined) => Place;
  /** The position of an offset in the body. */
  locate: (offset: number) => Place;
  names: Names;
  hasContent: boolean;
  /** The number of open raw HTML elements whose text is not prose. */
  openCode: number;
  /** The number of open headings, whose text is not content of a section. */
  openHeadings: number;
}

/** The names that a body defines and uses. */
interface Names {
  images: Set<string>;
  footnotes: Set<string>;
  definitions: Set<string>;
}

/** Elements for code, keyboard input and program output. */
const codeElement = /^(code|kbd|pre|samp|var)$/;

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

/** `3:1: Expected a closing tag for <Note> (3:1) (mdx-jsx:…)`: positions are relative to the start of the body. */
function syntaxFinding({ file, body, bodyLine }: SourceFile, message: string): Finding {
  const [, line = '1', column = '1', text = message] = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(message) ?? [];
  const advice = adviceFor(body.text.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '', text);
  const words = text
    .replace(/ \(mdx[^)]*\)$/, '')
    .replace(/^Could not parse .* with oxc: [^]*/, 'A "{" starts an expression')
    .replace(advice === '' ? /$^/ : / \(note: .*/, '')
    .replaceAll(/\((\d+):(\d+)(?:-\d+:\d+)?\)/g, (_, inner: string) => `(line ${Number(inner) + bodyLine - 1})`);
  const place = { line: Number(line) + bodyLine - 1, column: Number(column) };
  return error(file, place, 'mdx', `does not compile: ${words.charAt(0).toLowerCase()}${words.slice(1)}${advice}`);
}

/** What to write instead of what MDX cannot parse; empty if the parser says it, or if an element is never closed. */
function adviceFor(typed: string, message: string): string {
  const [, name = ''] = /^<([\w.:-]*)/.exec(typed) ?? [];
  if (voidElements.has(name.toLowerCase())) return `: write <${name.toLowerCase()} />`;
  if (/^<(?:[!/]|https?:)/.test(typed)) return '';
  if (typed.startsWith('<')) {
    const isKnown = components.has(name) || htmlElements.has(name);
    return isKnown && /^Expected a closing tag/.test(message) ? '' : '; to show a "<", write \\<';
  }
  return '; to show a "{", write \\{';
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
      checkAttributes(node, walk, place);
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
      checkFenceInfo(node, walk, place);
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

/** Notes that the section is not empty. */
function noteContent(walk: Walk): void {
  if (walk.openHeadings > 0) return;
  walk.hasContent = true;
  const heading = walk.body.headings.at(-1);
  if (heading) heading.isEmpty = false;
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

/** What other tools read after the language of a fence: a title, marked lines, switches. */
const fenceOptions = /^(?:\{[^}]*\}|[a-z][\w-]*=(?:"[^"]*"|'[^']*'|\S+)|showLineNumbers|(?:no)?wrap|copy|diff|live|collapse|\s+)+$/i;

/** Only the language of a fence is shown. Code that was typed on its line is lost. */
function checkFenceInfo({ lang, meta, value }: Extract<MdastNode, { type: 'code' }>, { body }: Walk, place: Place): void {
  if (lang === null || lang === undefined) return;
  const isLanguage = /^[a-z][\w+#./-]*$/i.test(lang);
  const info = shorten([lang, meta ?? ''].join(' ').trim());
  if (isLanguage && value.trim() !== '' && (meta ?? '') === '') return;
  const isOption = isLanguage && value.trim() !== '' && fenceOptions.test(meta ?? '');
  const report = isOption ? warning : error;
  const words = isOption
    ? `readers do not see "${shorten(meta ?? '')}" after the language: remove it`
    : `readers do not see "${info}" because it is on the line of the fence: put the code on the lines below`;
  body.findings.push(report(body.file, place, 'code-fence', words));
}

/** Adds the alternative text of `![text](address)` or `![text][name]`; `end` is what follows it. */
function addAlternative({ position }: MdastNode, end: string, { body, source, placeOf }: Walk): void {
  if (position === undefined) return;
  const { start } = position;
  const image = source.body.text.slice(start.offset, position.end.offset);
  const length = image.lastIndexOf(end);
  body.texts.push({ source: image.slice(2, length < 0 ? -1 : length), place: placeOf({ ...start, column: start.column + 2 }) });
}

/** Adds an element or component; `textIn` returns the text of a heading. */
function addElement(walk: Walk, element: BodyElement, textIn: () => string | undefined): void {
  walk.body.elements.push(element);
  const id = element.attributes.find(({ name }) => name === 'id');
  const depth = /^h([1-6])$/.exec(element.name)?.[1];
  if (depth !== undefined) addHeading(walk, Number(depth), textIn(), id?.value, element.place);
  else if (!element.isComponent && id?.value !== undefined) addId(walk, id.value, id.place);
}

/** Markdown that is not read as such inside an HTML block. */
const marksInHtml =
  /\*\*(?=\S)|~~(?=\S)|(?<!\S)([*_])\w(?:[^*_\n]*\w)?\1(?!\w)|(?<!\w)__(?=\w)|`[^`\n]+`|!?\[[^\]\n]+\]\([^)\s]|\[\^\w+\]|(?<=^[ \t]*)(?:(?:[-*+>]|\d+[.)]|#{2,6})[ \t]+(?=\S)|\||`{3}|~{3})/m;

/** Reads raw HTML in a Markdown file. */
function readHtml(html: string, start: Place, walk: Walk): void {
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

function addHeading(walk: Walk, depth: number, text: string | undefined, ownId: string | undefined, place: Place): void {
  // A written id is taken: a later heading of the same words gets another one.
  if (ownId !== undefined) walk.slugger.slug(ownId);
  const id = ownId ?? (text === undefined ? undefined : walk.slugger.slug(text.trimEnd()));
  walk.body.headings.push({ depth, text, id, hasOwnId: ownId !== undefined, isEmpty: true, place });
  if (id !== undefined && id !== '') addId(walk, id, place);
}

/** MDX allows more in braces after a heading, but only an id is kept. */
function checkAttributes(node: MdastNode, { body, source }: Walk, place: Place): void {
  if (node.type !== 'heading' || !node.data?.hProperties || !node.position) return;
  const text = source.body.text.slice(node.position.start.offset, node.position.end.offset);
  const braces = text.slice(text.lastIndexOf('{'), text.lastIndexOf('}') + 1);
  if (!/^\{#[^\s{}]+\}$/.test(braces))
    body.findings.push(
      error(body.file, place, 'heading', `"${shorten(braces)}" is ignored: after a heading, write only an id, such as {#my-id}`),
    );
}

function addId({ body }: Walk, id: string, place: Place): void {
  const first = body.ids.get(id);
  if (first) body.findings.push(error(body.file, place, 'duplicate-anchor', `the id "${id}" is already used on line ${first.line}`));
  else body.ids.set(id, place);
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

function addRemarks(remarks: readonly Remark[], { body, locate }: Walk): void {
  for (const { offset, severity, rule, message } of remarks) {
    const place = locate(offset);
    body.findings.push({ file: body.file, ...place, severity, rule, message });
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
