import { describe, expect, it } from 'vitest';
import { headersFor } from './headers.ts';

describe('headersFor', () => {
  it.each(['/', '/kb/index.html', '/files/a/1.0.0/a.msi', '/404.html', ''])('protects readers of %s', (path) => {
    expect(headersFor(path)).toMatchObject({
      'Content-Security-Policy': "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
      'Strict-Transport-Security': expect.stringMatching(/^max-age=[0-9]{8}/),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': expect.stringContaining('camera=()'),
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it.each([
    ['/_astro/a.1234.js', true],
    ['/widget/1.0.0/widget.js', true],
    ['/widget/v1/widget.js', false],
    ['/widget/manifest.json', false],
    ['/kb/_astro/index.html', false],
    ['/kb/index.html', false],
  ])('keeps %s for ever: %s', (path, expected) => {
    expect(headersFor(path)['Cache-Control']?.includes('immutable')).toBe(expected);
  });

  it.each([
    ['/widget/v1/widget.js', true],
    ['/widget/1.0.0/widget.js', true],
    ['/api/v1/products.json', true],
    ['/releases/a/security/atom.xml', true],
    ['/feeds/all.opml', true],
    ['/widget/index.html', true],
    ['/kb/index.html', false],
    ['/files/a/1.0.0/a.msi', false],
    ['/hosting.json', false],
  ])('lets other origins read %s: %s', (path, expected) => {
    expect(headersFor(path)['Access-Control-Allow-Origin'] === '*').toBe(expected);
  });
});
