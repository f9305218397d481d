/**
 * Which releases of a product contain which others. Branches live side by side: 2.0.0 of May does not contain the fix that 1.2.1 of
 * October brings, although its number is higher.
 */
import { contained, type Parents } from './lineage.ts';
import { isPrerelease, longTermLine, type VersionScheme } from './versions.ts';

interface Dated {
  version: string;
  /** A calendar date. */
  releasedOn: string;
}

/**
 * The parents of each release. `releases` are a product's, the newest version first. A release continues the highest lower version
 * that was out by then; a final release also continues the highest lower final version, since its betas may be older than a fix.
 * A long-term version is continued only by later ones of its line.
 */
export function parentsOf(releases: readonly Dated[], scheme: VersionScheme): Parents[] {
  const known = releases.map(({ version, releasedOn }) => ({
    releasedOn,
    isFinal: !isPrerelease(scheme, version),
    line: longTermLine(scheme, version),
  }));
  return known.map((release, position) => {
    const find = (isWanted: (other: (typeof known)[number]) => boolean) =>
      known.findIndex((other, at) => at > position && other.releasedOn <= release.releasedOn && isWanted(other));
    const inLine = release.line === undefined ? -1 : find(({ line }) => line === release.line);
    const highest = inLine >= 0 ? inLine : find(({ line }) => line === undefined);
    const final = release.isFinal && inLine < 0 ? find(({ line, isFinal }) => line === undefined && isFinal) : -1;
    return [...new Set([highest, final])].filter((parent) => parent >= 0);
  });
}

/** Releases that continue one another. */
export interface Branch<Release extends Dated> {
  /** What their versions have in common: 1.2.x. */
  name: string;
  /** The newest version first. A release of several branches is in the first of them. */
  releases: Release[];
}

/** The branches of a product's releases, which are sorted, the newest version first: so are the branches. */
export function branchesOf<Release extends Dated>(releases: readonly Release[], scheme: VersionScheme): Branch<Release>[] {
  const parents = parentsOf(releases, scheme);
  const continued = new Set(parents.flat());
  const taken = new Set<number>();
  return releases.flatMap((_, head) => {
    if (continued.has(head)) return [];
    const own = [...contained(parents, head)].filter((position) => !taken.has(position)).sort((a, b) => a - b);
    for (const position of own) taken.add(position);
    const found = own.flatMap((position) => releases[position] ?? []);
    return [{ name: nameOf(found.map(({ version }) => version)), releases: found }];
  });
}

/** The leading numbers that versions share, but at least the newest one's first. */
function nameOf(versions: readonly string[]): string {
  const [newest = [], ...others] = versions.map((version) => version.match(/\d+/g) ?? []);
  const shared = newest.findIndex((part, at) => at > 1 || others.some((other) => other[at] !== part));
  return `${newest.slice(0, Math.max(1, shared)).join('.')}.x`;
}
