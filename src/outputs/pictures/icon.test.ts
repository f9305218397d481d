import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourAt } from './canvas.ts';
import { readDrawing } from './drawing.ts';
import { drawIcon } from './icon.ts';

const icon = readDrawing(readFileSync('src/styles/favicon.svg', 'utf8'), 'src/styles/favicon.svg');

describe('drawIcon', () => {
  it.each([
    ['tile', 0, 0],
    ['square', 255, 255],
    ['maskable', 255, 255],
  ] as const)('a %s has corners of opacity %i', (shape, _first, opacity) => {
    const canvas = drawIcon(icon, 64, shape);
    expect(canvas.palette[colourAt(canvas, 0, 0)]?.opacity).toBe(opacity);
    expect(new Set(canvas.rows).size).toBeGreaterThan(6);
  });

  it('keeps the lines of a maskable icon within the circle that every mask leaves', () => {
    const size = 512;
    const canvas = drawIcon(icon, size, 'maskable');
    const places = Array.from({ length: size }, (_, place) => place);
    const distances = places.flatMap((y) =>
      places.filter((x) => colourAt(canvas, x, y) > 0).map((x) => Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2)),
    );
    expect(distances.reduce((most, distance) => Math.max(most, distance), 0)).toBeLessThanOrEqual(0.4 * size);
  });
});
