/** Which releases lie between two others; on places in a list, so that it needs no version parser in the browser. */

export interface ListedVersion {
  version: string;
  channel: 'stable' | 'beta';
}

export interface IssueRange {
  id: string;
  introducedIn?: string | undefined;
  fixedIn?: string | undefined;
}

export interface Comparison {
  from: string;
  to: string;
  /** Versions after `from`, up to and with `to`. */
  between: string[];
  /** Ids of known issues that `to` has. */
  openIssues: string[];
}

/**
 * Compares two versions of `versions`, which is ordered, the newest first. Unknown versions default to the last step:
 * from the version before `to`, to the newest stable one. A beta lies between two versions only if `to` is one,
 * since a stable release repeats what its betas brought. Two versions in the wrong order are put right.
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
  const openIssues = issues.filter(({ introducedIn, fixedIn }) => {
    const introduced = indexOf(introducedIn);
    const fixed = indexOf(fixedIn);
    return introduced >= to && (fixed < 0 || fixed < to);
  });
  return {
    from: versions[from]?.version ?? '',
    to: versions[to]?.version ?? '',
    between: between.map((item) => item.version),
    openIssues: openIssues.map((issue) => issue.id),
  };
}
