/**
 * `npm run changes -- --base REF [--no-search]`: prints the report of a branch as Markdown on stdout. Exit 0 reported, 1 an address
 * no longer works, or the content does not build, 2 usage.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareSnapshots } from '#src/authoring/branch-report/compare.ts';
import { code } from '#src/authoring/branch-report/markdown.ts';
import { exportMergeBase } from '#src/authoring/branch-report/merge-base.ts';
import { formatReport, type Comparison } from '#src/authoring/branch-report/report.ts';
import { searchRanks } from '#src/authoring/branch-report/search-ranks.ts';
import { prepareSnapshot, SnapshotError } from '#src/authoring/branch-report/snapshot.ts';
import { InputError } from '#src/source/environment.ts';
import { runCommand } from './command.ts';

await runCommand('npm run changes -- --base REF [--no-search]', async ({ environment, wallClock }) => {
  const { values } = parseArgs({ options: { base: { type: 'string' }, 'no-search': { type: 'boolean', default: false } } });
  if (values.base === undefined)
    throw new InputError('--base is missing: give the branch that this one will be merged into, such as origin/main');
  const scratch = mkdtempSync(join(tmpdir(), 'portal-changes-'));
  try {
    const base = await exportMergeBase(values.base, environment, join(scratch, 'base'));
    // One clock for both sides: only what the branch changes may differ.
    const clock = { ...environment, drafts: false, asOf: environment.asOf ?? new Date(wallClock).toISOString() };
    const head = await announce('this branch', () => prepareSnapshot({ ...clock, outDir: join(scratch, 'head-out') }, wallClock));
    const { contentDir, publicDir } = base;
    const before = await announce(`the base, ${base.commit.slice(0, 10)}`, () =>
      prepareSnapshot({ ...clock, contentDir, publicDir, outDir: join(scratch, 'base-out') }, wallClock),
    ).catch((error: unknown) => {
      if (!(error instanceof SnapshotError)) throw error;
      console.error(error.message);
    });
    if (!before) {
      console.log(`**The content of ${code(values.base)} does not build with this branch's code, so there is nothing to compare.**`);
      return 0;
    }
    const notes = base.codeDiffers
      ? ["Both sides were built with this branch's code, so this report shows only changes to the content."]
      : [];
    const comparison: Comparison = { notes, ...compareSnapshots(before, head) };
    if (!values['no-search']) {
      console.error('Comparing search results …');
      comparison.ranks = await searchRanks(before, head, comparison.entries);
    }
    process.stdout.write(formatReport(comparison));
    const { lostAddresses } = comparison;
    if (lostAddresses.length === 0) return 0;
    console.error(
      `These addresses no longer work: ${lostAddresses.join(', ')}. Add each to redirects.yaml, or to the aliases of an entry.`,
    );
    return 1;
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

/** Reports on stderr what is being built: stdout contains only the report. */
function announce<Result>(what: string, build: () => Promise<Result>): Promise<Result> {
  console.error(`Building ${what} …`);
  return build();
}
