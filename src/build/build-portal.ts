import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import type { AuditFinding } from '#src/build/audits/page.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { outputFiles } from '#src/outputs/files.ts';
import { buildSearchRecords } from '#src/search/records.ts';
import { toPortal } from '#src/source/portal.ts';
import { sharePortal } from '#src/source/registry.ts';
import { formatReport } from '#src/checks/report.ts';
import { readEnvironment, toView } from '#src/source/environment.ts';
import { withBuildLock } from '#src/build/hosting/build-lock.ts';
import { prepareOutput } from '#src/build/hosting/output-folder.ts';
import { setAstroMode } from './astro-mode.ts';
import { finishOutput } from './finish-output.ts';
import { removeHiddenFiles } from './hidden-files.ts';
import { buildSearchIndex } from './search-index.ts';
import { writeWidget } from '#src/outputs/widget-releases.ts';
import { writeOutputFiles } from './write-files.ts';

/**
 * Builds the portal into OUT_DIR. If the content has errors or the output fails its audits, prints them, returns false and
 * leaves the previous output unchanged.
 */
export async function buildPortal(env: NodeJS.ProcessEnv): Promise<boolean> {
  const startedAt = Date.now();
  setAstroMode(env, 'production');
  // One clock for the check and the pages, which Astro renders in a separate module graph.
  env.AS_OF ||= new Date(startedAt).toISOString();
  const environment = readEnvironment(env);
  const { contentDir, publicDir, outDir } = environment;
  const { findings, content, catalog: everything, ledger } = await checkContent({ environment, wallClock: startedAt });
  if (findings.length > 0) console.log(formatReport(findings, contentDir));
  if (!content || !everything) return false;
  const portal = toPortal(everything, ledger?.noted, toView(environment, content.site.timeZone, startedAt), environment.siteUrl);
  sharePortal(portal);

  const output = prepareOutput(outDir, process.pid, [contentDir, publicDir, 'src', 'scripts', 'node_modules', '.git']);
  // A fresh cache, so that no output depends on an earlier build.
  const cacheDir = mkdtempSync(join(tmpdir(), 'portal-cache-'));
  try {
    const errors = await renderPages(output.building, cacheDir);
    if (errors.length > 0) {
      for (const error of errors) console.error(error);
      console.error(`\nAstro did not build ${contentDir} without errors. ${outDir} is unchanged.`);
      return false;
    }
    await writeOutputFiles(output.building, await outputFiles(portal));
    removeHiddenFiles(output.building, content, portal.catalog);
    await writeWidget({ outDir: output.building, publicDir });
    const { pages, records } = await buildSearchIndex({ outDir: output.building, records: buildSearchRecords(portal.catalog) });
    const findings = finishOutput(output.building, portal.catalog.site.url, publicDir);
    for (const finding of findings) console.error(formatFinding(finding));
    const faults = findings.filter(({ severity }) => severity !== 'warning').length;
    if (faults > 0) {
      console.error(
        `\nThe output of ${contentDir} does not pass: ${faults} ${faults === 1 ? 'finding' : 'findings'}. ${outDir} is unchanged.`,
      );
      return false;
    }
    output.publish();
    console.log(
      `Built ${outDir} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s: ${pages} pages and ${records} records in the search.`,
    );
    return true;
  } finally {
    output.discard();
    rmSync(cacheDir, { recursive: true, force: true });
  }
}

/** Renders the pages into a folder and returns the errors that Astro logs, some of which do not stop it. */
async function renderPages(outDir: string, cacheDir: string): Promise<string[]> {
  const errors: string[] = [];
  const logger = { entrypoint: new URL('output-log.ts', import.meta.url), config: { onError: (message: string) => errors.push(message) } };
  const onWait = (holder: number) => {
    console.log(`Another build is running (process ${holder}): waiting for it.`);
  };
  try {
    await withBuildLock({ file: '.astro/build.lock', processId: process.pid, onWait }, () => build({ outDir, cacheDir, logger }));
  } catch (error) {
    for (const message of errors) console.error(message);
    throw error;
  }
  return errors;
}

function formatFinding({ file, rule, message, severity }: AuditFinding): string {
  return `${file} ${severity ?? 'error'} ${rule} ${message}`;
}
