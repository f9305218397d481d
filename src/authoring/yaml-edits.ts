/**
 * Edits of YAML texts at exact places: comments, quotes, order and line breaks of everything else stay as they are.
 * Each takes the text of a block map (a front matter or a data file) and returns the new one.
 */
import { Document, isCollection, isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { InputError } from '#src/source/environment.ts';

/** A text to put in the place of another: from `start` up to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes edits that do not overlap; of two at one place the first counts. */
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

/** A text, number or truth value as it is written in a list or map on one line, in quotes only where it needs them. */
export function inlineYaml(value: unknown): string {
  const document = new Document([value]);
  if (isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

/** A text, number or truth value as it is written after a key, where commas and brackets need no quotes. */
export function lineYaml(value: unknown): string {
  return new Document(value).toString({ lineWidth: 0, blockQuote: false }).trimEnd();
}

/** Sets a key to a value on one line. A new key follows the last of the keys `after` that is there. */
export function setKey(text: string, key: string, value: unknown, after: readonly string[]): string {
  const root = readMap(text);
  const pair = findPair(root, key);
  if (!pair) return insertKey(text, root, `${key}: ${lineYaml(value)}`, after);
  const { value: old } = pair;
  if (isEmpty(old)) return splice(text, colonAfter(text, pair), 0, ` ${lineYaml(value)}`);
  const [start, end] = rangeOf(old);
  const isBlock = text.slice(start, end).endsWith('\n');
  return splice(text, start, end - start, `${lineYaml(value)}${isBlock ? '\n' : ''}`);
}

/** Adds an item to a list of scalars unless it is there. */
export function addToList(text: string, key: string, item: string, after: readonly string[]): string {
  const root = readMap(text);
  const pair = findPair(root, key);
  if (!pair) return insertKey(text, root, `${key}:\n  - ${lineYaml(item)}`, after);
  const list = pair.value;
  if (isEmpty(list)) return insertLines(text, colonAfter(text, pair), `  - ${lineYaml(item)}`);
  if (!isSeq(list)) throw new InputError(`"${key}" is no list: run npm run check`);
  if (list.items.some((other) => isScalar(other) && other.value === item)) return text;
  return addItem(text, list, inlineYaml(item));
}

/** Adds an item, as it is written, to the end of a list, or puts it into an empty one. */
function addItem(text: string, list: Node & { items: unknown[]; flow?: boolean }, item: string): string {
  const [start, end] = rangeOf(list);
  const last = list.items.at(-1) as Node | undefined;
  if (!last) return splice(text, start, end - start, `[${item}]`);
  if (list.flow === true) return splice(text, endOf(last), 0, `, ${item}`);
  return insertLines(text, endOf(last), `${' '.repeat(columnOf(text, start))}- ${item}`);
}

/** Takes an item out of a list of scalars; a list that would be empty goes with its key. */
export function removeFromList(text: string, key: string, item: string): string {
  const pair = findPair(readMap(text), key);
  const list = pair?.value;
  if (!pair || !isSeq(list)) return text;
  const items = list.items as Node[];
  const index = items.findIndex((other) => isScalar(other) && other.value === item);
  if (index < 0) return text;
  return items.length === 1 ? removeLines(text, rangeOf(pair.key)[0], endOf(list)) : removePart(text, items, index, list.flow === true);
}

/** Sets a name of the map that stands under a key. */
export function setInMap(text: string, key: string, name: string, value: string, after: readonly string[]): string {
  const root = readMap(text);
  const pair = findPair(root, key);
  const written = `${inlineYaml(name)}: ${inlineYaml(value)}`;
  if (!pair) return insertKey(text, root, `${key}: { ${written} }`, after);
  const map = pair.value;
  if (isEmpty(map)) return splice(text, colonAfter(text, pair), 0, ` { ${written} }`);
  if (!isMap(map)) throw new InputError(`"${key}" is no map: run npm run check`);
  const old = findPair(map, name)?.value;
  const [start, end] = rangeOf(map);
  if (old) return splice(text, rangeOf(old)[0], rangeOf(old)[1] - rangeOf(old)[0], inlineYaml(value));
  const last = map.items.at(-1) as Part | undefined;
  if (!last) return splice(text, start, end - start, `{ ${written} }`);
  if (map.flow === true) return splice(text, endOf(last), 0, `, ${written}`);
  return insertLines(text, endOf(last), `${' '.repeat(columnOf(text, start))}${written}`);
}

/** Takes a name out of the map that stands under a key; a map that would be empty goes with its key. */
export function removeFromMap(text: string, key: string, name: string): string {
  const pair = findPair(readMap(text), key);
  const map = pair?.value;
  if (!pair || !isMap(map)) return text;
  const items = map.items as Pair<Node, Node | null>[];
  const index = items.findIndex((item) => isScalar(item.key) && item.key.value === name);
  if (index < 0) return text;
  return items.length === 1 ? removeLines(text, rangeOf(pair.key)[0], endOf(map)) : removePart(text, items, index, map.flow === true);
}

/** Adds a map to the end of a list of maps, in the form that the list has: a key a line, or all on one line. */
export function addMapToList(text: string, key: string, entries: readonly (readonly [name: string, value: unknown])[]): string {
  const pair = findPair(readMap(text), key);
  if (!pair) throw new InputError(`"${key}" is missing`);
  const list = pair.value;
  const block = (indent: number) => {
    const lines = entries.map(([name, value]) => `${name}: ${lineYaml(value)}`);
    return `${' '.repeat(indent)}- ${lines.join(`\n${' '.repeat(indent + 2)}`)}`;
  };
  if (isEmpty(list)) return insertLines(text, colonAfter(text, pair), block(2));
  if (!isSeq(list)) throw new InputError(`"${key}" is no list: run npm run check`);
  const last = list.items.at(-1) as Node | undefined;
  const [start, end] = rangeOf(list);
  if (!last) {
    const colon = colonAfter(text, pair);
    return insertLines(splice(text, colon, end - colon, ''), colon, block(2));
  }
  if (list.flow === true)
    return splice(text, endOf(last), 0, `, { ${entries.map(([name, value]) => `${name}: ${inlineYaml(value)}`).join(', ')} }`);
  return insertLines(text, endOf(last), block(columnOf(text, start)));
}

type Part = Node | Pair<Node, Node | null>;

function readMap(text: string): YAMLMap<Node, Node | null> {
  const document = parseDocument<Node>(text, { version: '1.2', schema: 'core' });
  const root = document.contents;
  if (document.errors.length > 0) throw new InputError('its YAML does not parse: run npm run check');
  if (!isMap(root) || root.flow === true) throw new InputError('its keys stand in braces: write one key a line');
  return root as YAMLMap<Node, Node | null>;
}

function findPair(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).find((item) => isScalar(item.key) && item.key.value === key);
}

function insertKey(text: string, root: YAMLMap<Node, Node | null>, lines: string, after: readonly string[]): string {
  const before = after.map((key) => findPair(root, key)).findLast((pair) => pair !== undefined) ?? root.items.at(-1);
  return before ? insertLines(text, endOf(before), lines) : `${lines}\n${text}`;
}

/** Whether nothing is written where the value would stand. */
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

/** Where the last written part of a node ends: the range of a block collection reaches up to whatever follows it. */
function endOf(part: Part): number {
  if (isPair(part)) return isEmpty(part.value) ? rangeOf(part.key)[1] : endOf(part.value);
  const last = isCollection(part) && part.flow !== true ? (part.items.at(-1) as Part | undefined) : undefined;
  return last ? endOf(last) : rangeOf(part)[1];
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The start of the line after the one on which what ends at an offset stands. */
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

function removePart(text: string, parts: readonly Part[], index: number, isFlow: boolean): string {
  const part = parts[index] as Part;
  const next = parts[index + 1];
  if (!isFlow) return removeLines(text, rangeOf(part)[0], endOf(part));
  if (next) return text.slice(0, rangeOf(part)[0]) + text.slice(rangeOf(next)[0]);
  return text.slice(0, endOf(parts[index - 1] as Part)) + text.slice(endOf(part));
}

function splice(text: string, start: number, count: number, insert: string): string {
  return text.slice(0, start) + insert + text.slice(start + count);
}
