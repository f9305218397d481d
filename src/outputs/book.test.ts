import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aCatalog, aDoc, aProduct, withBody } from '#src/test/builders.ts';
import { buildBookHtml, buildBookMarkdown, offeredBookFiles } from './book.ts';

const product = aProduct({ id: 'acme', name: 'Acme' });
const catalog = aCatalog({
  products: [product],
  docs: [
    withBody(
      aDoc({ id: 'DOC-0001', product: 'acme', title: 'First steps', slug: 'first-steps' }),
      'Do *this*.\n\n![A](./images/a.png)\n\n## Then\n\nThat.',
    ),
    withBody(aDoc({ id: 'DOC-0002', product: 'acme', title: 'Settings', slug: 'settings' }), '## Then\n\nSet it.'),
  ],
});
const options = {
  catalog,
  product,
  now: Date.parse('2026-11-20T12:00:00Z'),
  images: new Map([['/media/docs/acme/images/a.png', 'data:image/png;base64,AA==']]),
};

describe('buildBookMarkdown', () => {
  it('holds every page under its own heading, after a list of them', () => {
    const markdown = buildBookMarkdown(options);
    expect(markdown).toMatch(/^# Acme documentation\n/);
    expect(markdown).toContain('- [First steps](#first-steps)');
    expect(markdown.match(/^#+ .*$/gm)).toEqual(['# Acme documentation', '## First steps', '### Then', '## Settings', '### Then']);
  });
});

describe('buildBookHtml', () => {
  it('has an anchor for each entry of its list, asks for nothing and allows nothing', () => {
    const html = buildBookHtml(buildBookMarkdown(options), options);
    expect(html).toContain('<h2 id="first-steps">');
    expect(html).toContain('<h3 id="then-1">');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('src="data:image/png;base64,AA=="');
    expect(html).not.toMatch(/<script|<link|src="http/);
  });
});

describe('offeredBookFiles', () => {
  it('measures what is served', async () => {
    const [html] = await offeredBookFiles(product, options);
    const served = Buffer.from(html?.content ?? '');
    expect(html).toMatchObject({
      path: '/docs/acme/acme-documentation.html',
      sizeBytes: served.length,
      sha256: createHash('sha256').update(served).digest('hex'),
    });
    expect(html?.content).toContain('<h2 id="first-steps">');
  });

  it('offers none for a product without documentation', async () => {
    expect(await offeredBookFiles(product, { catalog: aCatalog({ products: [product] }), now: options.now })).toEqual([]);
  });
});
