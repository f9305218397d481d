import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { anAnnouncement, anArticle, aCatalog, aDoc, aFaq, aKnownIssue, aProduct, aRelease } from '#src/test/builders.ts';
import { brandColours } from './colours.ts';
import { readDrawing } from './drawing.ts';
import { encodePng } from './png.ts';
import { previewWordsOf } from './preview-words.ts';
import { breakLines, createPreviewPainter } from './preview.ts';
import { createType, openTypeface } from './typeface.ts';

const { resolve } = createRequire(import.meta.url);
const readFonts = (weight: number) =>
  ['latin', 'latin-ext'].map((characters) =>
    readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${characters}-${weight}-normal.woff`)),
  );
const fonts = { bold: readFonts(600), regular: readFonts(400) };
const icon = readDrawing(
  '<svg viewBox="0 0 8 8"><rect width="8" height="8" fill="#10302a"/>' +
    '<path fill="none" stroke="#f2f6f1" stroke-linejoin="round" d="M1 1h6v6h-6z"/><path fill="none" stroke="#74d6bd" stroke-linecap="round" d="M3 4h2"/></svg>',
  'test.svg',
);
const painterOf = (name: string) => createPreviewPainter({ name, icon, muted: [180, 205, 196], fonts });
const painter = painterOf('Acme Support');
const words = { kind: 'How-to', title: 'Add users', subject: 'Rocket' };
const isPortals = (canvas: { pixels: Uint8Array }) => Buffer.compare(canvas.pixels, painter.drawPortal().pixels) === 0;

describe('createPreviewPainter', () => {
  it('draws the same picture on every machine', () => {
    const digest = createHash('sha256').update(painterOf('Acme Support').draw(words).pixels).digest('hex');
    expect(digest).toBe('f6fb98a0a35c63c1d7921b0b20c62abd270929119b5abc15605950cc4d0f218e');
    expect(encodePng(painter.draw(words)).equals(encodePng(painterOf('Acme Support').draw(words)))).toBe(true);
  });

  it.each([
    ['a title of 80 letters with blanks', 'Word '.repeat(16).trim()],
    ['a title of 80 letters without', 'Extension'.repeat(9).slice(0, 80)],
    ['a title in Latin letters with marks', 'Žluťoučký kůň, “Łódź” – naïve façade'],
  ])('draws %s within the frame, in few bytes', (_name, title) => {
    const canvas = painter.draw({ ...words, title });
    expect(isPortals(canvas)).toBe(false);
    const margins = [...canvas.pixels].filter((colour, pixel) => colour !== 0 && (pixel % 1200 < 60 || pixel % 1200 > 1140));
    // Nothing but the coloured edge reaches into the margins.
    expect(margins.length).toBe(12 * 119);
    expect(encodePng(canvas).length).toBeLessThan(20_000);
  });

  it.each([
    ['title', '拡張機能が消える'],
    ['title', 'Расширение'],
    ['subject', 'ロケット'],
  ])("shows the portal's own picture where the typeface lacks a %s", (part, text) => {
    expect(isPortals(painter.draw({ ...words, [part]: text }))).toBe(true);
  });

  it.each(['サポート', 'S'.repeat(80)])('draws the mark alone for a portal whose name it cannot show: %s', (name) => {
    expect(painterOf(name).drawPortal().pixels.length).toBe(1200 * 630);
    expect(isPortals(painterOf(name).drawPortal())).toBe(false);
  });
});

describe('breakLines', () => {
  const type = createType(openTypeface(fonts.bold), 10);
  it.each([
    ['', 100, []],
    ['a b', 100, ['a b']],
    ['aaaa bbbb cccc', 55, ['aaaa bbbb', 'cccc']],
    ['aaaa  bbbb', 30, ['aaaa', 'bbbb']],
    ['aaaaaaaa b', 22, ['aaa', 'aaa', 'aa b']],
  ])('%j in %i pixels', (text, width, lines) => {
    expect(breakLines(text, type, width)).toEqual(lines);
  });
});

describe('previewWordsOf', () => {
  const catalog = aCatalog({ products: [aProduct(), aProduct({ id: 'long', name: 'A'.repeat(60) })] });
  it.each([
    [anArticle({ products: ['rocket'] }), 'How-to', 'Rocket'],
    [anArticle(), 'How-to', 'Acme, Inc.'],
    [anArticle({ products: ['rocket', 'long'] }), 'How-to', 'Acme, Inc.'],
    [aDoc(), 'Documentation', 'Rocket'],
    [aRelease(), 'Release notes', 'Rocket'],
    [aKnownIssue(), 'Known issue', 'Rocket'],
    [anAnnouncement({ kind: 'maintenance' }), 'Maintenance', 'Acme, Inc.'],
    [aFaq(), 'Question', 'Acme, Inc.'],
  ])('%#', (entry, kind, subject) => {
    expect(previewWordsOf(entry, catalog)).toEqual({ kind, title: entry.title, subject });
  });
});

describe('brandColours', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  it.each([
    ['--color-band', brandColours.band],
    ['--color-on-band-muted', brandColours.onBandMuted],
    ['--color-page', brandColours.page],
  ])("are the style sheets' %s", (token, colour) => {
    expect(new RegExp(`${token}: (?:light-dark\\()?(#[0-9a-f]+)`).exec(tokens)?.[1]).toBe(colour);
  });
});
