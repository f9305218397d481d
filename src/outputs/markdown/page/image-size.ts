import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { FindImageSize } from './addresses.ts';

/** Reads the sizes of images below a directory. A missing or invalid file has none; the check reports it. */
export function imageSizesIn(directory: string): FindImageSize {
  return (image) => {
    try {
      const { width, height, orientation = 1 } = imageSize(readFileSync(join(directory, image)));
      // EXIF orientations from 5 on rotate by 90 degrees.
      return orientation < 5 ? { width, height } : { width: height, height: width };
    } catch {
      return undefined;
    }
  };
}
