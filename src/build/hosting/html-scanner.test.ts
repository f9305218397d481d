import { describe, expect, test } from 'vitest';
import { decodeCharacters, scanHtml } from './html-scanner.ts';

const names = (html: string) => scanHtml(html).map((tag) => tag.name);

describe('scanHtml', () => {
  test.each([
    ['finds tags in order', '<!doctype html><p>a <b>b</b><br></p>', ['p', 'b', '/b', 'br', '/p']],
    ['reads names in lower case', '<A HREF="/X/">x</A>', ['a', '/a']],
    ['passes over comments', '<!-- <h1>no</h1> --><p>', ['p']],
    ['passes over a comment that looks closed at once', '<!--> <p>', ['p']],
    ['passes over comments that never end', '<p><!-- <h1>', ['p']],
    [
      'leaves raw text alone',
      '<script>if (a<b) document.write("<h1>")</script><style>a>b{}</style><p>',
      ['script', '/script', 'style', '/style', 'p'],
    ],
    ['leaves titles and text areas alone', '<title>a <h1></title><textarea><h2></textarea>', ['title', '/title', 'textarea', '/textarea']],
    ['closes raw text whatever the case', '<SCRIPT>x</Script ><p>', ['script', '/script', 'p']],
    ['does not mistake a longer name for the end', '<script>"</scripts>"</script>', ['script', '/script']],
    ['reads self-closing tags', '<svg><path d="M0 0"/></svg>', ['svg', 'path', '/svg']],
    ['leaves bare less-than signs alone', '<p>1 < 2 <3</p>', ['p', '/p']],
    ['takes a quote in a bare value for a letter', "<p title=it's><b>", ['p', 'b']],
    ['stops at a tag that never ends', '<p><a href="', ['p']],
  ])('%s', (_name, html, expected) => {
    expect(names(html)).toEqual(expected);
  });

  test('reads attributes in every form, decoded, the first of two', () => {
    const [tag] = scanHtml(`<input disabled A="x > y <script>" b='q"' c=bare/d e="a&amp;b&#39;&#x3c;&quot;" E="second">`);
    expect(tag?.attributes).toEqual({ disabled: '', a: 'x > y <script>', b: 'q"', c: 'bare/d', e: 'a&b\'<"' });
  });

  test('gives the text of scripts and the place of every tag', () => {
    const html = '<p>é</p><script type="module">let a;</script>';
    const script = scanHtml(html).find((tag) => tag.name === 'script');
    expect(script?.text).toBe('let a;');
    expect(html.slice(script?.start, script?.end)).toBe('<script type="module">');
  });
});

test.each([
  ['a&b', 'a&b'],
  ['java&#115;cript&colon;x&Tab;', 'javascript:x\t'],
  ['&#0;&#x110000;&unknown;', '\ufffd\ufffd&unknown;'],
])('decodeCharacters(%s)', (value, expected) => {
  expect(decodeCharacters(value)).toBe(expected);
});
