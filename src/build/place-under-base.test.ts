import { describe, expect, it } from 'vitest';
import { placeUnderBase } from './place-under-base.ts';

const place = (html: string) => placeUnderBase(html, '/help');

describe('a page under a path', () => {
  it.each([
    ['<a href="/kb/">A</a>', '<a href="/help/kb/">A</a>'],
    ["<a class=x href='/kb/?a=1&amp;b=2#c'>A</a>", '<a class=x href="/help/kb/?a=1&amp;b=2#c">A</a>'],
    ['<a href=/kb/>A</a>', '<a href="/help/kb/">A</a>'],
    ['<img src="/a.png" srcset="/a.png 1x, /b.png 2x">', '<img src="/help/a.png" srcset="/help/a.png 1x, /help/b.png 2x">'],
    ['<form action="/search/"></form>', '<form action="/help/search/"></form>'],
    ['<meta http-equiv="refresh" content="0; url=/kb/">', '<meta http-equiv="refresh" content="0; url=/help/kb/">'],
    [
      '<style>@font-face{src:url(/a.woff2) url("/b.woff2")}</style>',
      '<style>@font-face{src:url(/help/a.woff2) url("/help/b.woff2")}</style>',
    ],
    ['<html lang="en"><script src="/a.js"></script></html>', '<html data-base="/help" lang="en"><script src="/help/a.js"></script></html>'],
  ])('%s', (html, expected) => {
    expect(place(html)).toBe(expected);
  });

  it.each([
    '<a href="#part">A</a><a href="https://example.com/">B</a><a href="//example.com/">C</a><a href="?q=1">D</a>',
    '<p>href="/kb/"</p><code>&lt;a href="/kb/"></code><meta name="description" content="url=/kb/">',
    '<script>const a = "/kb/";</script>',
    '<html lang="en"><p title="/kb/">No script</p></html>',
  ])('leaves what is not an address of the portal: %s', (html) => {
    expect(place(html)).toBe(html);
  });

  it('is the page itself at the root of a host', () => {
    const html = '<a href=/kb/>A</a>';
    expect(placeUnderBase(html, '')).toBe(html);
  });
});
