/**
 * A set of words in one bit-string (a Bloom filter): it knows every word that was put into it, and takes about one in two hundred
 * others for one of them. Browser-safe.
 */

/** Bits for each word, and how many of them a word sets. */
const [bitsPerWord, hashes] = [11, 8];

/** Makes a filter, in base 64. */
export function makeWordFilter(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * bitsPerWord) / 8)));
  for (const word of words) for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Whether a word is in a filter, probably. */
export function hasWord(filter: string, word: string): boolean {
  const bytes = atob(filter);
  return bitsOf(word, bytes.length * 8).every((bit) => (bytes.charCodeAt(bit >> 3) & (1 << (bit & 7))) !== 0);
}

/** Two hashes give as many as are needed (Kirsch and Mitzenmacher, "Less hashing, same performance", 2006). */
function bitsOf(word: string, size: number): number[] {
  const [first, step] = [hash(word, 0x811c9dc5), hash(word, 0x01000193) | 1];
  return Array.from({ length: hashes }, (_, index) => ((first + index * step) >>> 0) % size);
}

/** FNV-1a. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < word.length; index += 1) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
