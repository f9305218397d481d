/** Text as outlines, in a typeface from npm. */
import { create, type Font } from 'fontkitten';
import { readPackageFile } from './render.ts';

const fonts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map(
  (characters) => create(readPackageFile(`@fontsource/source-serif-4/files/source-serif-4-${characters}-600-normal.woff`)) as Font,
);
const unitsPerEm = 1000;

/** Whether the typeface has every character of a text. */
export const hasAllGlyphs = (text: string) => [...text].every((character) => fontOf(character) !== undefined);

/** The width of a line of text, in the same unit as its size. */
export const textWidth = (text: string, size: number) =>
  (glyphsOf(text).reduce((width, glyph) => width + glyph.advanceWidth, 0) * size) / unitsPerEm;

/** Draws a line of text as an SVG element. */
export function drawLine(
  text: string,
  { size, left, baseline, color }: { size: number; left: number; baseline: number; color: string },
): string {
  let pen = 0;
  const outlines = glyphsOf(text).map(({ path, advanceWidth }) => {
    const outline = `<path transform="translate(${pen})" d="${path.toSVG()}"/>`;
    pen += advanceWidth;
    return outline;
  });
  // The y axis of fonts points up, that of SVG down.
  const scale = size / unitsPerEm;
  return `<g fill="${color}" transform="translate(${left} ${baseline}) scale(${scale} ${-scale})">${outlines.join('')}</g>`;
}

/** Breaks a text into lines at spaces. A single word may be wider. */
export function breakLines(text: string, size: number, width: number): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    return lines.length === 0 || textWidth(longer, size) <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

function fontOf(character: string): Font | undefined {
  return fonts.find((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

function glyphsOf(text: string) {
  return [...text].flatMap((character) => fontOf(character)?.glyphForCodePoint(character.codePointAt(0) ?? 0) ?? []);
}
