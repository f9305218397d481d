/** The content as commands for writers read it: every file once, with what the checks know of it. */
import type { Body } from '#src/checks/body/body.ts';
import { readBody } from '#src/checks/body/read-body.ts';
import { checkSchema } from '#src/checks/check-schema.ts';
import { buildFacts, type Facts } from '#src/checks/facts.ts';
import { readContent, type ReadContent } from '#src/source/read-content.ts';
import { buildSiteMap, type SiteMap } from '#src/checks/link-targets.ts';
import { clockOf } from '#src/domain/clock.ts';
import { collections } from '#src/source/collections.ts';
import { listContentFiles } from '#src/source/source-file.ts';
import { Refusal } from './command-error.ts';

export interface Workspace {
  contentDir: string;
  publicDir: string;
  read: ReadContent;
  facts: Facts;
  /** The bodies of written entries, by their files. */
  bodies: ReadonlyMap<string, Body>;
  map: SiteMap;
}

export interface WorkspaceOptions {
  environment: { contentDir: string; publicDir: string; asOf?: string | undefined };
  /** The instant that counts as now where AS_OF names none. */
  wallClock: number;
}

/** Reads the content directory, right or wrong. Throws a Refusal if there is none. */
export async function openWorkspace({ environment, wallClock }: WorkspaceOptions): Promise<Workspace> {
  const { contentDir, publicDir, asOf } = environment;
  const read = await readContent(contentDir);
  const unread = read.problems.find(({ file }) => file === '');
  if (unread) throw new Refusal(unread.message);
  const parsed = new Map<string, unknown>();
  for (const source of read.sources) {
    const { data, problems } = checkSchema(source);
    if (problems.length === 0) parsed.set(source.file, data);
  }
  const facts = buildFacts(read, parsed, (timeZone) => clockOf(asOf, timeZone, wallClock));
  const written = read.sources.filter(({ collection }) => collections[collection].form === 'written');
  const bodies = new Map(written.map((source) => [source.file, readBody(source)]));
  const publicFiles = await listContentFiles(publicDir).catch(() => []);
  return { contentDir, publicDir, read, facts, bodies, map: buildSiteMap(facts, bodies, publicFiles) };
}
