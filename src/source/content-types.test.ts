import { describe, expect, it } from 'vitest';
import { contentTypeOf } from './content-types.ts';

describe('contentTypeOf', () => {
  it.each([
    ['/kb/index.html', 'text/html; charset=utf-8'],
    ['/kb/index.md', 'text/markdown; charset=utf-8'],
    ['/kb/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/kb/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/kb/feed.json', 'application/feed+json; charset=utf-8'],
    ['/api/v1/products.json', 'application/json; charset=utf-8'],
    ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
    ['/support/holidays.ics', 'text/calendar; charset=utf-8'],
    ['/downloads/a/1.0.0/SHA256SUMS', 'text/plain; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/files/a/1.0.0/a.mobileconfig', 'application/x-apple-aspen-config'],
    ['/pagefind/wasm.en.wasm', 'application/wasm'],
    ['/media/kb/images/a.svg', 'image/svg+xml'],
    ['/media/kb/images/a.jpg', 'image/jpeg'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/feeds/all.opml', 'text/x-opml; charset=utf-8'],
    ['/files/a/1.0.0/a.reg', 'text/plain; charset=utf-16le'],
    ['/files/a/1.0.0/a.zip', 'application/zip'],
    ['/widget/1.0.0/widget.js', 'text/javascript; charset=utf-8'],
    ['/files/a/1.0.0/a.msi', 'application/octet-stream'],
    ['/files/a/1.0.0/a.constructor', 'application/octet-stream'],
    ['/files/a/1.0.0/no-extension', 'application/octet-stream'],
  ])('of %s is %s', (path, type) => {
    expect(contentTypeOf(path)).toBe(type);
  });
});
