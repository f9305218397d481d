import { isScalar, type Node } from 'yaml';

/**
 * Where a character of a scalar's text stands in the source: quotes, escapes, folded lines and indentation lie between.
 * A blank stands where the next character that is none does, since folding makes blanks of line ends. Undefined for what is
 * no text.
 * @param offset Of the character, in the scalar's value.
 */
export function characterOffset(source: string, node: Node | null, offset: number): number | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const [start, end] = node.range;
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  // A block begins with a line of its own, such as ">-".
  let at = isBlock ? source.indexOf('\n', start) : start + (isQuoted ? 1 : 0);
  let left = node.value.slice(0, offset).replaceAll(/[ \t\r\n]/g, '').length;
  const written = writtenCharacter[node.type ?? 'PLAIN'] ?? /[^]/y;
  for (; at < end; at = written.lastIndex) {
    written.lastIndex = at;
    const [character = ''] = written.exec(source) ?? [];
    if (/^(?:[ \t\r\n]|\\[nrt \t\r\n])$/.test(character)) continue;
    if (left <= 0) return at;
    left -= character.startsWith('\\U') && !character.startsWith('\\U0000') ? 2 : 1;
  }
  return end;
}

/** How one character of a text is written, where it may be by more than itself (YAML 1.2.2, 5.7 and 7.3). */
const writtenCharacter: Record<string, RegExp> = {
  QUOTE_DOUBLE: /\\(?:x.{2}|u.{4}|U.{8}|[^])|[^]/y,
  QUOTE_SINGLE: /''|[^]/y,
};
