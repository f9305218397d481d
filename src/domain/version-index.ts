/** Which versions a product has, and which known issues are in each: what scripts need to compare versions and filter issues. */
import type { Platform } from '#src/schemas/fields.ts';
import { parentsOf } from './branches.ts';
import { schemeOf, type Catalog, type KnownIssue } from './catalog.ts';
import { deriveOnce } from './derive-once.ts';
import { pagesByEntry } from './groups.ts';
import { listOf } from './lists.ts';
import { containing, type Parents } from './lineage.ts';
import { releasesOf } from './releases.ts';
import { isLaterVersion, type VersionScheme } from './versions.ts';

export interface ListedVersion {
  version: string;
  channel: string;
  /** The positions of the releases that it continues; by default the next one in the list. */
  parents?: Parents | undefined;
  sample?: boolean | undefined;
  /** The page with its changes, where they are too many for one page. */
  page?: string | undefined;
}

export interface ListedIssue {
  id: string;
  sample?: boolean | undefined;
  /** None means all. */
  platforms?: Platform[] | undefined;
  /** The versions that are known to have it, as ranges of positions; none if no listed version is known to. */
  ranges?: [newest: number, oldest: number][] | undefined;
  /** The positions of the versions that brought a fix. */
  fixes?: number[] | undefined;
  /** The page that shows it, where there are too many for one page. */
  page?: string | undefined;
}

export interface VersionIndex {
  /** The newest first. */
  versions: ListedVersion[];
  /** In the order of the list of known issues. */
  issues: ListedIssue[];
}

/** By product, in the order of products. */
export type VersionIndexes = Record<string, VersionIndex>;

/** The longest index in a page, in characters; a longer one is loaded when a reader needs it. */
const longestInPage = 20_000;

export function buildVersionIndexes(catalog: Catalog): VersionIndexes {
  return deriveOnce(catalog, 'version indexes', () => {
    const issuePages = pagesByEntry(listOf(catalog, 'issues'));
    return Object.fromEntries(
      catalog.products.map(({ id: product }) => {
        const changePages = pagesByEntry(listOf(catalog, 'changes', product));
        const releases = releasesOf(catalog, product);
        const scheme = schemeOf(catalog, product);
        const parents = parentsOf(releases, scheme);
        const versions = releases.map(({ id, version, channel, sample }, position): ListedVersion => {
          const own = parents[position] ?? [];
          const isNext = own.length === 1 && own[0] === position + 1;
          return { version, channel, ...(!isNext && { parents: own }), ...(sample && { sample }), page: changePages.get(id) };
        });
        const positionsSince = createSince(versions, parents, scheme);
        const issues = catalog.knownIssues
          .filter((issue) => issue.product === product)
          .map((issue) => ({ ...listIssue(issue, versions, positionsSince), page: issuePages.get(issue.id) }));
        return [product, { versions, issues }];
      }),
    );
  });
}

/** The indexes of all products, or of one, as text for a page; undefined if a script has to load it. */
export function versionIndexInPage(catalog: Catalog, product?: string): string | undefined {
  return deriveOnce(catalog, `version index of ${product}`, () => {
    const indexes = Object.entries(buildVersionIndexes(catalog)).filter(([id]) => product === undefined || id === product);
    const text = JSON.stringify(Object.fromEntries(indexes));
    return text.length > longestInPage ? undefined : text;
  });
}

/**
 * Returns a function that gives the positions of the versions that contain a version; one that is not listed, because its release
 * has expired, counts by its number.
 */
function createSince(versions: readonly ListedVersion[], parents: readonly Parents[], scheme: VersionScheme) {
  return (version: string): Set<number> => {
    const position = versions.findIndex((listed) => listed.version === version);
    if (position >= 0) return containing(parents, position);
    return new Set(versions.flatMap((listed, at) => (isLaterVersion(scheme, listed.version, version) ? [at] : [])));
  };
}

/** A version has an issue if it contains the one that introduced it, and none that fixed it. */
function listIssue(
  { id, platforms, sample, introducedIn, fixedInVersions }: KnownIssue,
  versions: readonly ListedVersion[],
  positionsSince: (version: string) => Set<number>,
): ListedIssue {
  const issue = { id, platforms, ...(sample && { sample }) };
  if (introducedIn === undefined) return issue;
  const fixed = fixedInVersions.map(positionsSince);
  const affected = [...positionsSince(introducedIn)].filter((position) => !fixed.some((positions) => positions.has(position)));
  const fixes = fixedInVersions.map((version) => versions.findIndex((listed) => listed.version === version)).filter((at) => at >= 0);
  return { ...issue, ...(affected.length > 0 && { ranges: toRanges(affected) }), ...(fixes.length > 0 && { fixes }) };
}

function toRanges(positions: readonly number[]): [newest: number, oldest: number][] {
  const ranges: [number, number][] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === position - 1) last[1] = position;
    else ranges.push([position, position]);
  }
  return ranges;
}

/** The known issues that a version introduced (a real one no sample), and whether it is known to have any, from whichever version. */
export function issuesOf(
  catalog: Catalog,
  { product, version, sample }: { product: string; version: string; sample: boolean },
): { introduced: KnownIssue[]; isAffected: boolean } {
  const { introducedIn, affected } = deriveOnce(catalog, 'known issues by version', () => ({
    introducedIn: Map.groupBy(catalog.knownIssues, (issue) => `${issue.product} ${issue.introducedIn}`),
    affected: new Set(
      Object.entries(buildVersionIndexes(catalog)).flatMap(([id, { versions, issues }]) =>
        issues
          .flatMap(({ ranges = [], sample }) =>
            ranges.flatMap(([newest, oldest]) => versions.slice(newest, oldest + 1)).filter((listed) => !sample || listed.sample),
          )
          .map((listed) => `${id} ${listed.version}`),
      ),
    ),
  }));
  const key = `${product} ${version}`;
  return { introduced: (introducedIn.get(key) ?? []).filter((issue) => sample || !issue.sample), isAffected: affected.has(key) };
}
