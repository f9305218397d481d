import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDrawing } from './drawing.ts';
import { drawIcon } from './icon.ts';

const icon = readDrawing(readFileSync('src/icons/favicon.svg', 'utf8'), 'src/icons/favicon.svg');

describe('drawIcon', () => {
  it.each([
    ['tile', 0, 0],
    ['square', 255, 255],
    ['maskable', 255, 255],
  ] as const)('a %s has corners of opacity %i', (shape, _first, opacity) => {
    const { palette, pixels } = drawIcon(icon, 64, shape);
    expect(palette[pixels[0] ?? 0]?.opacity).toBe(opacity);
    expect(new Set(pixels).size).toBeGreaterThan(6);
  });

  it('keeps the lines of a maskable icon within the circle that every mask leaves', () => {
    const size = 512;
    const { pixels } = drawIcon(icon, size, 'maskable');
    const distances = [...pixels].flatMap((colour, pixel) =>
      colour === 0 ? [] : [Math.hypot((pixel % size) + 0.5 - size / 2, Math.floor(pixel / size) + 0.5 - size / 2)],
    );
    expect(Math.max(...new Set(distances.map(Math.ceil)))).toBeLessThanOrEqual(0.4 * size);
  });
});
