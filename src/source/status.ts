import { allEntries } from '#src/domain/catalog.ts';
import { buildStatus, type Status } from '#src/domain/status.ts';
import { getBody, getPortal } from './catalog.ts';

/** What is open in the content, with what is due within so many days. */
export async function getStatus(days: number): Promise<Status> {
  const { catalog, now } = await getPortal();
  const bodies = new Map(await Promise.all(allEntries(catalog).map(async (entry) => [entry.id, await getBody(entry)] as const)));
  return buildStatus(catalog, now, days, ({ id }) => bodies.get(id) ?? '');
}
