/** Syntax errors in YAML, in writers' terms and at their cause. Reads the parser's messages where its codes are ambiguous. */
import { isMap, isScalar, isSeq, visit, type Document, type Range, type YAMLParseError } from 'yaml';
import type { Fault } from './places.ts';

export const maxDepth = 20;
export const tooDeep = `is nested deeper than ${maxDepth} levels`;

/** A fault by its offset in the text. */
export interface SyntaxFault {
  offset: number;
  message: string;
  rule?: Fault['rule'];
}

/** The first syntax error, since later ones usually follow from it; or else all duplicate keys. */
export function syntaxFaults(document: Document.Parsed, text: string): SyntaxFault[] {
  const errors = [...document.errors, ...document.warnings];
  const [broken] = errors.filter((error) => error.code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  if (!broken) {
    const keyAt = (offset: number) => /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
    return errors.map(({ pos: [offset] }) => ({ offset, message: `the key "${keyAt(offset)}" stands twice in this map` }));
  }
  if (broken.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const key = errors.find((error) => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === broken.pos[0]);
    if (key)
      return [
        { offset: lineOf(key.pos[1] - 1, text), message: 'is indented deeper than the key above, so it reads as a part of its text' },
      ];
  }
  // How deep the parser got depends on the machine.
  if (broken.code === 'RESOURCE_EXHAUSTION') return [{ offset: 0, message: tooDeep, rule: 'limit' }];
  return [{ offset: causeOf(broken, document, text), message: describe(broken, text) }];
}

/** Where the text of the line begins in which an offset lies. */
function lineOf(offset: number, text: string): number {
  const start = text.lastIndexOf('\n', offset) + 1;
  return start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0);
}

/** What is read of the parser's errors and warnings. */
type ParserError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** How the parser words what its codes leave open (yaml 2.9). */
const unclosedQuote = /^Missing closing .quote/;
const unclosedFlow = /end with a ([\]}])$/;
const noColon = /need to be followed by map values/;

/** Points to the opening of what is never closed, not to the place where the parser notices it. */
function causeOf({ message, pos: [offset] }: ParserError, document: Document, text: string): number {
  let opening = -1;
  const end = unclosedFlow.exec(message)?.[1];
  if (end !== undefined || unclosedQuote.test(message)) {
    visit(document, (_key, node) => {
      if (isScalar(node) && node.type?.startsWith('QUOTE') === true && startOf(node) <= offset) opening = startOf(node);
      if (!(isMap(node) || isSeq(node)) || node.flow !== true || end !== (isMap(node) ? '}' : ']')) return;
      const isClosed = text[(node.range?.[1] ?? 0) - 1] === end;
      if (!isClosed && startOf(node) <= offset) opening = startOf(node);
    });
  }
  return opening >= 0 ? opening : Math.min(offset, Math.max(0, text.length - 1));
}

function describe({ code, message, pos: [offset] }: ParserError, text: string): string {
  if (code === 'TAB_AS_INDENT') return 'a tab is not allowed as indentation: use spaces';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const isSequence = text.slice(lineOf(offset, text)).startsWith('- ');
    return isSequence ? 'is not indented like the items above' : 'a ": " stands inside this text: put the text in quotes';
  }
  if (unclosedQuote.test(message)) return 'the quote that opens here is never closed';
  const end = unclosedFlow.exec(message)?.[1];
  if (end !== undefined) return `the "${end === '}' ? '{' : '['}" that opens here is never closed`;
  if (code === 'MULTILINE_IMPLICIT_KEY' || noColon.test(message)) return 'lacks a colon: a key is written "key: value"';
  const [words = ''] = message.split('\n');
  return `is not YAML: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** Where a node begins. */
export function startOf(node: { range?: Range | null | undefined } | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
