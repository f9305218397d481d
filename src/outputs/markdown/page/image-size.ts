/** Sizes of image files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { FindImageSize } from './addresses.ts';

/** Reads sizes of the images below a directory. A file that is missing or no image has none: the check says so. */
export function imageSizesIn(directory: string): FindImageSize {
  return (image) => {
    try {
      const { width, height, orientation = 1 } = imageSize(readFileSync(join(directory, image)));
      // From 5 on, EXIF turns the picture by a quarter.
      return orientation < 5 ? { width, height } : { width: height, height: width };
    } catch {
      return undefined;
    }
  };
}
