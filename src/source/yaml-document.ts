/**
 * Strict YAML 1.2 (core schema) with the place of every value. Anchors, aliases and tags are refused: they hide what
 * a reviewer of a pull request would have to see. Dates stay texts; the schemas read them.
 */
import { LineCounter, isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments, visit, type Document, type Node, type Pair, type YAMLParseError } from 'yaml';
import type { Place, Problem } from './problem.ts';

const deepestLevel = 20;

/** A parsed YAML text: its value, and where each part of it stands in the file. */
export interface YamlDocument {
  /** The value as plain JSON; undefined if the text has an error. */
  value: unknown;
  problems: Problem[];
  /** Where the value at a path stands; of a missing one, where its nearest parent does. A map stands where its first key does. */
  locate: (path: readonly PropertyKey[]) => Place;
  /** Where the key at the end of a path stands. */
  locateKey: (path: readonly PropertyKey[]) => Place;
}

/** Parses `text`, whose first line is line `firstLine` of `file`. */
export function parseYaml(text: string, file: string, firstLine = 1): YamlDocument {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const problem = (offset: number, rule: string, message: string): Problem => ({ file, ...place(offset), severity: 'error', rule, message });
  const documents = parseAllDocuments(text, { lineCounter: lines, version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false, strict: true, intAsBigInt: false, merge: false, logLevel: 'silent' });
  const [document, second] = Array.isArray(documents) ? (documents as Document.Parsed[]) : [];
  const problems: Problem[] = [];
  if (second) problems.push(problem(second.range[0], 'yaml', 'a second document begins here: a file holds one'));
  if (!document) return { value: undefined, problems, locate: () => place(0), locateKey: () => place(0) };
  for (const error of [...document.errors, ...document.warnings]) {
    problems.push(problem(causeOf(error, text), 'yaml', describe(error, text)));
  }
  if (document.directives?.docStart === true && firstLine > 1) problems.push(problem(0, 'yaml', 'a document marker "---" stands inside the front matter'));
  refuseFeatures(document, (node, message) => problems.push(problem(node, 'yaml', message)));
  return {
    value: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems,
    locate: (path) => place(offsetOf(document, path, 'value')),
    locateKey: (path) => place(offsetOf(document, path, 'key')),
  };
}

function refuseFeatures(document: Document.Parsed, refuse: (offset: number, message: string) => void): void {
  visit(document, (_key, node, path) => {
    if (isAlias(node)) {
      refuse(startOf(node), `the alias "*${node.source}" is not allowed: write the value again`);
      return undefined;
    }
    if (isPair(node)) {
      if (!isScalar(node.key) || typeof node.key.value !== 'string') refuse(startOf(node.key as Node), 'a key must be a text: put it in quotes');
      return undefined;
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
    if (node.anchor !== undefined) refuse(startOf(node), `the anchor "&${node.anchor}" is not allowed: write the value where it is needed`);
    if (node.tag !== undefined) refuse(startOf(node), `the tag "${node.tag}" is not allowed`);
    if (isScalar(node) && typeof node.value === 'number' && !isSafeNumber(node.value)) refuse(startOf(node), `${node.source ?? String(node.value)} is too large a number to be exact`);
    if (!isScalar(node) && path.filter((parent) => isMap(parent) || isSeq(parent)).length >= deepestLevel) {
      refuse(startOf(node), `is nested deeper than ${deepestLevel} levels`);
      return visit.BREAK;
    }
    return undefined;
  });
}

function isSafeNumber(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], what: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let last = startOf(firstKey(node) ?? node);
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair<Node, Node | null> | undefined = (node.items as Pair<Node, Node | null>[]).find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return last;
      node = pair.value;
      const isEmpty = !node?.range || (isScalar(node) && node.value === null && node.range[0] === node.range[1]);
      last = (what === 'key' && index === path.length - 1) || isEmpty ? startOf(pair.key) : startOf(node);
    } else if (isSeq(node)) {
      const item: Node | undefined = (node.items as Node[])[Number(step)];
      if (!item) return last;
      node = item;
      last = startOf(item);
    } else {
      return last;
    }
  }
  return last;
}

function firstKey(node: Node | null): Node | undefined {
  return isMap(node) ? (node.items[0]?.key as Node | undefined) : undefined;
}

/** Points to the opening of what is never closed, not to the end of the text, where the parser notices it. */
function causeOf(error: YAMLParseError, text: string): number {
  const [offset] = error.pos;
  if (error.code === 'MISSING_CHAR' && offset >= text.trimEnd().length) {
    const opening = /closing (.)quote/.exec(error.message);
    if (opening) return Math.max(0, text.search(/: ["']|- ["']/) + 2);
  }
  return Math.min(offset, Math.max(0, text.length - 1));
}

function describe(error: YAMLParseError, text: string): string {
  const [offset] = error.pos;
  if (error.code === 'DUPLICATE_KEY') return `the key "${/^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? ''}" stands twice in this map`;
  if (error.code === 'TAB_AS_INDENT') return 'a tab is not allowed as indentation: use spaces';
  const [message = ''] = error.message.split('\n');
  return `is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
