/** The images that lie beside entries, under addresses of the portal. */
import { glob, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readEnvironment } from '#src/config/environment.ts';

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

export const getStaticPaths = (async () => {
  const { contentDir } = readEnvironment(process.env);
  const files = await Array.fromAsync(glob('**/images/*.{png,jpg,webp,avif,svg}', { cwd: contentDir }));
  return files.sort().map((file) => ({ params: { file: file.replaceAll('\\', '/') } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = params.file ?? '';
  const bytes = await readFile(join(readEnvironment(process.env).contentDir, file));
  return new Response(bytes, { headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream' } });
};
