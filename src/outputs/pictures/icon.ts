/** The portal's icon as a picture, at the sizes and in the shapes that systems ask for. */
import { createCanvas, paint, toStamp, type Canvas } from './canvas.ts';
import type { Drawing, Stroke } from './drawing.ts';
import { strokeMask, tileMask, type Mask } from './mask.ts';
import { flatten } from './outline.ts';

/**
 * - `tile`: as it is, transparent around its round corners
 * - `square`: the tile's colour fills the square, for systems that round the corners themselves
 * - `maskable`: so too, and the lines keep within the circle that every mask leaves
 */
export type IconShape = 'tile' | 'square' | 'maskable';

/** The icon's forms: one for each place that asks for one. */
export const iconForms = {
  'icon-192': { size: 192, shape: 'tile' },
  'icon-512': { size: 512, shape: 'tile' },
  'maskable-512': { size: 512, shape: 'maskable' },
  'apple-touch-icon': { size: 180, shape: 'square' },
} as const satisfies Record<string, { size: number; shape: IconShape }>;
export type IconName = keyof typeof iconForms;

/** How much a maskable icon's lines shrink: the safe zone is a circle of two fifths of the side around the middle. */
const maskableShare = 0.86;

/** Draws the icon in a square of so many pixels. */
export function drawIcon({ side, tile, strokes }: Drawing, size: number, shape: IconShape): Canvas {
  const isTile = shape === 'tile';
  const inks = [{ colour: tile.colour, over: undefined }, ...strokes.map(({ colour }) => ({ colour, over: tile.colour }))];
  const canvas = createCanvas(size, size, isTile ? undefined : tile.colour, isTile ? inks : inks.slice(1));
  const scale = size / side;
  if (isTile) paint(canvas, 0, toStamp(tileMask(size, size, tile.radius * scale)), 0, 0);
  const share = shape === 'maskable' ? maskableShare : 1;
  strokes.forEach((stroke, index) => {
    const mask = drawStroke(stroke, { size, scale: scale * share, offset: (size * (1 - share)) / 2 });
    paint(canvas, isTile ? index + 1 : index, toStamp(mask), 0, 0);
  });
  return canvas;
}

/** A line of the icon in a square mask: so many pixels for each of the drawing's units, so far from the edges. */
export function drawStroke({ commands, lineWidth }: Stroke, place: { size: number; scale: number; offset: number }): Mask {
  const { size, scale, offset } = place;
  const lines = flatten(commands, { scaleX: scale, scaleY: scale, x: offset, y: offset });
  return strokeMask(lines, lineWidth * scale, size, size);
}
