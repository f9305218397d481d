import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aCatalog, aDoc, aProduct } from '#src/test/builders.ts';
import { bookFiles, buildBookHtml, buildBookMarkdown } from './book.ts';

const product = aProduct({ id: 'acme', name: 'Acme' });
const catalog = aCatalog({
  products: [product],
  docs: [
    aDoc({ id: 'DOC-0001', product: 'acme', title: 'First steps', slug: 'first-steps' }),
    aDoc({ id: 'DOC-0002', product: 'acme', title: 'Settings', slug: 'settings' }),
  ],
});
const options = {
  catalog,
  product,
  bodies: new Map([
    ['DOC-0001', 'Do *this*.\n\n![A](./images/a.png)\n\n## Then\n\nThat.'],
    ['DOC-0002', '## Then\n\nSet it.'],
  ]),
  now: Date.parse('2026-11-20T12:00:00Z'),
  images: new Map([['/media/docs/acme/images/a.png', 'data:image/png;base64,AA==']]),
};

describe('buildBookMarkdown', () => {
  it('holds every page under a heading of its own, after a list of them', () => {
    const markdown = buildBookMarkdown(options);
    expect(markdown).toMatch(/^# Acme documentation\n/);
    expect(markdown).toContain('- [First steps](#first-steps)');
    expect(markdown.match(/^#+ .*$/gm)).toEqual(['# Acme documentation', '## First steps', '### Then', '## Settings', '### Then']);
  });
});

describe('buildBookHtml', () => {
  it('has an anchor for each entry of its list, asks for nothing and allows nothing', () => {
    const html = buildBookHtml(options);
    expect(html).toContain('<h2 id="first-steps">');
    expect(html).toContain('<h3 id="then-1">');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('src="data:image/png;base64,AA=="');
    expect(html).not.toMatch(/<script|<link|src="http/);
  });
});

describe('bookFiles', () => {
  it('measures what is served', () => {
    const [html] = bookFiles(options);
    const served = Buffer.from(buildBookHtml(options));
    expect(html).toMatchObject({
      path: '/docs/acme/acme-documentation.html',
      sizeBytes: served.length,
      sha256: createHash('sha256').update(served).digest('hex'),
    });
  });

  it('offers none for a product without documentation', () => {
    expect(bookFiles({ ...options, bodies: new Map() })).toEqual([]);
  });
});
