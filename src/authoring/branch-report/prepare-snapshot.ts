/** Checks and builds one side. */
import { execFile } from 'node:child_process';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';
import type { Environment } from '#src/source/environment.ts';
import { filterCatalog } from '#src/domain/build-catalog.ts';
import { readSide, type Side } from './snapshot.ts';

/** A side whose content has errors, or which does not build; the message is what the check or the build said. */
export class SideError extends Error {}

/** Builds into `environment.outDir`, in a process of its own, as `npm run build` does. Throws a SideError. */
export async function prepareSide(environment: Environment & { asOf: string }, wallClock: number): Promise<Side> {
  const { findings, content, catalog } = await checkContent({ environment, wallClock });
  if (!content || !catalog) throw new SideError(formatReport(findings, environment.contentDir));
  await build(environment);
  return readSide(filterCatalog(catalog, { samples: environment.samples, drafts: true }), environment.outDir);
}

function build({ contentDir, publicDir, outDir, asOf, siteUrl }: Environment): Promise<void> {
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    PUBLIC_DIR: publicDir,
    OUT_DIR: outDir,
    AS_OF: asOf,
    SITE_URL: siteUrl,
    // Readers and subscribers get no drafts, whatever this process is asked to show.
    DRAFTS: 'off',
  };
  return new Promise((built, fail) => {
    execFile(process.execPath, ['scripts/build.ts'], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) fail(new SideError(`${stdout}${stderr}`.trim()));
      else built();
    });
  });
}
