/**
 * Computes the SHA-256 of a file while it is read, so that a file of any size needs little memory. The message is the file; the
 * answers are {@link HashProgress}, the last one with the hash.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export interface HashProgress {
  /** The share of the file that was read, 0 to 1. */
  share: number;
  /** In lowercase hexadecimal digits, when the whole file was read. */
  sha256?: string;
}

/** In bytes. */
const chunkSize = 1_000_000;

/** In milliseconds. */
const reportEvery = 100;

addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  hash(file).catch((error: unknown) => {
    // An error of the worker, which the page hears of.
    setTimeout(() => {
      throw error;
    });
  });
});

/** The bytes of a file, in one buffer that is used again for each chunk, where the browser can do that. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const stream = file.stream();
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    yield* stream;
    return;
  }
  for (let chunk = await reader.read(new Uint8Array(chunkSize)); !chunk.done;) {
    yield chunk.value;
    chunk = await reader.read(new Uint8Array(chunk.value.buffer));
  }
}

async function hash(file: File): Promise<void> {
  const digest = sha256.create();
  const report = (progress: HashProgress) => {
    postMessage(progress);
  };
  let [done, reportedAt] = [0, performance.now()];
  for await (const chunk of chunksOf(file)) {
    digest.update(chunk);
    done += chunk.length;
    if (performance.now() - reportedAt < reportEvery) continue;
    reportedAt = performance.now();
    report({ share: done / file.size });
  }
  report({ share: 1, sha256: bytesToHex(digest.digest()) });
}
