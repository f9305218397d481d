/** Which versions a product has, and which known issues are in each: what scripts need to compare versions and filter issues. */
import type { Platform } from '#src/schemas/fields.ts';
import type { Catalog, KnownIssue } from './catalog.ts';
import { deriveOnce } from './derive-once.ts';
import { pagesByEntry } from './groups.ts';
import { listOf } from './lists.ts';
import { releasesOf } from './releases.ts';
import { isLaterVersion } from './versions.ts';

export interface ListedVersion {
  version: string;
  channel: 'stable' | 'beta';
  sample?: boolean | undefined;
  /** The page with its changes, where they are too many for one page. */
  page?: string | undefined;
}

export interface ListedIssue {
  id: string;
  sample?: boolean | undefined;
  /** None means all. */
  platforms?: Platform[] | undefined;
  /** The positions of the newest and the oldest version that have it; undefined if no listed version is known to. */
  range?: [newest: number, oldest: number] | undefined;
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
        const versions = releases.map(({ id, version, channel, sample }) => ({
          version,
          channel,
          ...(sample && { sample }),
          page: changePages.get(id),
        }));
        const issues = catalog.knownIssues.filter((issue) => issue.product === product);
        return [product, { versions, issues: issues.map((issue) => ({ ...listIssue(issue, versions), page: issuePages.get(issue.id) })) }];
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

/** An issue is in the versions from the one that introduced it up to, and without, the one that fixed it. */
function listIssue({ id, platforms, sample, introducedIn, fixedIn }: KnownIssue, versions: readonly ListedVersion[]): ListedIssue {
  const issue = { id, platforms, ...(sample && { sample }) };
  if (introducedIn === undefined) return issue;
  const newest = fixedIn === undefined ? 0 : versions.findIndex(({ version }) => isLaterVersion(fixedIn, version));
  const oldest = versions.findLastIndex(({ version }) => !isLaterVersion(introducedIn, version));
  return { ...issue, range: newest < 0 || oldest < newest ? undefined : [newest, oldest] };
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
          .flatMap(({ range, sample }) =>
            range ? versions.slice(range[0], range[1] + 1).filter((listed) => !sample || listed.sample) : [],
          )
          .map((listed) => `${id} ${listed.version}`),
      ),
    ),
  }));
  const key = `${product} ${version}`;
  return { introduced: (introducedIn.get(key) ?? []).filter((issue) => sample || !issue.sample), isAffected: affected.has(key) };
}
