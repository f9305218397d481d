import { allEntries, type Catalog, type Entry } from './catalog.ts';

/** More links would be a list to search through. */
const mostLinks = 6;
/** One shared keyword is often chance. */
const leastShared = 2;

/**
 * What helps on from an entry: the entries that it names, in its order, then those that name it, then those that share
 * most of its keywords; at most six, and all that it names itself. Expired ones are left out, and samples stay among themselves.
 */
export function relatedEntries(catalog: Catalog, entry: Entry): Entry[] {
  const current = allEntries(catalog).filter(
    (other) => other.state !== 'expired' && other.id !== entry.id && other.sample === entry.sample,
  );
  const named = entry.related.flatMap((id) => current.filter((other) => other.id === id));
  const naming = current.filter((other) => other.related.includes(entry.id));
  const keywords = new Set(entry.keywords.map((keyword) => keyword.toLowerCase()));
  const ofSubject = current
    .map((other) => ({ other, shared: other.keywords.filter((keyword) => keywords.has(keyword.toLowerCase())).length }))
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.shared - a.shared)
    .map(({ other }) => other);
  return [...new Set([...named, ...naming, ...ofSubject])].slice(0, Math.max(mostLinks, named.length));
}
