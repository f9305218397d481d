import type { MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parseBody, plainText } from './markdown.ts';

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
