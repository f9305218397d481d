/**
 * Shapes as masks: how much of each pixel a shape covers, from 0 to 1. The arithmetic is IEEE's alone (no sine, no
 * instructions of one processor), so that the same shape is the same mask on every machine.
 */
import type { Polyline } from './outline.ts';

export interface Mask {
  width: number;
  height: number;
  /** Row by row. */
  coverage: Float32Array;
}

/** The area within closed lines, which lie within the mask. Where contours run around each other, their windings add up, as in fonts. */
export function fillMask(lines: readonly Polyline[], width: number, height: number): Mask {
  // Each edge leaves in its row the change of coverage from pixel to pixel; a row's running sum is the coverage itself.
  const stride = width + 2;
  const changes = new Float64Array(stride * height);
  for (const line of lines) {
    for (let index = 2; index < line.length; index += 2) {
      addEdge(changes, stride, height, line[index - 2] ?? 0, line[index - 1] ?? 0, line[index] ?? 0, line[index + 1] ?? 0);
    }
  }
  const coverage = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    let sum = 0;
    for (let x = 0; x < width; x += 1) {
      sum += changes[y * stride + x] ?? 0;
      coverage[y * width + x] = Math.min(1, Math.abs(sum));
    }
  }
  return { width, height, coverage };
}

/** Lines drawn with a round pen. */
export function strokeMask(lines: readonly Polyline[], lineWidth: number, width: number, height: number): Mask {
  const reach = lineWidth / 2;
  const coverage = new Float32Array(width * height);
  for (const line of lines) {
    for (let index = 2; index < line.length; index += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.slice(index - 2, index + 2);
      const [dx, dy] = [x1 - x0, y1 - y0];
      const square = dx * dx + dy * dy;
      forPixels(
        {
          left: Math.min(x0, x1) - reach,
          top: Math.min(y0, y1) - reach,
          right: Math.max(x0, x1) + reach,
          bottom: Math.max(y0, y1) + reach,
        },
        width,
        height,
        (x, y, pixel) => {
          const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square));
          const [offX, offY] = [x - x0 - along * dx, y - y0 - along * dy];
          const covered = Math.min(1, reach - Math.sqrt(offX * offX + offY * offY) + 0.5);
          if (covered > (coverage[pixel] ?? 0)) coverage[pixel] = covered;
        },
      );
    }
  }
  return { width, height, coverage };
}

/** A rectangle over the whole mask; its corners are round if `radius` is more than nothing. */
export function tileMask(width: number, height: number, radius: number): Mask {
  if (radius <= 0) return { width, height, coverage: new Float32Array(width * height).fill(1) };
  const coverage = new Float32Array(width * height);
  forPixels({ left: 0, top: 0, right: width, bottom: height }, width, height, (x, y, pixel) => {
    const [offX, offY] = [Math.max(radius - x, x - width + radius, 0), Math.max(radius - y, y - height + radius, 0)];
    coverage[pixel] = Math.min(1, Math.max(0, radius - Math.sqrt(offX * offX + offY * offY) + 0.5));
  });
  return { width, height, coverage };
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Visits the pixels around a box, by their middles. */
function forPixels(box: Box, width: number, height: number, visit: (x: number, y: number, pixel: number) => void) {
  const [left, top] = [Math.max(0, Math.floor(box.left) - 1), Math.max(0, Math.floor(box.top) - 1)];
  const [right, bottom] = [Math.min(width, Math.ceil(box.right) + 1), Math.min(height, Math.ceil(box.bottom) + 1)];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) visit(x + 0.5, y + 0.5, y * width + x);
  }
}

/** Adds an edge to the changes of coverage: in each row that it crosses, the area to its right, pixel by pixel. */
function addEdge(changes: Float64Array, stride: number, height: number, x0: number, y0: number, x1: number, y1: number) {
  if (y0 === y1) return;
  const sign = y0 < y1 ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = sign > 0 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (bottomX - topX) / (bottomY - topY);
  const add = (index: number, change: number) => {
    changes[index] = (changes[index] ?? 0) + change;
  };
  for (let row = Math.max(0, Math.floor(topY)); row < Math.min(height, Math.ceil(bottomY)); row += 1) {
    const [from, to] = [Math.max(topY, row), Math.min(bottomY, row + 1)];
    const rise = sign * (to - from);
    const [xFrom, xTo] = [topX + (from - topY) * slope, topX + (to - topY) * slope];
    const [left, right] = xFrom < xTo ? [xFrom, xTo] : [xTo, xFrom];
    const first = Math.floor(left);
    const start = row * stride + first;
    if (right <= first + 1) {
      const middle = (left + right) / 2 - first;
      add(start, rise * (1 - middle));
      add(start + 1, rise * middle);
      continue;
    }
    // The edge crosses several pixels: a triangle in the first, a trapezoid in each, the rest in the last.
    const perPixel = 1 / (right - left);
    let covered = 0;
    for (let pixel = first; pixel < right; pixel += 1) {
      const [enter, leave] = [Math.max(left, pixel), Math.min(right, pixel + 1)];
      const before = (enter - left) * perPixel;
      const part = (leave - enter) * perPixel;
      const area = before + part * (1 - ((enter + leave) / 2 - pixel));
      add(row * stride + pixel, rise * (area - covered));
      covered = area;
    }
    add(row * stride + Math.ceil(right), rise * (1 - covered));
  }
}
