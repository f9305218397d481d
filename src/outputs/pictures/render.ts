import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Reads a file of a package. Resolves from the project root, since a build runs this from the output folder. */
export const readPackageFile = (name: string) => readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve(name));

// Throws when a development server loads this module again. If the first initialization fails, rendering fails.
await initWasm(readPackageFile('@resvg/resvg-wasm/index_bg.wasm')).catch(() => undefined);

/** Renders SVG elements as a PNG of a size in pixels. Text must be outlines: no fonts are loaded, so all machines render the same. */
export function renderPng(elements: string, { width, height }: { width: number; height: number }): Uint8Array<ArrayBuffer> {
  const svg = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${elements}</svg>`);
  const image = svg.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  svg.free();
  return png;
}
