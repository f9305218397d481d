import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { anAnnouncement, anArticle, aCatalog, aDoc, aFaq, aKnownIssue, aProduct, aRelease } from '#src/test/builders.ts';
import { brandColours } from './colors.ts';
import { readDrawing } from './drawing.ts';
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
const isPortals = (png: Buffer) => png.equals(painter.drawPortal());

/** The rows of a picture: a zero, and two pixels a byte. */
function rowsOf(png: Buffer): Buffer {
  const data = png.indexOf('IDAT') + 4;
  return inflateSync(png.subarray(data, data + png.readUInt32BE(data - 8)));
}

describe('createPreviewPainter', () => {
  it('draws the same picture on every machine', () => {
    const digest = createHash('sha256')
      .update(rowsOf(painterOf('Acme Support').draw(words)))
      .digest('hex');
    expect(digest).toBe('6e4408f157fdbd4d0aec999e8257885ac7a5119ff766d7ce67ce26bb8e074ec0');
  });

  it('draws the same picture whatever it drew before', () => {
    painter.draw({ kind: 'Integration', title: 'Words '.repeat(13), subject: 'Another' });
    const again = painter.draw(words);
    painter.drawPortal();
    expect(painter.draw(words).equals(again)).toBe(true);
    expect(painterOf('Acme Support').draw(words).equals(again)).toBe(true);
  });

  it.each([
    ['a title of 80 letters with blanks', 'Word '.repeat(16).trim()],
    ['a title of 80 letters without', 'Extension'.repeat(9).slice(0, 80)],
    ['a title in Latin letters with marks', 'Žluťoučký kůň, “Łódź” – naïve façade'],
  ])('draws %s within the frame, in few bytes', (_name, title) => {
    const png = painter.draw({ ...words, title });
    expect(isPortals(png)).toBe(false);
    expect(png.length).toBeLessThan(20_000);
    // Nothing but the coloured edge, 12 rows high, reaches into the margins of 60 pixels.
    const margins = [...rowsOf(png)].filter((pair, index) => pair !== 0 && (index % 601 <= 30 || index % 601 > 570));
    expect(margins.length).toBe(12 * 60);
  });

  it.each([
    ['title', '拡張機能が消える'],
    ['title', 'Расширение'],
    ['subject', 'ロケット'],
  ])("shows the portal's own picture where the typeface lacks a %s", (part, text) => {
    expect(isPortals(painter.draw({ ...words, [part]: text }))).toBe(true);
  });

  it.each(['サポート', 'S'.repeat(80)])('draws the mark alone for a portal whose name it cannot show: %s', (name) => {
    expect(rowsOf(painterOf(name).drawPortal()).length).toBe(601 * 630);
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
