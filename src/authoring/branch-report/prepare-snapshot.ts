/** Checks and builds one side of the comparison. */
import { execFile } from 'node:child_process';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';
import type { Environment } from '#src/source/environment.ts';
import { filterCatalog } from '#src/domain/build-catalog.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** A snapshot whose content has errors, or which does not build; the message is what the check or the build said. */
export class SnapshotError extends Error {}

/** Builds into `environment.outDir`, in a process of its own, as `npm run build` does. Throws a SnapshotError. */
export async function prepareSnapshot(environment: Environment & { asOf: string }, wallClock: number): Promise<Snapshot> {
  const { findings, content, catalog } = await checkContent({ environment, wallClock });
  if (!content || !catalog) throw new SnapshotError(formatReport(findings, environment.contentDir));
  await build(environment);
  return readSnapshot(filterCatalog(catalog, { samples: environment.samples, drafts: true }), environment.outDir);
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
      if (error) fail(new SnapshotError(`${stdout}${stderr}`.trim()));
      else built();
    });
  });
}
