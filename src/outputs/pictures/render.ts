import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Reads a file that a package ships. The output folder, from which a build runs this, may be far from the packages. */
export const readPackageFile = (name: string) => readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve(name));

// It starts once in a process, and a development server may load this module again. Without it no picture renders.
await initWasm(readPackageFile('@resvg/resvg-wasm/index_bg.wasm')).catch(() => undefined);

/** Renders SVG elements as a PNG file of a size in pixels. Texts must be outlines: it knows no fonts, so no machine's have a say. */
export function renderPng(elements: string, { width, height }: { width: number; height: number }): Uint8Array<ArrayBuffer> {
  const svg = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${elements}</svg>`);
  const image = svg.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  svg.free();
  return png;
}
