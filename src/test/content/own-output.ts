import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startServer, type RunningServer } from '#src/build/hosting/server.ts';
import { readEnvironment } from '#src/source/environment.ts';

/** The folder that holds the built portal of our own content. Throws if there is none. */
export function ownOutDir(): string {
  const { outDir } = readEnvironment(process.env);
  if (!existsSync(join(outDir, 'index.html'))) throw new Error(`${outDir} holds no portal: run \`npm run build\` first, or \`npm test\`, which does`);
  return outDir;
}

/** Serves the built portal of our own content to the tests of a file. `url` is its address, without a trailing slash. */
export function useOwnPortal() {
  const outDir = ownOutDir();
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await startServer({ outDir, port: 0 });
  });
  afterAll(() => server?.close());
  const url = (): string => {
    if (!server) throw new Error('the portal is served only within tests');
    return server.url;
  };
  return { outDir, url };
}
