/** The twins of entries, each made once: a page of its own, and `llms-full.txt`, want the same. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { entryTwin } from '#src/outputs/markdown/entries/twin.ts';
import { getBody } from '#src/source/catalog.ts';

// Entries never change: development derives new ones each time.
const made = new WeakMap<Entry, Promise<string>>();

/** The Markdown twin of an entry's page. */
export function twinOf(entry: Entry, catalog: Catalog): Promise<string> {
  const twin = made.get(entry) ?? getBody(entry).then((body) => entryTwin(entry, body, catalog));
  made.set(entry, twin);
  return twin;
}
