import { readFileSync } from 'node:fs';
import { tokenColor } from './colors.ts';
import { renderPng } from './render.ts';
import type { IconShape } from './sizes.ts';

const icon = readFileSync('src/styles/favicon.svg', 'utf8');

/** How much of a maskable icon's side the drawing takes: its lines must stay within a circle of two fifths around the middle. */
const maskableShare = 0.86;

/** The icon as a PNG file, in a square of so many pixels. */
export function drawIcon(size: number, shape: IconShape): Uint8Array<ArrayBuffer> {
  const side = shape === 'maskable' ? size * maskableShare : size;
  const ground = shape === 'tile' ? '' : `<rect width="${size}" height="${size}" fill="${tokenColor('band')}"/>`;
  return renderPng(ground + placeIcon({ left: (size - side) / 2, top: (size - side) / 2, side }), { width: size, height: size });
}

/** The icon as an element of a larger drawing. */
export function placeIcon({ left, top, side }: { left: number; top: number; side: number }): string {
  // The icon has nothing beyond its edges, and cutting there takes most of the time.
  return icon.replace('<svg', `<svg x="${left}" y="${top}" width="${side}" height="${side}" overflow="visible"`);
}
