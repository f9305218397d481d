import { allEntries, type Catalog, type Entry } from './catalog.ts';

/** The entries that an entry names, in its order, then those that name it; ended ones are left out. */
export function relatedEntries(catalog: Catalog, entry: Entry): Entry[] {
  const current = allEntries(catalog).filter((other) => other.state !== 'ended' && other.id !== entry.id && other.sample === entry.sample);
  const named = entry.related.flatMap((id) => current.filter((other) => other.id === id));
  const naming = current.filter((other) => other.related.includes(entry.id) && !named.includes(other));
  return [...named, ...naming];
}
