/**
 * Edits YAML text in place: comments, quotes, order and line breaks of everything else are preserved.
 * Most functions take the text of a block map (front matter or a data file) and return the new text.
 */
import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Entry } from '#src/domain/catalog.ts';
import { isWritten } from '#src/schemas/kinds.ts';
import { InputError } from '#src/source/environment.ts';
import type { SourceFile } from '#src/source/source-file.ts';

/** Text that replaces the range from `start` up to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits that do not overlap; of two at the same place the first wins. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The part of a text that is YAML: all of a data file, the front matter of a written entry. */
export function yamlRange({ collection, text }: Pick<SourceFile, 'collection' | 'text'>): [start: number, end: number] {
  if (!isWritten(collection)) return [0, text.length];
  const [, opening = '', yaml = ''] = /^(---[ \t]*\n)([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  return [opening.length, opening.length + yaml.length];
}

/** A text with its front matter edited. */
export function editFrontMatter(source: Pick<SourceFile, 'collection' | 'text'>, edit: (yaml: string) => string): string {
  const [start, end] = yamlRange(source);
  return source.text.slice(0, start) + edit(source.text.slice(start, end)) + source.text.slice(end);
}

/** Records in `anchors` that an id of the page was renamed; older names of it follow, and a name that is in use again is not an old one. */
export function noteAnchor(yaml: string, anchors: Readonly<Record<string, string>>, from: string, to: string): string {
  const after = ['keywords', 'related', 'aliases'];
  const older = Object.entries(anchors).flatMap(([old, id]) => (id === from && old !== to ? [old] : []));
  const noted = [from, ...older].reduce((text, old) => setInMap(text, 'anchors', old, to, after), yaml);
  return removeFrom(noted, 'anchors', to);
}

/** A string, number or boolean as written in a list or map on one line, quoted only where needed. */
export function inlineYaml(value: unknown): string {
  const document = new Document([value]);
  if (isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

/** A string, number or boolean as written after a key, where commas and brackets need no quotes. */
export function lineYaml(value: unknown): string {
  return new Document(value).toString({ lineWidth: 0, blockQuote: false }).trimEnd();
}

/** Sets a key to a value on one line. A new key goes after the last key in `after` that is present. */
export function setKey(text: string, key: string, value: unknown, after: readonly string[]): string {
  const root = readMap(text);
  const pair = findPair(root, key);
  if (!pair) return insertKey(text, root, `${key}: ${lineYaml(value)}`, after);
  const { value: old } = pair;
  if (isEmpty(old)) return splice(text, colonAfter(text, pair), 0, ` ${lineYaml(value)}`);
  const isBlock = text.slice(...rangeOf(old)).endsWith('\n');
  return replace(text, old, `${lineYaml(value)}${isBlock ? '\n' : ''}`);
}

/**
 * Adds an item to a list unless it is there: a string, or a map with one line per key. It is added to the end, or to the beginning
 * with `isFirst`.
 */
export function addToList(
  text: string,
  key: string,
  item: string | object,
  after: readonly string[],
  { isFirst = false }: { isFirst?: boolean } = {},
): string {
  const root = readMap(text);
  const pair = findPair(root, key);
  const names = typeof item === 'string' ? undefined : Object.entries(item);
  const block = (indent: number) => {
    const lines = names?.map(([name, value]) => `${name}: ${lineYaml(value)}`) ?? [lineYaml(item)];
    return `${' '.repeat(indent)}- ${lines.join(`\n${' '.repeat(indent + 2)}`)}`;
  };
  if (!pair) return insertKey(text, root, `${key}:\n${block(2)}`, after);
  const list = pair.value;
  const colon = colonAfter(text, pair);
  if (isEmpty(list)) return insertLines(text, colon, block(2));
  if (!isSeq(list)) throw new InputError(`"${key}" is not a list: run npm run check`);
  if (list.items.some((other) => isScalar(other) && other.value === item)) return text;
  if (names && list.items.length === 0) return insertLines(splice(text, colon, rangeOf(list)[1] - colon, ''), colon, block(2));
  const inline = names ? `{ ${names.map(([name, value]) => `${name}: ${inlineYaml(value)}`).join(', ')} }` : inlineYaml(item);
  const [first] = list.items as Node[];
  if (!isFirst || !first) return addPart(text, list, inline, block);
  if (list.flow === true) return splice(text, rangeOf(first)[0], 0, `${inline}, `);
  const start = text.lastIndexOf('\n', rangeOf(list)[0] - 1) + 1;
  return splice(text, start, 0, `${block(rangeOf(list)[0] - start)}\n`);
}

/** Records in an entry's history what changed on a day, unless it says so already. */
export function noteHistory(yaml: string, entry: Pick<Entry, 'history'>, item: Entry['history'][number]): string {
  if (entry.history.some(({ on, note }) => on === item.on && note === item.note)) return yaml;
  return addToList(yaml, 'history', item, ['keywords', 'related', 'aliases', 'anchors'], { isFirst: true });
}

/** Sets a name in the map under a key. */
export function setInMap(text: string, key: string, name: string, value: string, after: readonly string[]): string {
  const root = readMap(text);
  const pair = findPair(root, key);
  const written = `${inlineYaml(name)}: ${inlineYaml(value)}`;
  if (!pair) return insertKey(text, root, `${key}: { ${written} }`, after);
  const map = pair.value;
  if (isEmpty(map)) return splice(text, colonAfter(text, pair), 0, ` { ${written} }`);
  if (!isMap(map)) throw new InputError(`"${key}" is not a map of keys: run npm run check`);
  const old = findPair(map, name)?.value;
  if (old) return replace(text, old, inlineYaml(value));
  return addPart(text, map, written, (indent) => `${' '.repeat(indent)}${written}`);
}

/** Removes an item from the list, or a name from the map, under a key; if that would be empty, its key is removed too. */
export function removeFrom(text: string, key: string, name: string): string {
  const pair = findPair(readMap(text), key);
  const whole = pair?.value;
  if (!pair || !isCollection(whole)) return text;
  const parts = whole.items as Part[];
  const index = parts.findIndex((other) => {
    const node = isPair(other) ? other.key : other;
    return isScalar(node) && node.value === name;
  });
  const part = parts[index];
  if (!part) return text;
  const [before, next] = [parts[index - 1], parts[index + 1]];
  if (!before && !next) return removeLines(text, rangeOf(pair.key)[0], endOf(whole));
  if (whole.flow !== true) return removeLines(text, rangeOf(part)[0], endOf(part));
  if (next) return text.slice(0, rangeOf(part)[0]) + text.slice(rangeOf(next)[0]);
  return text.slice(0, before && endOf(before)) + text.slice(endOf(part));
}

type Part = Node | Pair<Node, Node | null>;

function readMap(text: string): YAMLMap<Node, Node | null> {
  const document = parseDocument<Node>(text, { version: '1.2', schema: 'core' });
  const root = document.contents;
  if (document.errors.length > 0) throw new InputError('the YAML is not valid: run npm run check');
  if (!isMap(root) || root.flow === true) throw new InputError('its keys are in braces: write one key per line');
  return root as YAMLMap<Node, Node | null>;
}

function findPair(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).find((item) => isScalar(item.key) && item.key.value === key);
}

function insertKey(text: string, root: YAMLMap<Node, Node | null>, lines: string, after: readonly string[]): string {
  const before = after.map((key) => findPair(root, key)).findLast((pair) => pair !== undefined) ?? root.items.at(-1);
  return before ? insertLines(text, endOf(before), lines) : `${lines}\n${text}`;
}

/** Adds to the end of a list or map in its existing form: on the same line, or on separate lines. */
function addPart(text: string, whole: YAMLSeq | YAMLMap, inline: string, block: (indent: number) => string): string {
  const last = whole.items.at(-1) as Part | undefined;
  if (!last) return replace(text, whole, isMap(whole) ? `{ ${inline} }` : `[${inline}]`);
  return whole.flow === true
    ? splice(text, endOf(last), 0, `, ${inline}`)
    : insertLines(text, endOf(last), block(columnOf(text, rangeOf(whole)[0])));
}

/** Whether the value is left out. */
function isEmpty(node: Node | null): node is null {
  return node === null || (isScalar(node) && node.value === null && rangeOf(node)[0] === rangeOf(node)[1]);
}

function colonAfter(text: string, pair: Pair<Node, Node | null>): number {
  return text.indexOf(':', rangeOf(pair.key)[1]) + 1;
}

function rangeOf(part: Part): [start: number, end: number] {
  const node = isPair(part) ? part.key : part;
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
}

/** Where the last written part of a node ends: the range of a block collection extends to whatever follows it. */
function endOf(part: Part): number {
  if (isPair(part)) return isEmpty(part.value) ? rangeOf(part.key)[1] : endOf(part.value);
  const last = isCollection(part) && part.flow !== true ? (part.items.at(-1) as Part | undefined) : undefined;
  return last ? endOf(last) : rangeOf(part)[1];
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The start of the line after content that ends at an offset. */
function nextLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function insertLines(text: string, offset: number, lines: string): string {
  const at = nextLine(text, offset);
  return splice(text, at, 0, `${at > 0 && text[at - 1] !== '\n' ? '\n' : ''}${lines}\n`);
}

function removeLines(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(0, from) + text.slice(nextLine(text, end));
}

function replace(text: string, node: Node, by: string): string {
  const [start, end] = rangeOf(node);
  return splice(text, start, end - start, by);
}

function splice(text: string, start: number, count: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(start + count);
}
