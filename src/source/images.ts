import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTypeOf } from './content-types.ts';
import { readEnvironment } from '#src/source/environment.ts';

/** The images of the content, as sorted paths relative to the content directory. */
export async function getImagePaths(): Promise<string[]> {
  const { contentDir } = readEnvironment(process.env);
  const files = await Array.fromAsync(glob('**/images/*.{png,jpg,webp,avif,svg}', { cwd: contentDir }));
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}

/** Reads an image by its path relative to the content directory. */
export async function getImage(file: string): Promise<{ bytes: Buffer<ArrayBuffer>; mediaType: string }> {
  const bytes = await readFile(join(readEnvironment(process.env).contentDir, file));
  return { bytes, mediaType: contentTypeOf(file) };
}
