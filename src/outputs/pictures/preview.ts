/** The picture that shows when a link to the portal is shared (Open Graph). */
import { createCanvas, paint, toStamp, type Canvas, type Colour } from './canvas.ts';
import type { Drawing } from './drawing.ts';
import { drawStroke } from './icon.ts';
import { tileMask } from './mask.ts';
import { encodePng } from './png.ts';
import { previewSize, type PreviewWords } from './preview-words.ts';
import { createType, openTypeface, type Type } from './typeface.ts';

/** Draws the pictures of one portal, as PNG files. */
export interface PreviewPainter {
  /** The picture of a page; the portal's own where the typeface lacks one of the words' characters. */
  draw(words: PreviewWords): Buffer<ArrayBuffer>;
  /** The picture of the portal itself. */
  drawPortal(): Buffer<ArrayBuffer>;
}

export interface PreviewOptions {
  /** The portal's name. */
  name: string;
  icon: Drawing;
  /** The colour of what is said below the title. */
  muted: Colour;
  /** The files of a typeface in two weights, each with characters of its own. */
  fonts: { bold: readonly Buffer[]; regular: readonly Buffer[] };
}

const margin = 80;
const textWidth = previewSize.width - 2 * margin;
/** The largest size at which a title has so few lines is taken; the last one is for whatever remains. */
const titleSizes = [
  { size: 68, lines: 2 },
  { size: 56, lines: 3 },
  { size: 44, lines: 4 },
];
const lineHeight = 1.2;
/** The size of what stands above and below the title. */
const labelSize = 32;
const markSize = 72;
/** The mark of the portal's own picture. */
const largeMarkSize = 240;
const nameSize = 88;
/** The coloured edge below. */
const edgeHeight = 12;

/** Makes a painter. Each glyph is drawn once, at the first picture that needs it. */
export function createPreviewPainter({ name, icon, muted, fonts }: PreviewOptions): PreviewPainter {
  const { width, height } = previewSize;
  const paper = icon.tile.colour;
  const inks = [...icon.strokes.map(({ colour }) => colour), muted].map((colour) => ({ colour, over: paper }));
  const [ink, accent, quiet] = [0, Math.max(0, icon.strokes.length - 1), icon.strokes.length];
  const bold = openTypeface(fonts.bold);
  const label = createType(openTypeface(fonts.regular), labelSize);
  const strong = createType(bold, labelSize);
  const titles = titleSizes.map(({ size, lines }) => ({ size, lines, type: createType(bold, size) }));

  // All pictures are painted on one canvas: memory of this size, taken anew for each, would have the whole build's memory
  // searched for what is free every few pictures, which takes several times as long as all the drawing.
  const canvas = createCanvas(width, height, paper, inks);
  const begin = () => {
    canvas.rows.fill(0);
    paint(canvas, accent, toStamp(tileMask(width, edgeHeight, 0)), 0, height - edgeHeight);
  };
  const paintMark = (size: number, left: number, top: number) =>
    icon.strokes.forEach((stroke, index) =>
      paint(canvas, index, toStamp(drawStroke(stroke, { size, scale: size / icon.side, offset: 0 })), left, top),
    );

  begin();
  paintMark(markSize, margin - 14, margin - 26);
  if (strong.covers(name)) setLine(canvas, ink, strong, name, margin + markSize - 8, margin + 22);
  // What the pictures of all pages share.
  const frame = canvas.rows.slice();

  const draw = ({ kind, title, subject }: PreviewWords) => {
    canvas.rows.set(frame);
    const { lines, size, type } = fitTitle(titles, title);
    const top = Math.floor((height - lines.length * size * lineHeight) / 2) + 34;
    setLine(canvas, accent, label, kind, margin, top - 26);
    lines.forEach((line, index) => setLine(canvas, ink, type, line, margin, Math.floor(top + size * (index * lineHeight + 0.86))));
    setLine(canvas, quiet, label, subject, margin, height - margin + 6);
    return encodePng(canvas);
  };
  let portal: Buffer<ArrayBuffer> | undefined;
  const drawPortal = () => (portal ??= paintPortal());
  const paintPortal = () => {
    begin();
    const type = createType(bold, nameSize);
    const isNamed = type.covers(name) && type.widthOf(name) <= textWidth;
    const top = (height - largeMarkSize - (isNamed ? nameSize : 0)) / 2 - edgeHeight;
    paintMark(largeMarkSize, (width - largeMarkSize) / 2, top);
    if (isNamed) setLine(canvas, ink, type, name, Math.floor((width - type.widthOf(name)) / 2), top + largeMarkSize + nameSize);
    return encodePng(canvas);
  };
  return {
    draw: (words) => ([words.kind, words.title, words.subject].every((text) => label.covers(text)) ? draw(words) : drawPortal()),
    drawPortal,
  };
}

function setLine(canvas: Canvas, ink: number, type: Type, text: string, left: number, baseline: number) {
  for (const glyph of type.set(text)) paint(canvas, ink, glyph.stamp, left + glyph.left, baseline + glyph.top);
}

interface TitleSize {
  size: number;
  lines: number;
  type: Type;
}

function fitTitle(sizes: readonly TitleSize[], title: string): { lines: string[]; size: number; type: Type } {
  const broken = sizes.map(({ size, lines: most, type }) => ({ size, type, most, lines: breakLines(title, type) }));
  const fitting = broken.find(({ lines, most }) => lines.length <= most) ?? broken.at(-1);
  if (!fitting) throw new RangeError('a title needs a size');
  return fitting;
}

/** Breaks a text into lines at blanks; a word that is wider than a line is broken where the line ends. */
export function breakLines(text: string, type: Type, width = textWidth): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (type.widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && type.widthOf(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
