import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compress, isCompressible, negotiateEncoding } from './compression.ts';

describe('negotiateEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0,*', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['brotli', undefined],
    ['identity', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('answers %j with %s', (accepted, encoding) => {
    expect(negotiateEncoding(accepted)).toBe(encoding);
  });
});

it.each([
  ['text/html; charset=utf-8', 1000, true],
  ['image/svg+xml', 1000, true],
  ['application/feed+json', 1000, true],
  ['image/png', 1000, false],
  ['text/html; charset=utf-8', 100, false],
])('compresses %s of %i bytes: %s', (type, length, expected) => {
  expect(isCompressible(type, length)).toBe(expected);
});

it('compresses to what gives back the same bytes', async () => {
  expect(brotliDecompressSync(await compress(Buffer.from('text'), 'br')).toString()).toBe('text');
  expect(gunzipSync(await compress(Buffer.from('text'), 'gzip')).toString()).toBe('text');
});
