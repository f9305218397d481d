/** Writes PNG files (ISO/IEC 15948) of few colours. */
import { constants, crc32, deflateSync } from 'node:zlib';
import type { Canvas } from './canvas.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A canvas as a PNG file. */
export function encodePng({ width, height, palette, rows }: Canvas): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, of a palette; the other three bytes name the only methods that there are.
  header.set([4, 3, 0, 0, 0], 8);
  const opacities = palette.map(({ opacity }) => opacity);
  return Buffer.concat([
    signature,
    toChunk('IHDR', header),
    toChunk('PLTE', Buffer.from(palette.flatMap(({ colour }) => [...colour]))),
    ...(opacities.some((opacity) => opacity < 255) ? [toChunk('tRNS', Buffer.from(opacities))] : []),
    // Runs of one colour are all that is compressed: a search for repeats takes five times as long for a quarter of the
    // size, and what it finds may depend on the processor for which zlib was built. Short blocks fit their codes to what
    // a part of the picture holds.
    toChunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE, memLevel: 6 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}
