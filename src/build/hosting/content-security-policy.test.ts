import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPage } from '#src/build/audits/page.ts';
import { pagePolicy as policyOf, withPagePolicy as withPolicy } from './content-security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const pagePolicy = (html: string) => policyOf(readPage('a.html', html).elements);
const withPagePolicy = (html: string) => withPolicy(readPage('a.html', html)).html;

describe('pagePolicy', () => {
  it('names inline scripts and styles by their hashes, each once', () => {
    const policy = pagePolicy('<style>a{}</style><script>x()</script><script type="module">y()</script><script>x()</script>');
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('x()')} ${hash('y()')};`);
    expect(policy).toContain(`style-src ${hash('a{}')};`);
  });

  it('passes over data and scripts that have an address', () => {
    expect(pagePolicy('<script src="/a.js"></script><script type="application/ld+json">{}</script>')).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
  });

  it('hashes no text that only looks like a script or a style', () => {
    const html =
      '<meta name="description" content="What <script> and <style> do > here"><!-- <script>no()</script> --><script>a()</script ><STYLE>b{}</STYLE>';
    expect(pagePolicy(html)).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a()')};`);
    expect(pagePolicy(html)).toContain(`style-src ${hash('b{}')};`);
  });

  it('hashes scripts of drawings, as browsers run them', () => {
    expect(pagePolicy('<svg><script>a() &amp;&amp; b()</script></svg>')).toContain(hash('a() && b()'));
  });

  it('hashes line breaks as browsers read them', () => {
    expect(pagePolicy('<script>a()\r\nb()\rc()</script>')).toContain(hash('a()\nb()\nc()'));
  });

  it.each([
    ['<script type="text/template">x</script>', false],
    ['<script type="speculationrules">x</script>', true],
    ['<script type="importmap">x</script>', true],
    ['<script type="TEXT/JavaScript">x</script>', true],
    ['<script data-src="/a.js">x</script>', true],
  ])('knows whether %s needs a hash', (html, expected) => {
    expect(pagePolicy(html).includes(hash('x'))).toBe(expected);
  });

  it.each([
    ['<img src="/a.png">', false],
    ['<img src="data:image/png;base64,AA==">', true],
    ['<style>a{background:url("data:image/svg+xml,x")}</style>', true],
  ])('allows images within the page where it has some: %s', (html, expected) => {
    expect(pagePolicy(html).includes("img-src 'self' data:")).toBe(expected);
  });

  it('never allows what is inline or evaluated as such', () => {
    expect(pagePolicy('<p onclick="x()" style="color:red">')).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  });
});

describe('withPagePolicy', () => {
  it('comes before every style and script', () => {
    expect(withPagePolicy('<head><meta charset="utf-8"><style>a{}</style></head>')).toMatch(
      /^<head><meta charset="utf-8"><meta http-equiv="content-security-policy"[^>]*><style>/,
    );
  });

  it('is not fooled by a character set in a comment or a text', () => {
    const html = '<!-- <meta charset="utf-8"> --><title><meta charset="utf-8"></title><meta CHARSET=utf-8><style>a{}</style>';
    expect(withPagePolicy(html)).toMatch(/<meta CHARSET=utf-8><meta http-equiv="content-security-policy"[^>]*><style>/);
  });

  it('is among the elements of the page, as if it had been read with it', () => {
    const page = withPolicy(readPage('a.html', '<head><meta charset="utf-8"><style>a{}</style></head>'));
    const plain = ({ elements }: typeof page) => elements.map(({ name, attributes, text }) => ({ name, attributes, text }));
    expect(plain(page)).toEqual(plain(readPage('a.html', page.html)));
  });

  it('leaves a document alone that brings a policy', () => {
    const html = '<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src \'none\'">';
    expect(withPagePolicy(html)).toBe(html);
  });
});
