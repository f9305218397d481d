import { describe, expect, it } from 'vitest';
import { fillMask, strokeMask, tileMask, type Mask } from './mask.ts';

const rows = ({ width, coverage }: Mask) =>
  Array.from({ length: coverage.length / width }, (_, y) =>
    [...coverage.slice(y * width, (y + 1) * width)].map((value) => Math.round(value * 100)),
  );
const square = (left: number, top: number, right: number, bottom: number) => [
  left,
  top,
  right,
  top,
  right,
  bottom,
  left,
  bottom,
  left,
  top,
];

describe('fillMask', () => {
  it.each([
    ['whole pixels', [square(1, 0, 3, 1)], [[0, 100, 100, 0], [0, 0, 0, 0]]],
    ['parts of pixels', [square(0.5, 0.5, 2.25, 1)], [[25, 50, 13, 0], [0, 0, 0, 0]]],
    ['an edge across several pixels', [[0, 0, 4, 0, 0, 1, 0, 0]], [[88, 63, 38, 13], [0, 0, 0, 0]]],
    ['an edge across several rows', [[0, 0, 1, 0, 0, 2, 0, 0]], [[75, 0, 0, 0], [25, 0, 0, 0]]],
    ['the other direction alike', [[0, 0, 0, 1, 4, 0, 0, 0]], [[88, 63, 38, 13], [0, 0, 0, 0]]],
    ['a hole', [square(0, 0, 4, 1), [...square(1, 0, 2, 1)].reverse().flatMap((_, index, all) => (index % 2 === 0 ? [all[index + 1]!, all[index]!] : []))], [[100, 0, 100, 100], [0, 0, 0, 0]]],
    ['two shapes on one place as one', [square(0, 0, 2, 1), square(1, 0, 3, 1)], [[100, 100, 100, 0], [0, 0, 0, 0]]],
  ])('covers %s', (_name, lines, expected) => {
    expect(rows(fillMask(lines, 4, 2))).toEqual(expected);
  }); // prettier-ignore
});

describe('strokeMask', () => {
  it('covers what a round pen reaches', () => {
    expect(rows(strokeMask([[1.5, 1.5, 3.5, 1.5]], 1, 5, 3))).toEqual([[0, 0, 0, 0, 0], [0, 100, 100, 100, 0], [0, 0, 0, 0, 0]]); // prettier-ignore
  });

  it('cuts off what lies beyond', () => {
    expect(rows(strokeMask([[-5, 0.5, 9, 0.5]], 1, 2, 1))).toEqual([[100, 100]]);
  });
});

describe('tileMask', () => {
  it.each([
    [0, [100, 100, 100]],
    [1.5, [59, 100, 59]],
  ])('has corners of radius %s', (radius, first) => {
    const [top, middle] = rows(tileMask(3, 3, radius));
    expect(top).toEqual(first);
    expect(middle).toEqual([100, 100, 100]);
  });
});
