import { describe, expect, test } from 'vitest';
import { article, entry, findings, minimal, type Files } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

describe('names that every object has', () => {
  testFaults([
    [
      'as a key',
      { 'kb/a.md': article({ more: '__proto__: { x: 1 }\nconstructor: 1' }) },
      ['kb/a.md:8:1 error unknown-key', '"__proto__" is not a key here'],
      ['kb/a.md:9:1 error unknown-key', '"constructor" is not a key here'],
    ],
    [
      'as a component',
      { 'kb/a.mdx': article({ body: '<__proto__ /> <Constructor />' }) },
      ['kb/a.mdx:9:1 error component', '<__proto__> is not a component'],
      ['kb/a.mdx:9:15 error component', '<Constructor> is not a component'],
    ],
    [
      'as a product',
      { 'products/constructor.yaml': minimal['products/demo.yaml'], 'docs/constructor/a/b.md': entry({ id: 'DOC-0001' }) },
      ['docs/constructor/sections.yaml:1:1 error file-missing', 'a'],
    ],
    [
      'as a topic',
      { 'faqs/constructor/a.md': entry(), 'faqs/topics.yaml': '[]' },
      ['faqs/topics.yaml:1:1 error topic-unlisted', '"constructor"'],
    ],
  ]);
});

describe('elements that are called as an object is', () => {
  test.each(['constructor', '__proto__', 'toString'])('%s', async (name) => {
    const lines = await findings({
      'kb/a.mdx': article({ body: `<${name} x="y" />` }),
      'kb/b.md': article({ id: 'KB-0002', body: `<${name} x="y"></${name}>` }),
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['content/kb/a.mdx', 'content/kb/b.md']));
  });
});

describe('content that would be slow', () => {
  test.each<[string, Files, ...rules: string[]]>([
    ['thousands of opening brackets', { 'kb/a.md': article({ body: '['.repeat(50_000) }) }],
    ['thousands of emphases', { 'kb/a.md': article({ body: '*a _b '.repeat(20_000) }) }],
    ['thousands of opening tags', { 'kb/a.mdx': article({ body: '<b>'.repeat(100_000) }) }, 'limit'],
    [
      'thousands of opening tags in Markdown',
      { 'kb/a.md': article({ body: `<div>${'<b>'.repeat(150_000)}${'</i>'.repeat(100_000)}` }) },
      'limit',
    ],
    ['thousands of attributes', { 'kb/a.mdx': article({ body: `<Note ${'a="b" '.repeat(100_000)}>x</Note>` }) }, 'attribute'],
    ['thousands of links', { 'kb/a.md': article({ body: '[a](/x/) '.repeat(100_000) }) }, 'link'],
    ['thousands of lists', { 'kb/a.md': article({ body: '- '.repeat(100_000) }) }, 'limit'],
    ['a tag of a megabyte', { 'kb/a.md': article({ body: `<p ${'a '.repeat(400_000)}` }) }, 'html'],
    ['thousands of comments that are never closed', { 'kb/a.md': article({ body: '<!-- <'.repeat(100_000) }) }, 'html'],
    ['brackets of YAML', { 'glossary.yaml': '['.repeat(60_000) }, 'limit'],
    ['maps of YAML', { 'glossary.yaml': Array.from({ length: 3000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n') }, 'limit'],
    ['a drawing full of spaces', { 'kb/images/a.svg': `<svg>url(${' '.repeat(900_000)}x` }, 'image-size', 'svg'],
    ['a drawing of a megabyte', { 'kb/images/a.svg': `<svg>${'url('.repeat(250_000)}` }, 'image-size', 'svg'],
  ])('%s is told of in its time', { timeout: 60_000 }, async (_name, files, ...rules) => {
    const found = (await findings(files)).flatMap((line) => /:\d+:\d+ \S+ (\S+)/.exec(line)?.[1] ?? []);
    expect([...new Set(found)].sort()).toEqual(rules);
  });
});
