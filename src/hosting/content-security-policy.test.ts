import { describe, expect, it } from 'vitest';
import { pagePolicy, withPagePolicy } from './content-security-policy.ts';

const hash = (text: string) => `hash(${text})`;

describe('pagePolicy', () => {
  it('names inline scripts and styles by their hashes, each once', () => {
    const policy = pagePolicy('<style>a{}</style><script>x()</script><script type="module">y()</script><script>x()</script>', hash);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-hash(x())' 'sha256-hash(y())';");
    expect(policy).toContain("style-src 'sha256-hash(a{})';");
  });

  it('passes over data and scripts that have an address', () => {
    expect(pagePolicy('<script src="/a.js"></script><script type="application/ld+json">{}</script>', hash)).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
  });

  it('never allows what is inline or evaluated as such', () => {
    expect(pagePolicy('<p onclick="x()" style="color:red">', hash)).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  });
});

describe('withPagePolicy', () => {
  it('stands before every style and script', () => {
    expect(withPagePolicy('<head><meta charset="utf-8"><style>a{}</style></head>', hash)).toMatch(
      /^<head><meta charset="utf-8"><meta http-equiv="content-security-policy"[^>]*><style>/,
    );
  });

  it('leaves a document alone that brings a policy', () => {
    const html = '<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src \'none\'">';
    expect(withPagePolicy(html, hash)).toBe(html);
  });
});
