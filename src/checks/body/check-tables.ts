/** Finds tables that are not read as tables, and cells that readers do not see. */
import type { Table } from 'mdast';
import type { MdastNode } from 'satteri';
import { hasCells } from '#src/source/table-addresses.ts';
import { offsetsOf, type Remark } from './remark.ts';

const delimiters = /\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n|$)/;

/** Rows in a paragraph that are not a table. */
export function brokenTable(passage: string): [number, string][] {
  const [rows] = /^[ \t>]*\|.*\|.*\n[ \t>]*\|.*\|.*$/m.exec(passage) ?? /^[^|\n]+ \| [^|\n]+\n[^|\n]+ \| [^|\n]+$/m.exec(passage) ?? [];
  if (rows === undefined) return [];
  const index = passage.indexOf(rows);
  const columns = (rows.split('\n')[0] ?? '').replaceAll(/^[ \t>]*\||\|[ \t]*$/g, '').split(/(?<!\\)\|/).length;
  const wanted = `"|${' --- |'.repeat(columns)}"`;
  const message = delimiters.test(passage)
    ? `this is not read as a table because the line below its header has a different number of columns: write ${wanted}`
    : `this is not read as a table because the line below its header is missing: add ${wanted}`;
  return [[index, message]];
}

/** The line below the header of a table whose first column the parser takes for a list item. */
export function checkDelimiters(list: MdastNode, text: string): Remark[] {
  const { start } = offsetsOf(list);
  const [line = ''] = /^- *\|[ \t|:-]*(?=\n|$)/.exec(text.slice(start)) ?? [];
  const above = line === '' ? -1 : text.lastIndexOf('\n', start - 1);
  const head = above < 0 || !/^[ \t>]*$/.test(text.slice(above + 1, start)) ? '' : text.slice(text.lastIndexOf('\n', above - 1) + 1, above);
  if (!head.includes('|')) return [];
  const columns = line.split('|').length;
  const message = `this is not read as a table because the line below its header starts like a list: write "|${' --- |'.repeat(columns)}"`;
  return [{ offset: start, severity: 'warning', rule: 'table', message }];
}

/** Checks the rows of a table, whose text can end up in the wrong cell, or in none. */
export function checkTable({ children: rows, align }: Table, text: string): Remark[] {
  const columns = align?.length ?? rows[0]?.children.length ?? 0;
  const lost = rows.flatMap(({ children: cells }): Remark[] => {
    const extra = cells.slice(columns).find(({ children }) => children.length > 0);
    if (!extra) return [];
    const { start, end } = offsetsOf(extra);
    const cell = text
      .slice(start, end)
      .replaceAll(/^\||\|$/g, '')
      .trim();
    const message = `this row has ${cells.length} cells but the header has ${columns}, so readers do not see "${cell}": add a column to the header; to show a "|", write \\|`;
    return [{ offset: start, severity: 'error', rule: 'table', message }];
  });
  const merged = rows.slice(1).flatMap((row): Remark[] => {
    const { start, end } = offsetsOf(row);
    if (columns < 2 || text.slice(start, end).includes('|')) return [];
    const message = 'this line is read as a row of the table above: put a blank line before it';
    return [{ offset: start, severity: 'warning', rule: 'table', message }];
  });
  const drawnIn = rows
    .flatMap(({ children: cells }) => cells.flatMap(({ children }) => children))
    .flatMap((link): Remark[] => {
      if (link.type !== 'link' || !hasCells(link)) return [];
      const message = 'the address runs into the next cell: put a space between the address and the "|"';
      return [{ offset: offsetsOf(link).start + link.url.indexOf('|'), severity: 'error', rule: 'table', message }];
    });
  return [...lost, ...merged, ...drawnIn];
}
