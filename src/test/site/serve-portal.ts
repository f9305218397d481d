/** Builds the portal of Acme once for all site tests, and serves it as `npm start` does, on a free port. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '#src/build/hosting/server.ts';
import { acme, build } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the served portal, without a last slash. */
    portalUrl: string;
    /** The folder that holds the built portal. */
    outDir: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(join(tmpdir(), 'portal-acme-'));
  const outDir = join(scratch, 'dist');
  build(outDir, acme);
  const server = await startServer({ outDir, port: 0 });
  project.provide('portalUrl', server.url);
  project.provide('outDir', outDir);
  return async () => {
    await server.close();
    rmSync(scratch, { recursive: true, force: true });
  };
}
