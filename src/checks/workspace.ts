/** The content as the checks and the writers' commands use it: read once, valid or not. */
import { resolveClock } from '#src/domain/clock.ts';
import { isWritten } from '#src/schemas/kinds.ts';
import { readContent } from '#src/source/read-content.ts';
import { listContentFiles } from '#src/source/source-file.ts';
import type { Body } from './body/body.ts';
import { readBody } from './body/read-body.ts';
import { buildFacts } from './facts.ts';
import { ledgerFile } from './ledger/read-ledger.ts';
import { buildLinkTargets } from './link-targets.ts';

export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

export interface WorkspaceOptions {
  /** The directories of the content and of the files to serve as is, and AS_OF. */
  environment: { contentDir: string; publicDir: string; asOf?: string | undefined };
  /** The current time if AS_OF is not set, in milliseconds since the epoch. */
  wallClock: number;
}

/** Reads the content directory. Read errors are in `read.faults`; a missing directory is under the empty path. */
export async function openWorkspace({ environment, wallClock }: WorkspaceOptions) {
  const { contentDir, publicDir, asOf } = environment;
  // The public directory is optional. Symbolic links are skipped: they could point anywhere, or nowhere.
  const listPublicFiles = listContentFiles(publicDir, false).catch(() => []);
  const [read, publicFiles] = await Promise.all([readContent(contentDir), listPublicFiles]);
  const facts = buildFacts(read, (timeZone) => resolveClock(asOf, timeZone, wallClock));
  const written = read.sources.filter(
    ({ collection, yaml }) => isWritten(collection) && !yaml.faults.some(({ rule }) => rule === 'front-matter'),
  );
  /** The bodies of written entries, by file. */
  const bodies: ReadonlyMap<string, Body> = new Map(written.map((source) => [source.file, readBody(source)]));
  const ledger = read.others.get(ledgerFile);
  const targets = buildLinkTargets(facts, bodies, publicFiles, typeof ledger === 'string' ? ledger : undefined);
  return { contentDir, publicDir, read, facts, bodies, publicFiles, targets };
}
