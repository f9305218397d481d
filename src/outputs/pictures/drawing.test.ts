import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDrawing } from './drawing.ts';

const svg = (shapes: string, viewBox = '0 0 10 10') => `<svg viewBox="${viewBox}">${shapes}</svg>`;
const tile = '<rect width="10" height="10" rx="2" fill="#102030"/>';
const line = (attributes: string) => `<path fill="none" stroke="#ffffff" ${attributes}/>`;

describe('readDrawing', () => {
  it("reads the portal's icon", () => {
    const file = 'src/styles/favicon.svg';
    const { side, tile: ground, strokes } = readDrawing(readFileSync(file, 'utf8'), file);
    expect({ side, ground, widths: strokes.map(({ lineWidth }) => lineWidth) }).toEqual({
      side: 32,
      ground: { colour: [16, 48, 42], radius: 7 },
      widths: [2.2, 2.2],
    });
  });

  it('takes every step of a path as a line or a curve', () => {
    const { strokes } = readDrawing(svg(tile + line('stroke-linejoin="round" d="M1 1h2v2a1 1 0 0 1-1 1q-1 0-1-1z"')), 'a.svg');
    expect(strokes[0]?.commands.map(({ command }) => command)).toEqual([
      'moveTo',
      'lineTo',
      'lineTo',
      'bezierCurveTo',
      'quadraticCurveTo',
      'closePath',
    ]);
  });

  it.each([
    ['an oblong', svg(tile, '0 0 10 12'), 'viewBox is a square'],
    ['no tile', svg(line('d="M1 1"')), 'must be a rect that fills the square'],
    ['a colour by name', svg(tile.replace('#102030', 'green')), '"green" is not a colour'],
    ['a filled shape', svg(`${tile}<path fill="#ffffff" d="M1 1h2v2z"/>`), '<path> must be a path without a fill'],
    ['a shape that is no path', svg(`${tile}<circle fill="none" stroke="#ffffff" r="2"/>`), '<circle> must be a path'],
    ['corners that are not round', svg(tile + line('d="M1 1h2v2z"')), 'whose joins are round'],
    ['ends that are not round', svg(tile + line('d="M1 1h2"')), 'whose ends are round'],
    ['a path without steps', svg(tile + line('stroke-linecap="round" d=""')), '"" is not a path'],
  ])('refuses %s and names the file', (_name, source, reason) => {
    expect(() => readDrawing(source, 'src/styles/a.svg')).toThrow(reason);
    expect(() => readDrawing(source, 'src/styles/a.svg')).toThrow('src/styles/a.svg: ');
  });
});
