/** Pictures kept from one build for the next, by what they were drawn from. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const digestSize = 32;

/**
 * Returns the picture that was drawn from the same sources before, else draws it and keeps it in `folder`. A kept file
 * begins with the digest of the rest: one that is damaged, or that another build has not finished, is drawn anew.
 */
export function drawOnce(folder: string, sources: readonly string[], draw: () => Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const file = join(folder, digestOf(JSON.stringify(sources)).toString('hex'));
  const kept = read(file);
  const picture = kept.subarray(digestSize);
  if (digestOf(picture).equals(kept.subarray(0, digestSize))) return picture;
  const drawn = draw();
  keep(folder, file, Buffer.concat([digestOf(drawn), drawn]));
  return drawn;
}

function read(file: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function keep(folder: string, file: string, content: Buffer) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, content);
  } catch {
    // A folder that cannot be written keeps nothing, and the next build draws again.
  }
}

function digestOf(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
