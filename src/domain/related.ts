import { allEntries, type Catalog, type Entry } from './catalog.ts';
import { deriveOnce } from './derive-once.ts';

/** More links would be a list to search through. */
const mostLinks = 6;
/** One shared keyword is often chance. */
const leastShared = 2;

/** Where the entries of a catalog name each other and share keywords. */
interface Relations {
  byId: ReadonlyMap<string, Entry>;
  /** The entries that name an id, in the catalog's order. */
  naming: ReadonlyMap<string, Entry[]>;
  /** The entries with a keyword, in lower case, in the catalog's order. */
  byKeyword: ReadonlyMap<string, Entry[]>;
  /** The place of an entry in the catalog. */
  places: ReadonlyMap<Entry, number>;
}

/**
 * What helps on from an entry: the entries that it names, in its order, then those that name it, then those that share
 * most of its keywords; at most six, and all that it names itself. Expired ones are left out, and samples stay among themselves.
 */
export function relatedEntries(catalog: Catalog, entry: Entry): Entry[] {
  const { byId, naming, byKeyword, places } = deriveOnce(catalog, 'relations', () => findRelations(catalog));
  const isOther = (other: Entry) => other.id !== entry.id && other.sample === entry.sample;
  const named = entry.related.flatMap((id) => byId.get(id) ?? []).filter(isOther);
  const shared = new Map<Entry, number>();
  for (const keyword of new Set(entry.keywords.map((word) => word.toLowerCase())))
    for (const other of byKeyword.get(keyword) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  const ofSubject = [...shared]
    .filter(([other, count]) => isOther(other) && count >= leastShared)
    .sort(([a, inA], [b, inB]) => inB - inA || (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .map(([other]) => other);
  const all = [...named, ...(naming.get(entry.id) ?? []).filter(isOther), ...ofSubject];
  return [...new Set(all)].slice(0, Math.max(mostLinks, named.length));
}

function findRelations(catalog: Catalog): Relations {
  const current = allEntries(catalog).filter((entry) => entry.state !== 'expired');
  const groupBy = (keysOf: (entry: Entry) => string[]) => {
    const pairs = current.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })));
    const groups = Map.groupBy(pairs, ({ key }) => key);
    return new Map([...groups].map(([key, group]) => [key, group.map(({ entry }) => entry)]));
  };
  return {
    byId: new Map(current.map((entry) => [entry.id, entry])),
    naming: groupBy(({ related }) => related),
    byKeyword: groupBy(({ keywords }) => keywords.map((keyword) => keyword.toLowerCase())),
    places: new Map(current.map((entry, index) => [entry, index])),
  };
}
