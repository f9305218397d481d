/** A picture of few inks on one paper, which makes a small file. */
import type { Mask } from './mask.ts';

/** Red, green, blue from 0 to 255; no paper at all is transparent. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A colour and what shines through where it covers a pixel in part; undefined where that is transparent. */
export interface Ink {
  colour: Colour;
  over: Colour | undefined;
}

/** Reads a colour such as #10302a; undefined if it is none. */
export function parseColour(text: string): Colour | undefined {
  const [red, green, blue] = (/^#((?:[0-9a-f]{2}){3})$/.exec(text)?.[1]?.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

export interface Canvas {
  width: number;
  height: number;
  /** Each colour of the picture with its opacity from 0 to 255, at most sixteen; the first is the paper. */
  palette: { colour: Colour; opacity: number }[];
  /** The pixels as PNG has them: row by row, each behind a zero; indices into the palette, two a byte, the left one first. */
  rows: Uint8Array;
}

/** The steps from bare paper to full ink: with five of them, three inks and the paper fit four bits a pixel, and edges look smooth. */
const steps = 5;

/** A mask in the steps that inks have. */
export interface Stamp {
  width: number;
  height: number;
  levels: Uint8Array;
}

export function toStamp({ width, height, coverage }: Mask): Stamp {
  return { width, height, levels: Uint8Array.from(coverage, (value) => Math.floor(value * steps + 0.5)) };
}

/** An empty canvas. Inks are painted by their place in `inks`. */
export function createCanvas(width: number, height: number, paper: Colour | undefined, inks: readonly Ink[]): Canvas {
  const palette = inks.flatMap(({ colour, over }) =>
    Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps;
      if (over === undefined) return { colour, opacity: Math.floor(share * 255 + 0.5) };
      const mix = (channel: 0 | 1 | 2) => Math.floor(over[channel] + (colour[channel] - over[channel]) * share + 0.5);
      return { colour: [mix(0), mix(1), mix(2)] as const, opacity: 255 };
    }),
  );
  const first = { colour: paper ?? ([0, 0, 0] as const), opacity: paper === undefined ? 0 : 255 };
  if (palette.length > 15) throw new RangeError(`a picture of ${inks.length} inks does not fit four bits a pixel: three do`);
  return { width, height, palette: [first, ...palette], rows: new Uint8Array(rowLength(width) * height) };
}

/** Paints a stamp with an ink, its top left corner at a pixel; what lies beyond the canvas is cut off. */
export function paint({ width, height, rows }: Canvas, ink: number, stamp: Stamp, left: number, top: number) {
  const base = ink * steps;
  const [firstX, lastX] = [Math.max(0, -left), Math.min(stamp.width, width - left)];
  for (let y = Math.max(0, -top); y < Math.min(stamp.height, height - top); y += 1) {
    const row = (y + top) * rowLength(width) + 1;
    for (let x = firstX; x < lastX; x += 1) {
      const level = stamp.levels[y * stamp.width + x] ?? 0;
      if (level === 0) continue;
      const place = row + ((x + left) >> 1);
      const pair = rows[place] ?? 0;
      const isLeft = (x + left) % 2 === 0;
      const before = (isLeft ? pair >> 4 : pair & 15) - base;
      // Of two stamps of one ink that touch, the one that covers more counts.
      if (before > 0 && before <= steps && before >= level) continue;
      rows[place] = isLeft ? ((base + level) << 4) | (pair & 15) : (pair & 240) | (base + level);
    }
  }
}

/** The colour of a pixel, as its place in the palette. */
export function colourAt({ width, rows }: Canvas, x: number, y: number): number {
  const pair = rows[y * rowLength(width) + 1 + (x >> 1)] ?? 0;
  return x % 2 === 0 ? pair >> 4 : pair & 15;
}

function rowLength(width: number): number {
  return Math.ceil(width / 2) + 1;
}
