/** Ends addresses in a table at the "|" after them, which the parser takes for part of the address, with the next cells. */
import type { Link, PhrasingContent, TableCell, TableRow } from 'mdast';
import type { Position } from 'unist';

/** Only texts with this can have such addresses. */
export const addressBeforePipe = /https?:\/\/[^\s|]*\|/;

/** The row with its cells; undefined if the parser has read it right. */
export function withOwnCells(row: Readonly<TableRow>): TableRow | undefined {
  if (!row.children.some(({ children }) => children.some(isTooLong))) return undefined;
  return { ...row, children: row.children.flatMap((cell, index) => cellsOf(cell, index === row.children.length - 1)) };
}

const separator = /(?<!\\)\|/;

/** Marks in a cell that was read as part of an address. They stay text, so only the check can help. */
const marks = /[*`[\]<&\\]|^_|_$|~~|!\[/;

/** Whether a link is an address that was typed without brackets and has drawn in cells, of plain text. */
function isTooLong(node: PhrasingContent): node is Link {
  return (
    node.type === 'link' &&
    hasCells(node) &&
    !node.url
      .split(separator)
      .slice(1)
      .some((part) => marks.test(part))
  );
}

/** Whether a link is an address that was typed without brackets and has drawn in cells. */
export function hasCells(node: PhrasingContent): boolean {
  const [text] = node.type === 'link' ? node.children : [];
  return node.type === 'link' && separator.test(node.url) && text?.type === 'text' && node.url.endsWith(text.value);
}

function cellsOf(cell: Readonly<TableCell>, isLast: boolean): TableCell[] {
  const cells: TableCell[] = [];
  let children: PhrasingContent[] = [];
  const end = () => {
    const [first, ...rest] = children;
    const trimmed = first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : children;
    cells.push({ ...cell, children: trimmed, ...(first?.position && { position: first.position }) });
    children = [];
  };
  for (const node of cell.children) {
    if (!isTooLong(node)) {
      children.push(node);
      continue;
    }
    const [text] = node.children;
    let at = 0;
    for (const part of (text?.type === 'text' ? text.value : node.url).split(separator)) {
      if (at > 0) end();
      if (part !== '') children.push(toContent(part, partOf(node.position, at, part.length)));
      at += part.length + 1;
    }
  }
  // The "|" at the end of a row begins no cell.
  if (children.length > 0 || !isLast) end();
  return cells;
}

function toContent(typed: string, position: Position | undefined): PhrasingContent {
  const value = typed.replaceAll('\\|', '|');
  const text: PhrasingContent = { type: 'text', value, ...(position && { position }) };
  return /^https?:\/\//i.test(value) ? { type: 'link', url: value, children: [text], ...(position && { position }) } : text;
}

function partOf(position: Position | undefined, from: number, length: number): Position | undefined {
  if (!position) return undefined;
  const { line, column, offset = 0 } = position.start;
  const pointAt = (distance: number) => ({ line, column: column + distance, offset: offset + distance });
  return { start: pointAt(from), end: pointAt(from + length) };
}
