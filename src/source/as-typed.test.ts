import type { MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parseBody, plainText, textOf } from './markdown.ts';

const bodyOf = (text: string, file = 'kb/a.md') => ({ file, text });

/** The first node of a type, and the source of the first text in it. */
function find(text: string, type: string, file?: string) {
  const search = (node: MdastNode, wanted: string): MdastNode | undefined =>
    node.type === wanted
      ? node
      : 'children' in node
        ? node.children.map((child) => search(child, wanted)).find((found) => found)
        : undefined;
  const node = search(parseBody(bodyOf(text, file)), type);
  const position = node && search(node, 'text')?.position;
  return { node, source: position && text.slice(position.start.offset, position.end.offset), start: position?.start };
}

describe('a single tilde', () => {
  it.each([
    ['Ports 8000~8010 and 9000~9010.', 'Ports 8000~8010 and 9000~9010.'],
    ['~~Old~~ and ~new **words**~', 'Old and ~new words~'],
    ['~/one and ~/two', '~/one and ~/two'],
  ])('is text: %s', (text, expected) => {
    expect(plainText(bodyOf(text))).toBe(expected);
    expect(plainText(bodyOf(text, 'kb/a.mdx'))).toBe(expected);
  });
});

describe('an alert', () => {
  it.each(['kb/a.md', 'kb/a.mdx'])('is a note whose text keeps its place, in %s', (file) => {
    const { node, source, start } = find('Before.\n\n> [!IMPORTANT]\n> Read this.', 'mdxJsxFlowElement', file);
    expect(node).toMatchObject({ name: 'Note', attributes: [{ value: 'info' }, { value: 'Important' }] });
    expect(source).toBe('Read this.');
    expect(start).toMatchObject({ line: 4, column: 3 });
  });

  it.each([
    '> [!NOTE]',
    '> [!NOTE] on its line\n> text',
    '> text\n> [!NOTE]',
    '> [!BUG]\n> text',
    '[!NOTE]\ntext',
    '> [!NOTE] **x**\n> text',
  ])('is not: %j', (text) => {
    expect(find(text, 'mdxJsxFlowElement').node).toBeUndefined();
  });
});

describe('an address in a tight table', () => {
  const table = '| A | B |\n| - | - |\n';
  const cellsIn = (row: string) => {
    const tree = parseBody(bodyOf(`${table}${row}`));
    const rows = 'children' in tree && tree.children[0] && 'children' in tree.children[0] ? tree.children[0].children : [];
    const last = rows.at(-1);
    return last && 'children' in last ? last.children.map((cell) => textOf(cell)) : [];
  };

  it.each([
    ['|https://a.example/v2|Updates|', ['https://a.example/v2', 'Updates']],
    ['|https://a.example|https://b.example|', ['https://a.example', 'https://b.example']],
    ['|see https://a.example/?b=1|two *words*|', ['see https://a.example/?b=1', 'two words']],
    ['| a |https://a.example|', ['a', 'https://a.example']],
    ['|https://a.example/x\\|y|z|', ['https://a.example/x|y', 'z']],
    ['|https://a.example||', ['https://a.example', '']],
    ['| https://a.example | b |', ['https://a.example', 'b']],
  ])('ends where its cell does: %s', (row, cells) => {
    expect(cellsIn(row)).toEqual(cells);
  });

  it('keeps the place of each', () => {
    const { source } = find(`${table}|https://a.example/v2|Updates|`, 'link');
    expect(source).toBe('https://a.example/v2');
  });
});
