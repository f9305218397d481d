/** Builds as a user of `npm run build` makes them. */
import { spawnSync } from 'node:child_process';

/** The inputs of a build of the portal of Acme, an invented company, that the tests read. */
export const acme = { CONTENT_DIR: 'src/test/portal/content', PUBLIC_DIR: 'src/test/portal/public', AS_OF: '2026-12-01T12:00:00Z' };

/** The inputs of a build of the least that a portal holds. */
export const minimal = { CONTENT_DIR: 'src/test/fixtures/minimal', PUBLIC_DIR: 'no-public-folder', AS_OF: '2026-12-01T12:00:00Z' };

/** Runs a build with these inputs and no others; says how it ended and what it printed. */
export function runBuild(
  inputs: Record<string, string>,
  { args = [], cwd }: { args?: string[]; cwd?: string } = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    cwd,
    env: { ...process.env, SITE_URL: '', SAMPLES: '', DRAFTS: '', ...inputs },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Builds into a folder, and throws what was printed if that fails. */
export function build(outDir: string, inputs: Record<string, string>): void {
  const { status, output } = runBuild({ ...inputs, OUT_DIR: outDir });
  if (status !== 0) throw new Error(output);
}
