/** Serves the built portal to the site tests, as `npm start` does, on a free port. */
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { readEnvironment } from '#src/source/environment.ts';
import { startServer } from '#src/build/hosting/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the served portal, without a last slash. */
    portalUrl: string;
    /** The folder that holds the built portal. */
    outDir: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { outDir } = readEnvironment(process.env);
  if (!existsSync(outDir)) throw new Error(`${outDir} does not exist: run \`npm run build\` first, or \`npm test\`, which does`);
  const server = await startServer({ outDir, port: 0 });
  project.provide('portalUrl', server.url);
  project.provide('outDir', outDir);
  process.env.PORTAL_URL = server.url;
  return () => server.close();
}
