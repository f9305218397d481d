import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '#src/outputs/files.ts';

/** Writes the files that are not pages into an output folder, replacing existing ones. */
export async function writeOutputFiles(outDir: string, files: readonly OutputFile[]): Promise<void> {
  for (const { path, build } of files) {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await build());
  }
}
