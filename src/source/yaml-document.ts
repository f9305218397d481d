/**
 * Strict YAML 1.2 (core schema) with the place of every value. Anchors, aliases and tags are refused: they hide what
 * a reviewer of a pull request would have to see. Dates stay texts; the schemas read them.
 */
import {
  LineCounter,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
  type Document,
  type Node,
  type Pair,
  type Range,
  type YAMLParseError,
} from 'yaml';
import type { Place, Problem } from './problem.ts';
import { offsetOfCharacter } from './scalar-offset.ts';

const deepestLevel = 20;
const tooDeep = `is nested deeper than ${deepestLevel} levels`;
const tooLarge = ' is too large a number to be exact';

/** A parsed YAML text: its value, and where each part of it stands in the file. */
export interface YamlDocument {
  /** The value as plain JSON; undefined if the text has an error. */
  value: unknown;
  problems: Problem[];
  /**
   * Where the value at a path stands; of a missing one, where its nearest parent does. A map stands where its first key does.
   * With an offset, where that character of the value's text stands.
   */
  locate: (path: readonly PropertyKey[], offset?: number) => Place;
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
  const problem = (offset: number, message: string): Problem => ({
    file,
    ...place(offset),
    severity: 'error',
    rule: ruleOf(message),
    message,
  });
  const failed = (problems: Problem[]): YamlDocument => ({ value: undefined, problems, locate: () => place(0), locateKey: () => place(0) });
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      prettyErrors: false,
      strict: true,
      intAsBigInt: false,
      merge: false,
      logLevel: 'silent',
    });
    const [document, second] = Array.isArray(documents) ? (documents as Document.Parsed[]) : [];
    if (!document) return { ...failed([]), value: null };
    const problems = syntaxProblems(document, text, problem);
    if (second) problems.push(problem(second.range[0], 'a second document begins here: a file holds one'));
    if (document.directives.yaml.explicit === true) problems.push(problem(0, 'the directive "%YAML" is not allowed: files are YAML 1.2'));
    if (document.directives.docStart === true && firstLine > 1)
      problems.push(problem(0, 'a document marker "---" stands inside the front matter'));
    if (problems.length === 0) refuseFeatures(document, text, (offset, message) => problems.push(problem(offset, message)));
    return {
      value: problems.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
      problems,
      locate: (path, offset) => {
        const character = offset === undefined ? undefined : offsetOfCharacter(text, document.getIn(path, true) as Node | null, offset);
        return place(character ?? offsetOf(document, path, 'value'));
      },
      locateKey: (path) => place(offsetOf(document, path, 'key')),
    };
  } catch (error) {
    // The parser is recursive, so the only thing that it throws on is a text nested thousands of levels deep.
    if (!(error instanceof RangeError)) throw error;
    return failed([problem(0, tooDeep)]);
  }
}

/** What is read of the parser's errors and warnings. */
type SyntaxFault = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

function ruleOf(message: string): string {
  return message === tooDeep || message.endsWith(tooLarge) ? 'limit' : 'yaml';
}

/** All keys that stand twice, or else the first error alone: what a parser says after that follows from it. */
function syntaxProblems(document: Document.Parsed, text: string, problem: (offset: number, message: string) => Problem): Problem[] {
  const errors = [...document.errors, ...document.warnings];
  const [broken] = errors.filter((error) => error.code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  if (broken?.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const key = errors.find((error) => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === broken.pos[0]);
    if (key) return [problem(lineOf(key.pos[1] - 1, text), 'is indented deeper than the key above, so it reads as a part of its text')];
  }
  return (broken ? [broken] : errors).map((error) => problem(causeOf(error, document, text), describe(error, text)));
}

/** Where the text of the line begins in which an offset lies. */
function lineOf(offset: number, text: string): number {
  const start = text.lastIndexOf('\n', offset) + 1;
  return start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0);
}

function refuseFeatures(document: Document.Parsed, text: string, refuse: (offset: number, message: string) => void): void {
  visit(document, (_key, node, path) => {
    if (isAlias(node)) {
      refuse(startOf(node), `the alias "*${node.source}" is not allowed: write the value again`);
      return undefined;
    }
    if (isPair(node)) {
      if (!isScalar(node.key) || typeof node.key.value !== 'string')
        refuse(startOf(node.key as Node), 'a key must be a text: put it in quotes');
      return undefined;
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
    if (node.anchor !== undefined)
      refuse(
        text.lastIndexOf(`&${node.anchor}`, startOf(node)),
        `the anchor "&${node.anchor}" is not allowed: write the value where it is needed`,
      );
    if (node.tag !== undefined)
      refuse(text.slice(0, startOf(node)).search(/![^\n]*$/), `the tag "${node.tag.replace('tag:yaml.org,2002:', '!!')}" is not allowed`);
    if (isScalar(node) && typeof node.value === 'number' && !isSafeNumber(node.value))
      refuse(startOf(node), `${node.source ?? String(node.value)}${tooLarge}`);
    if (!isScalar(node) && path.filter((parent) => isMap(parent) || isSeq(parent)).length >= deepestLevel) {
      refuse(startOf(node), tooDeep);
      return visit.BREAK;
    }
    return undefined;
  });
}

function isSafeNumber(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function startOf(node: { range?: Range | null | undefined } | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], what: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let last = startOf(firstKey(node) ?? node);
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair<Node, Node | null> | undefined = (node.items as Pair<Node, Node | null>[]).find(
        (item) => isScalar(item.key) && item.key.value === step,
      );
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

const unclosed = /^Missing closing .quote|end with a [\]}]$/;

/** Points to the opening of what is never closed, not to the place where the parser notices it. */
function causeOf(error: SyntaxFault, document: Document.Parsed, text: string): number {
  const [offset] = error.pos;
  let opening = -1;
  if (unclosed.test(error.message)) {
    const end = error.message.slice(-1);
    visit(document, (_key, node) => {
      if (isScalar(node) && node.type?.startsWith('QUOTE') === true && startOf(node) <= offset) opening = startOf(node);
      if (!(isMap(node) || isSeq(node)) || node.flow !== true || end !== (isMap(node) ? '}' : ']')) return;
      const isClosed = text[(node.range?.[1] ?? 0) - 1] === end;
      if (!isClosed && startOf(node) <= offset) opening = startOf(node);
    });
  }
  return opening >= 0 ? opening : Math.min(offset, Math.max(0, text.length - 1));
}

function describe(error: SyntaxFault, text: string): string {
  const [offset] = error.pos;
  if (error.code === 'DUPLICATE_KEY') return `the key "${/^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? ''}" stands twice in this map`;
  if (error.code === 'TAB_AS_INDENT') return 'a tab is not allowed as indentation: use spaces';
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const isSequence = text.slice(lineOf(offset, text)).startsWith('- ');
    return isSequence ? 'is not indented like the items above' : 'a ": " stands inside this text: put the text in quotes';
  }
  if (/^Missing closing .quote/.test(error.message)) return 'the quote that opens here is never closed';
  if (/end with a [\]}]$/.test(error.message)) return `the "${error.message.endsWith('}') ? '{' : '['}" that opens here is never closed`;
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || /need to be followed by map values/.test(error.message))
    return 'lacks a colon: a key is written "key: value"';
  if (error.message.includes('call stack')) return tooDeep;
  const [message = ''] = error.message.split('\n');
  return `is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
