/** Encodes images as WebP. */
import sharp from 'sharp';

/** A PNG without loss, a JPEG at a quality that nobody tells apart. Throws an Error that names the file if it cannot be decoded. */
export async function toWebp(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    // Turned as the orientation says, since the tag is not kept.
    return await sharp(bytes)
      .rotate()
      .webp(file.endsWith('.png') ? { lossless: true } : { quality: 82 })
      .toBuffer();
  } catch (error) {
    throw new Error(`${file} cannot be read as an image: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
