/** Text set in a typeface of which npm ships the files, so that no machine's own fonts have a say. */
import { create, type Font, type Glyph } from 'fontkitten';
import { toStamp, type Stamp } from './canvas.ts';
import { fillMask } from './mask.ts';
import { flatten } from './outline.ts';

/** A glyph where a line of text has it: `left` and `top` from the line's start and its baseline. */
export interface PlacedGlyph {
  stamp: Stamp;
  left: number;
  top: number;
}

/** A typeface at one size. */
export interface Type {
  /** Whether it has a glyph for every character of a text. */
  covers(text: string): boolean;
  /** The width of a line of text, in pixels. */
  widthOf(text: string): number;
  /** The glyphs of a line of text that draw something. */
  set(text: string): PlacedGlyph[];
}

interface Drawing extends PlacedGlyph {
  advance: number;
}

/** A typeface, from its fonts, each with characters of its own. */
export function openTypeface(files: readonly Buffer[]): Font[] {
  return files.map((file) => create(file) as Font);
}

/** A typeface at a size in pixels. A glyph is drawn once, when a text first has it. */
export function createType(fonts: readonly Font[], size: number): Type {
  const drawings = new Map<string, Drawing>();
  const fontOf = (character: string) => fonts.find((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  const drawingOf = (character: string): Drawing => {
    const known = drawings.get(character);
    if (known) return known;
    const font = fontOf(character);
    if (!font) throw new RangeError(`no font of the typeface has "${character}"`);
    const drawing = draw(font.glyphForCodePoint(character.codePointAt(0) ?? 0), size / font.unitsPerEm);
    drawings.set(character, drawing);
    return drawing;
  };
  const widthOf = (text: string) => [...text].reduce((width, character) => width + drawingOf(character).advance, 0);
  return {
    covers: (text) => [...text].every((character) => fontOf(character) !== undefined),
    widthOf,
    set: (text) => {
      let pen = 0;
      return [...text].flatMap((character) => {
        const { advance, left, ...drawing } = drawingOf(character);
        const at = Math.floor(pen + left + 0.5);
        pen += advance;
        return drawing.stamp.width === 0 ? [] : [{ ...drawing, left: at }];
      });
    },
  };
}

function draw({ path, advanceWidth }: Glyph, scale: number): Drawing {
  const advance = advanceWidth * scale;
  if (path.commands.length === 0) return { advance, left: 0, top: 0, stamp: { width: 0, height: 0, levels: new Uint8Array() } };
  const { minX, minY, maxX, maxY } = path.cbox;
  const [left, top] = [Math.floor(minX * scale), Math.floor(-maxY * scale)];
  const [width, height] = [Math.ceil(maxX * scale) - left, Math.ceil(-minY * scale) - top];
  // Fonts count upwards, pictures downwards.
  const lines = flatten(path.commands, { scaleX: scale, scaleY: -scale, x: -left, y: -top });
  return { advance, left, top, stamp: toStamp(fillMask(lines, width, height)) };
}
