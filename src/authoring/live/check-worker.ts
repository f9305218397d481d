/** Checks the content on request, and replies with what the pages of live authoring show. */
import { parentPort } from 'node:worker_threads';
import { checkContent } from '#src/checks/check-content.ts';
import { readEnvironment, toView } from '#src/source/environment.ts';
import { allEntries } from '#src/domain/catalog.ts';
import { dateIn } from '#src/domain/dates.ts';
import { dueOf } from '#src/domain/due.ts';
import { resolve } from 'node:path';
import type { LiveState } from '#src/authoring/workshop/live-state.ts';

const environment = readEnvironment(process.env);

async function check(): Promise<LiveState> {
  const wallClock = Date.now();
  const { findings, catalog } = await checkContent({ environment, wallClock });
  const contentDir = resolve(environment.contentDir);
  if (!catalog) return { contentDir, findings, entries: [] };
  const { timeZone } = catalog.site;
  const today = dateIn(toView(environment, timeZone, wallClock).now, timeZone);
  const entries = allEntries(catalog).map((entry) => ({
    id: entry.id,
    file: entry.file,
    path: entry.path,
    state: entry.state,
    marks: [...(entry.sample ? ['sample'] : []), ...(entry.confirmation === 'unconfirmed' ? ['unconfirmed'] : [])],
    owner: entry.owner,
    due: dueOf(entry, timeZone, today).map(({ kind, on, overdue }) => ({ kind, on, overdue })),
  }));
  return { contentDir, findings, entries };
}

parentPort?.on('message', () => void check().then((state) => parentPort?.postMessage(state)));
