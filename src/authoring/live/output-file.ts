import { outputFiles } from '#src/outputs/files.ts';
import { recordsPath } from '#src/search/locations.ts';
import { buildSearchRecords } from '#src/search/records.ts';
import { getPortal } from '#src/source/portal.ts';

/** What a build would write at a path now, or the records that the live search reads; undefined if there is no such file. */
export async function buildOutputFile(path: string): Promise<string | Uint8Array | undefined> {
  const portal = await getPortal();
  if (path === recordsPath) return JSON.stringify(buildSearchRecords(portal.catalog));
  return (await outputFiles(portal)).find((file) => file.path === path)?.build();
}
