import { isScalar, type Node } from 'yaml';

/**
 * Maps an offset in a scalar's value to an offset in the source, past quotes, escapes, line folding and indentation.
 * Whitespace maps to the next other character, since folding turns line breaks into spaces. Undefined for non-strings.
 */
export function characterOffset(source: string, node: Node | null, offset: number): number | undefined {
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
