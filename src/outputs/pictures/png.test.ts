import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { colourAt, createCanvas, paint, toStamp } from './canvas.ts';
import { encodePng } from './png.ts';

/** The chunks of a PNG file, their checksums verified. */
function readChunks(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

const dot = toStamp({ width: 1, height: 1, coverage: Float32Array.of(1) });

describe('encodePng', () => {
  it('writes size, colours and pixels', () => {
    const canvas = createCanvas(3, 2, [1, 2, 3], [{ colour: [200, 100, 0], over: [1, 2, 3] }]);
    paint(canvas, 0, dot, 2, 1);
    const png = encodePng(canvas);
    const chunks = readChunks(png);
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect([...chunks.get('IHDR')!]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 4, 3, 0, 0, 0]);
    expect([...chunks.get('PLTE')!.subarray(0, 3)]).toEqual([1, 2, 3]);
    expect([...chunks.get('PLTE')!.subarray(-3)]).toEqual([200, 100, 0]);
    expect([...inflateSync(chunks.get('IDAT')!)]).toEqual([0, 0, 0, 0, 0, 0x50]);
  });

  it('says how opaque the colours of a picture without paper are', () => {
    const chunks = readChunks(encodePng(createCanvas(1, 1, undefined, [{ colour: [9, 9, 9], over: undefined }])));
    expect([...chunks.get('tRNS')!]).toEqual([0, 51, 102, 153, 204, 255]);
  });
});

describe('createCanvas', () => {
  it('refuses more inks than it has room for', () => {
    const ink = { colour: [9, 9, 9], over: [0, 0, 0] } as const;
    expect(() => createCanvas(1, 1, [0, 0, 0], [ink, ink, ink, ink])).toThrow('4 inks');
  });
});

describe('paint', () => {
  it.each([
    ['keeps what covers more of one ink', [1, 0.4], 0, 5],
    ['lays another ink above', [1, 0.4], 1, 7],
    ['leaves the paper where nothing covers', [0, 0], 0, 0],
  ])('%s', (_name, covered, second, expected) => {
    const paper = [0, 0, 0] as const;
    const canvas = createCanvas(1, 1, paper, [
      { colour: [1, 1, 1], over: paper },
      { colour: [2, 2, 2], over: paper },
    ]);
    covered.forEach((coverage, index) =>
      paint(canvas, index === 0 ? 0 : second, toStamp({ width: 1, height: 1, coverage: Float32Array.of(coverage) }), 0, 0),
    );
    expect(colourAt(canvas, 0, 0)).toBe(expected);
  });

  it('cuts off what lies beyond the canvas', () => {
    const canvas = createCanvas(2, 2, [0, 0, 0], [{ colour: [1, 1, 1], over: [0, 0, 0] }]);
    const stamp = toStamp({ width: 3, height: 3, coverage: new Float32Array(9).fill(1) });
    paint(canvas, 0, stamp, -2, -2);
    paint(canvas, 0, stamp, 9, 9);
    expect([...canvas.rows]).toEqual([0, 0x50, 0, 0]);
  });
});
