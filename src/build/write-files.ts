import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '#src/outputs/files.ts';

/** Writes the files that are not pages into an output folder, replacing existing ones. */
export async function writeOutputFiles(outDir: string, files: readonly OutputFile[]): Promise<void> {
  const folders = new Set<string>();
  for (const { path, build } of files) {
    const file = join(outDir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, await build());
  }
}
