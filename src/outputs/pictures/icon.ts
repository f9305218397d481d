import { readFileSync } from 'node:fs';
import { tokenColor } from './colors.ts';
import { renderPng } from './render.ts';
import type { IconShape } from './sizes.ts';

const icon = readFileSync('src/styles/favicon.svg', 'utf8');

/** The drawing's share of a maskable icon's side: its lines must stay in the safe zone, a circle with a radius of 40 percent. */
const maskableShare = 0.86;

/** The icon as a square PNG with sides of `size` pixels. */
export function drawIcon(size: number, shape: IconShape): Uint8Array<ArrayBuffer> {
  const side = shape === 'maskable' ? size * maskableShare : size;
  const background = shape === 'tile' ? '' : `<rect width="${size}" height="${size}" fill="${tokenColor('band')}"/>`;
  return renderPng(background + placeIcon({ left: (size - side) / 2, top: (size - side) / 2, side }), { width: size, height: size });
}

/** The icon as an element of a larger drawing. */
export function placeIcon({ left, top, side }: { left: number; top: number; side: number }): string {
  // Nothing overflows, and clipping would take most of the time.
  return icon.replace('<svg', `<svg x="${left}" y="${top}" width="${side}" height="${side}" overflow="visible"`);
}
