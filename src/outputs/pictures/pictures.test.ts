/** The pictures as whoever gets them sees them: their pixels, read back from the files. */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-wasm';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { tokenColor } from './colors.ts';
import { drawIcon } from './icon.ts';
import { drawPreview } from './preview.ts';
import { toWebp } from './webp.ts';

/** The places of the pixels of which `isWanted` holds, by their color such as #10302a and their opacity. */
function placesOf(png: Uint8Array, isWanted: (color: string, opacity: number) => boolean): { x: number; y: number }[] {
  const { width, height } = imageSize(png);
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const { pixels } = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${href}"/></svg>`).render();
  const values = new DataView(pixels.buffer, pixels.byteOffset);
  const known = new Map<number, boolean>();
  const places = [];
  for (let index = 0; index < width * height; index += 1) {
    const value = values.getUint32(4 * index);
    if (!known.has(value)) known.set(value, isWanted(`#${(value >>> 8).toString(16).padStart(6, '0')}`, value & 255));
    if (known.get(value)) places.push({ x: index % width, y: Math.floor(index / width) });
  }
  return places;
}

const words = { product: 'Rocket', kind: 'Release notes', portal: 'Acme Support' };
const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

describe('drawPreview', () => {
  it('draws a picture of the size that pages promise, in the colors of the style sheets', () => {
    const png = drawPreview(words);
    expect(imageSize(png)).toMatchObject({ width: 1200, height: 630, type: 'png' });
    for (const token of ['band', 'on-band', 'on-band-accent']) {
      expect(placesOf(png, (color) => color === tokenColor(token)).length).toBeGreaterThan(1000);
    }
  });

  it('draws the same bytes for the same words, whatever it drew before', () => {
    const first = drawPreview(words);
    expect(isSame(drawPreview({ ...words, kind: 'Documentation' }), first)).toBe(false);
    expect(isSame(drawPreview(words), first)).toBe(true);
  });

  it.each([
    ['many words', { product: 'A very long name '.repeat(10) }],
    ['a single word', { product: 'Extension'.repeat(9) }],
    ['a long name of the portal', { portal: 'The Support Portal of the Acme Company '.repeat(3) }],
    ['the portal alone', { product: undefined, kind: undefined, portal: 'The Support Portal of the Acme Company' }],
  ])('keeps %s within the margins', (_name, long) => {
    const text = placesOf(drawPreview({ ...words, ...long }), (color) => color === tokenColor('on-band'));
    expect(text.filter(({ y }) => y > 200).length).toBeGreaterThan(1000);
    expect(text.filter(({ x, y }) => x < 76 || x > 1124 || y < 50 || y > 590)).toEqual([]);
  });

  it.each(['Расширение', 'Επέκταση', 'Žluťoučký kůň', 'Tiện ích'])('draws the name %s', (product) => {
    expect(isSame(drawPreview({ ...words, product }), drawPreview({ ...words, product: undefined }))).toBe(false);
  });

  it('leaves out what the typeface cannot set', () => {
    expect(isSame(drawPreview({ ...words, product: '拡張機能' }), drawPreview({ ...words, product: undefined }))).toBe(true);
    expect(isSame(drawPreview({ portal: 'サポート' }), drawPreview({ portal: '' }))).toBe(true);
  });
});

describe('drawIcon', () => {
  it.each([
    ['tile', true],
    ['square', false],
    ['maskable', false],
  ] as const)('draws a %s of the size; that its corners are transparent is %s', (shape, isTransparent) => {
    const png = drawIcon(64, shape);
    expect(imageSize(png)).toMatchObject({ width: 64, height: 64 });
    expect(placesOf(png, (_color, opacity) => opacity < 255).length > 0).toBe(isTransparent);
  });

  it('keeps the lines of a maskable icon within the circle that every mask leaves', () => {
    const size = 512;
    const lines = placesOf(drawIcon(size, 'maskable'), (color) => color !== tokenColor('band'));
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.filter(({ x, y }) => Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) > 0.4 * size)).toEqual([]);
  });

  it('has the colors of the style sheets', () => {
    const colors = [...readFileSync('src/styles/favicon.svg', 'utf8').matchAll(/#[0-9a-f]{6}/g)].map(([color]) => color);
    expect(colors).toEqual([tokenColor('band'), tokenColor('on-band'), tokenColor('on-band-accent')]);
  });
});

describe('tokenColor', () => {
  it("takes the light scheme's color, and no other for one that is not there", () => {
    expect(readFileSync('src/styles/tokens.css', 'utf8')).toContain(`--color-page: light-dark(${tokenColor('page')}, `);
    expect(() => tokenColor('pag')).toThrow('no hexadecimal --color-pag');
  });
});

describe('toWebp', () => {
  it('makes a smaller image of the same size, of the same bytes each time', async () => {
    const png = drawPreview(words);
    const webp = await toWebp('kb/images/x.png', png);
    expect(imageSize(webp)).toMatchObject({ width: 1200, height: 630, type: 'webp' });
    expect(webp.length).toBeLessThan(png.length);
    expect(isSame(webp, await toWebp('kb/images/x.png', png))).toBe(true);
  });

  it('names a file that is not an image', async () => {
    await expect(toWebp('kb/images/x.png', Buffer.from('no image'))).rejects.toThrow('kb/images/x.png cannot be read as an image');
  });
});
