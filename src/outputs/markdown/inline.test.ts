import { describe, expect, it } from 'vitest';
import { inlineToHtml, inlineToText } from './inline.ts';

describe('inlineToHtml', () => {
  it.each([
    ['plain & simple', 'plain &amp; simple'],
    ['`a<b` and *c* and **d**', '<code>a&lt;b</code> and <em>c</em> and <strong>d</strong>'],
    ['[x](/kb/y/ "t")', '<a href="/kb/y/">x</a>'],
    ['[x](javascript:alert(1))', 'x'],
    ['<b onclick="x">y</b>', '&lt;b onclick=&quot;x&quot;&gt;y&lt;/b&gt;'],
    ['1. not a list', '1. not a list'],
    ['# not a heading', '# not a heading'],
    ['![alt](x.png)', 'alt'],
    ['a --- "b"', 'a --- &quot;b&quot;'],
    ['8000~8010 and 9000~9010', '8000~8010 and 9000~9010'],
    ['', ''],
  ])('renders %j', (field, expected) => {
    expect(inlineToHtml(field)).toBe(expected);
  });

  it('resolves links', () => {
    expect(inlineToHtml('[x](./y.mdx)', { file: 'kb/z.mdx' })).toBe('<a href="/kb/y/">x</a>');
    expect(inlineToHtml('[x](/kb/y/)', { siteUrl: 'https://a.example' })).toBe('<a href="https://a.example/kb/y/">x</a>');
  });
});

describe('inlineToText', () => {
  it('keeps the words', () => {
    expect(inlineToText('`a` *b **c*** [d](/e/) <f>')).toBe('a b c d <f>');
  });
});
