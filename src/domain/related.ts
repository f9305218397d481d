import { allEntries, type Catalog, type Entry } from './catalog.ts';
import { deriveOnce } from './derive-once.ts';

const maxLinks = 6;
/** A single shared keyword is often a coincidence. */
const minSharedKeywords = 2;

/**
 * Related entries: those that the entry references, in its order, then those that reference it, then those that share the
 * most keywords. At most six, but always all that it references. Never expired ones; samples relate only to samples.
 */
export function relatedEntries(catalog: Catalog, entry: Entry): Entry[] {
  const { byId, referring, byKeyword, positions } = deriveOnce(catalog, 'relations', () => findRelations(catalog));
  const isOther = (other: Entry) => other.id !== entry.id && other.sample === entry.sample;
  const referenced = entry.related.flatMap((id) => byId.get(id) ?? []).filter(isOther);
  const shared = new Map<Entry, number>();
  for (const keyword of new Set(entry.keywords.map((word) => word.toLowerCase())))
    for (const other of byKeyword.get(keyword) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  const similar = [...shared]
    .filter(([other, count]) => isOther(other) && count >= minSharedKeywords)
    .sort(([a, inA], [b, inB]) => inB - inA || (positions.get(a) ?? 0) - (positions.get(b) ?? 0))
    .map(([other]) => other);
  const all = [...referenced, ...(referring.get(entry.id) ?? []).filter(isOther), ...similar];
  return [...new Set(all)].slice(0, Math.max(maxLinks, referenced.length));
}

/** References and shared keywords among the entries of a catalog, in its order. */
function findRelations(catalog: Catalog) {
  const current = allEntries(catalog).filter((entry) => entry.state !== 'expired');
  const groupBy = (keysOf: (entry: Entry) => string[]) => {
    const pairs = current.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })));
    const groups = Map.groupBy(pairs, ({ key }) => key);
    return new Map([...groups].map(([key, group]) => [key, group.map(({ entry }) => entry)]));
  };
  return {
    byId: new Map(current.map((entry) => [entry.id, entry])),
    referring: groupBy(({ related }) => related),
    byKeyword: groupBy(({ keywords }) => keywords.map((keyword) => keyword.toLowerCase())),
    positions: new Map(current.map((entry, index) => [entry, index])),
  };
}
