import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '#src/source/environment.ts';

/** The folder that holds the built portal of our own content. Throws if there is none. */
export function ownOutDir(): string {
  const { outDir } = readEnvironment(process.env);
  if (!existsSync(join(outDir, 'index.html'))) throw new Error(`${outDir} holds no portal: run \`npm run build\` first, or \`npm test\`, which does`);
  return outDir;
}
