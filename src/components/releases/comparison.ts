/** Finds the releases between two others by their positions in a list, so that the browser needs no version parser. */

export interface ListedVersion {
  version: string;
  channel: 'stable' | 'beta';
  sample?: boolean;
}

export interface IssueRange {
  id: string;
  introducedIn?: string | undefined;
  fixedIn?: string | undefined;
  sample?: boolean;
}

export interface Comparison {
  from: string;
  to: string;
  /** Versions after `from`, up to and including `to`. */
  between: string[];
  /** Ids of known issues that `to` has; a real version has no sample issues. */
  openIssues: string[];
}

/**
 * Compares two of `versions`, which is sorted, newest first. Unknown versions default to the latest update: to the newest
 * stable version, from the one before `to`. Betas count only if `to` is one, since a stable release repeats the changes
 * of its betas. Versions in the wrong order are swapped.
 */
export function compareVersions(
  versions: readonly ListedVersion[],
  issues: readonly IssueRange[],
  wanted: { from: string | null; to: string | null },
): Comparison {
  const indexOf = (version: string | null | undefined) => versions.findIndex((item) => item.version === version);
  const stable = versions.findIndex((item) => item.channel === 'stable');
  let to = indexOf(wanted.to) >= 0 ? indexOf(wanted.to) : Math.max(0, stable);
  let from = indexOf(wanted.from) >= 0 ? indexOf(wanted.from) : Math.min(versions.length - 1, to + 1);
  if (from < to) [from, to] = [to, from];
  const withBetas = versions[to]?.channel === 'beta';
  const between = versions.slice(to, from).filter((item) => withBetas || item.channel === 'stable');
  const openIssues = issues.filter(({ introducedIn, fixedIn, sample = false }) => {
    const introduced = indexOf(introducedIn);
    const fixed = indexOf(fixedIn);
    return introduced >= to && (fixed < 0 || fixed < to) && (!sample || versions[to]?.sample === true);
  });
  return {
    from: versions[from]?.version ?? '',
    to: versions[to]?.version ?? '',
    between: between.map((item) => item.version),
    openIssues: openIssues.map((issue) => issue.id),
  };
}
