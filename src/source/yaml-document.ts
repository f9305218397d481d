/**
 * Parses strict YAML 1.2 (core schema) with the position of every value. Rejects anchors, aliases and tags, which hide
 * content from reviewers. Dates stay strings.
 */
import {
  isMap,
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
import { createLocator, type Fault, type Place } from './places.ts';

/** A parsed YAML text: its value, and the position of each part in the file. */
export interface YamlDocument {
  /** Plain JSON; undefined if the text has an error. */
  value: unknown;
  faults: Fault[];
  /**
   * The position of the value at a path, or of its nearest existing parent. A map is at its first key. With an offset, the
   * position of that character in a string value.
   */
  locate: (path: readonly PropertyKey[], offset?: number) => Place;
  /** The position of the key at the end of a path. */
  locateKey: (path: readonly PropertyKey[]) => Place;
  /** How the value at a path is written; undefined if there is none. */
  sourceOf: (path: readonly PropertyKey[]) => ValueSource | undefined;
}

/** A value as it is written in its file. */
export interface ValueSource {
  /** With its quotes; empty for a key without a value. */
  text: string;
  /** The comment after the value, with the whitespace before its `#`, up to the end of the line; empty if there is none. */
  comment: string;
  /** The position of a character in the text, or in the comment after it. */
  placeOf: (offset: number) => Place;
}

/** Parses `text`, whose first line is line `firstLine` of its file. */
export function parseYaml(text: string, firstLine = 1): YamlDocument {
  const place = createLocator(text, { line: firstLine, column: 1 });
  const faultOf = ({ offset, message, rule = 'yaml' }: SyntaxFault): Fault => ({ ...place(offset), rule, message });
  const failed = (faults: Fault[]): YamlDocument => unreadableYaml(faults, place(0));
  try {
    const documents = parseAllDocuments(text, { schema: 'core', merge: false, prettyErrors: false, logLevel: 'silent' });
    const [document, second] = Array.isArray(documents) ? (documents as Document.Parsed[]) : [];
    if (!document) return { ...failed([]), value: null };
    const found = syntaxFaults(document, text);
    if (second) found.push({ offset: second.range[0], message: 'a second YAML document starts here: write one per file' });
    if (document.directives.yaml.explicit === true) found.push({ offset: 0, message: 'the directive "%YAML" is not allowed: remove it' });
    if (document.directives.docStart === true && firstLine > 1)
      found.push({ offset: 0, message: 'the front matter cannot contain another "---": remove it' });
    const faults = (found.length > 0 ? found : unwantedFeatures(document, text)).map(faultOf);
    return {
      value: faults.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
      faults,
      locate: (path, offset) => {
        const character = offset === undefined ? undefined : characterOffset(text, document.getIn(path, true) as Node | null, offset);
        return place(character ?? offsetOf(document, path, 'value'));
      },
      locateKey: (path) => place(offsetOf(document, path, 'key')),
      sourceOf: (path) => {
        const [start, end, last] = (document.getIn(path, true) as Node | null | undefined)?.range ?? [];
        if (start === undefined || end === undefined) return undefined;
        const [comment = ''] = /^\s*#.*/.exec(text.slice(end, last)) ?? [];
        return { text: text.slice(start, end).trimEnd(), comment, placeOf: (offset) => place(start + offset) };
      },
    };
  } catch (error) {
    // The recursive parser throws only on text nested thousands of levels deep.
    if (!(error instanceof RangeError)) throw error;
    return failed([faultOf({ offset: 0, message: tooDeep, rule: 'limit' })]);
  }
}

/** A text that cannot be read. */
export function unreadableYaml(faults: Fault[], place: Place): YamlDocument {
  return { value: undefined, faults, locate: () => place, locateKey: () => place, sourceOf: () => undefined };
}

/** A text as YAML in double quotes, or in single quotes if double ones would change it. */
export function quoteYaml(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** What YAML allows and content files do not. */
function unwantedFeatures(document: Document.Parsed, text: string): SyntaxFault[] {
  const found: SyntaxFault[] = [];
  const reject = (offset: number, message: string, rule?: 'limit') => found.push({ offset, message, ...(rule && { rule }) });
  visit(document, {
    Alias: (_key, node) =>
      void reject(startOf(node), `"*${node.source}" is read as a YAML alias, which is not allowed: if it is text, put it in quotes`),
    Pair: (_key, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string') reject(startOf(key as Node), 'a key must be text: put it in quotes');
    },
    Value: (_key, node, path) => {
      const { anchor, tag } = node;
      if (anchor !== undefined)
        reject(
          text.lastIndexOf(`&${anchor}`, startOf(node)),
          `"&${anchor}" is read as a YAML anchor, which is not allowed: if it is text, put it in quotes`,
        );
      if (tag !== undefined)
        reject(
          text.slice(0, startOf(node)).search(/![^\n]*$/),
          `"${tag.replace('tag:yaml.org,2002:', '!!')}" is read as a YAML tag, which is not allowed: if it is text, put it in quotes`,
        );
      if (isScalar(node) && typeof node.value === 'number' && !(Math.abs(node.value) <= Number.MAX_SAFE_INTEGER))
        reject(startOf(node), `${node.source ?? String(node.value)} is too large to be exact: if it is text, put it in quotes`, 'limit');
      if (isScalar(node) || path.filter((parent) => isMap(parent) || isSeq(parent)).length < maxDepth) return undefined;
      reject(startOf(node), tooDeep, 'limit');
      return visit.BREAK;
    },
  });
  return found;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], what: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let last = startOf(isMap(node) && node.items[0] ? (node.items[0].key as Node) : node);
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair<Node, Node | null> | undefined = (node.items as Pair<Node, Node | null>[]).find(
        (item) => isScalar(item.key) && item.key.value === step,
      );
      if (!pair) return last;
      node = pair.value;
      const isEmpty = !node?.range || (isScalar(node) && node.value === null && node.range[0] === node.range[1]);
      last = startOf((what === 'key' && index === path.length - 1) || isEmpty ? pair.key : node);
    } else {
      const item: Node | undefined = isSeq(node) ? (node.items as Node[])[Number(step)] : undefined;
      if (!item) return last;
      node = item;
      last = startOf(item);
    }
  }
  return last;
}

/**
 * Maps an offset in a scalar's value to an offset in the source, past quotes, escapes, line folding and indentation.
 * Whitespace maps to the next other character, since folding turns line breaks into spaces. Undefined for non-strings.
 */
function characterOffset(source: string, node: Node | null, offset: number): number | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const [start, end] = node.range;
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  // The text of a block starts on the line after its header, such as ">-".
  let at = isBlock ? source.indexOf('\n', start) : start + (isQuoted ? 1 : 0);
  let left = node.value.slice(0, offset).replaceAll(/[ \t\r\n]/g, '').length;
  const pattern = characterPatterns[node.type ?? 'PLAIN'] ?? /[^]/y;
  for (; at < end; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const [character = ''] = pattern.exec(source) ?? [];
    if (/^(?:[ \t\r\n]|\\[nrt \t\r\n])$/.test(character)) continue;
    if (left <= 0) return at;
    left -= character.startsWith('\\U') && !character.startsWith('\\U0000') ? 2 : 1;
  }
  return end;
}

/** Matches one character including escapes (YAML 1.2.2, 5.7 and 7.3). */
const characterPatterns: Record<string, RegExp> = {
  QUOTE_DOUBLE: /\\(?:x.{2}|u.{4}|U.{8}|[^])|[^]/y,
  QUOTE_SINGLE: /''|[^]/y,
};

const maxDepth = 20;
const tooDeep = `is nested more than ${maxDepth} levels deep`;

/** A fault with its offset in the text. */
interface SyntaxFault {
  offset: number;
  message: string;
  rule?: Fault['rule'];
}

/** The first syntax error, in writers' terms and at its cause, since later ones usually follow from it; if none, all duplicate keys. */
function syntaxFaults(document: Document.Parsed, text: string): SyntaxFault[] {
  const errors = [...document.errors, ...document.warnings];
  const [broken] = errors.filter((error) => error.code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  if (!broken) {
    const keyAt = (offset: number) => /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
    return errors.map(({ pos: [offset] }) => ({ offset, message: `the key "${keyAt(offset)}" is set twice: remove one` }));
  }
  if (broken.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const key = errors.find((error) => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === broken.pos[0]);
    if (key)
      return [
        {
          offset: lineOf(key.pos[1] - 1, text),
          message: 'is indented more than the key above, so it is read as part of its text: align the two',
        },
      ];
  }
  // How deep the parser got depends on the machine.
  if (broken.code === 'RESOURCE_EXHAUSTION') return [{ offset: 0, message: tooDeep, rule: 'limit' }];
  return [causeOf(broken, document, text)];
}

/** The offset of the first character after the indentation of the line that contains an offset. */
function lineOf(offset: number, text: string): number {
  const start = text.lastIndexOf('\n', offset) + 1;
  return start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0);
}

/** The fields used from the parser's errors and warnings. */
type ParserError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** The parser's messages for what its codes do not distinguish (yaml 2.9). */
const unclosedQuote = /^Missing closing .quote/;
const unclosedFlow = /end with a ([\]}])$/;
const noColon = /need to be followed by map values/;

/** The value that starts on the line of an offset, at or before it. */
function valueAt(offset: number, text: string): { start: number; value: string } {
  const line = lineOf(offset, text);
  const [head = ''] = /^(?:- +)*(?:[^\s"'[{][^\n:]*:(?:[ \t]+|$))?/m.exec(text.slice(line)) ?? [];
  const start = line + head.length;
  return { start, value: /^.*/.exec(text.slice(start))?.[0].trimEnd() ?? '' };
}

/** The offset of the opening quote or bracket if it is never closed, rather than where the parser notices it, and what is wrong. */
function causeOf({ code, message, pos: [offset] }: ParserError, document: Document, text: string): SyntaxFault {
  const at = Math.min(offset, Math.max(0, text.length - 1));
  const { start, value } = valueAt(at, text);
  const first = value.charAt(0);
  const here = (message: string): SyntaxFault => ({ offset: at, message });
  const end = unclosedFlow.exec(message)?.[1];
  if (end !== undefined || unclosedQuote.test(message)) {
    const opening = openingOf(offset, end, document, text) ?? at;
    const comment = end === undefined ? -1 : (/^.*?[ \t](?=#\S)/.exec(text.slice(opening))?.[0].length ?? -1);
    if (comment >= 0)
      return { offset: opening + comment, message: '" #" starts a comment, which cuts off the rest of the line: put the text in quotes' };
    return { offset: opening, message: `the ${end === undefined ? 'quote' : end === '}' ? '"{"' : '"["'} here is never closed` };
  }
  if (code === 'TAB_AS_INDENT') return here('indentation cannot have tabs: use spaces');
  if (code === 'BAD_DQ_ESCAPE') {
    return here(`"${text.slice(offset, offset + 2)}" is not a valid escape in double quotes: use single quotes`);
  }
  const isInFlow = /[[{]/.test(first) && count(/[[{]/g, text.slice(start, at)) > count(/[\]}]/g, text.slice(start, at));
  if (isInFlow) return here('text in this list or map needs quotes because it contains ": ", a quotation mark or a bracket');
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && first !== '?') {
    const isItem = text.startsWith('- ', lineOf(offset, text)) && !/:(?: |$)/.test(value);
    return here(isItem ? 'is not indented like the items above: align it' : `": " splits this text: put it in quotes, ${quoteYaml(value)}`);
  }
  if (start <= at && /^["']/.test(value))
    return {
      offset: start,
      message: `the text continues after its closing quote: put all of it in quotes, ${quoteYaml(value.replace(/^'(.*)'$/, '$1'))}`,
    };
  if (start <= at && /^(?:[[{|>*&!@`%,\]}]|[-?](?: |$))/.test(value) && code !== 'BAD_INDENT')
    return { offset: start, message: `text that starts with "${first}" needs quotes: ${quoteYaml(value)}` };
  // A comment ends a text, so the line after it is not part of it.
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const lineBefore = text.lastIndexOf('\n', line - 2) + 1;
  const [cut] = /^[^"'\n]*?[ \t](?=#\S)/.exec(text.slice(lineBefore, line)) ?? [];
  if (cut !== undefined)
    return { offset: lineBefore + cut.length, message: '" #" starts a comment, which cuts off the text: put the text in quotes' };
  if (code === 'MULTILINE_IMPLICIT_KEY' || noColon.test(message)) return here('the colon is missing: write "key: value"');
  const [words = ''] = message.split('\n');
  return here(`is not valid YAML: ${words.charAt(0).toLowerCase()}${words.slice(1)}`);
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function openingOf(offset: number, end: string | undefined, document: Document, text: string): number | undefined {
  let opening: number | undefined;
  visit(document, (_key, node) => {
    if (isScalar(node) && node.type?.startsWith('QUOTE') === true && startOf(node) <= offset) opening = startOf(node);
    if (!(isMap(node) || isSeq(node)) || node.flow !== true || end !== (isMap(node) ? '}' : ']')) return;
    const written = text.slice(startOf(node), node.range?.[1]);
    const isClosed = written.at(-1) === end && !/[ \t]#[^\n"']*$/.test(written);
    if (!isClosed && startOf(node) <= offset) opening = startOf(node);
  });
  return opening;
}

/** The offset at which a node starts. */
function startOf(node: { range?: Range | null | undefined } | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
