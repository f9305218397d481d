/** Pictures kept from one build for the next, by what they were drawn from. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const digestSize = 32;

/**
 * Returns the picture that was drawn from the same sources before, else draws it and keeps it in `folder`. A kept file
 * begins with the digest of the rest: one that is damaged is drawn anew. A folder that cannot be written keeps nothing.
 */
export async function drawOnce(folder: string, sources: readonly string[], draw: () => Buffer<ArrayBuffer>): Promise<Buffer<ArrayBuffer>> {
  const file = join(folder, digestOf(JSON.stringify(sources)).toString('hex'));
  const kept = await readFile(file).catch(() => Buffer.alloc(0));
  const picture = kept.subarray(digestSize);
  if (digestOf(picture).equals(kept.subarray(0, digestSize))) return picture;
  const drawn = draw();
  await keep(folder, file, Buffer.concat([digestOf(drawn), drawn])).catch(() => undefined);
  return drawn;
}

/** Writes a file as a whole, so that a build at the same time finds all of it or none. */
async function keep(folder: string, file: string, content: Buffer): Promise<void> {
  const part = `${file}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(part, content);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

function digestOf(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
