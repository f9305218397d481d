/** Finds the releases between two others by their positions in a list, so that the browser needs no version parser. */

import type { ListedIssue, ListedVersion } from '#src/domain/version-index.ts';

export interface Comparison {
  from: string;
  to: string;
  /** Versions after `from`, up to and including `to`, the newest first. */
  between: ListedVersion[];
  /** Known issues that `to` has; a real version has no sample issues. */
  openIssues: ListedIssue[];
}

/**
 * Compares two of `versions`, which is sorted, newest first. Unknown versions default to the latest update: to the newest
 * stable version, from the one before `to`. Betas count only if `to` is one, since a stable release repeats the changes
 * of its betas. Versions in the wrong order are swapped.
 */
export function compareVersions(
  versions: readonly ListedVersion[],
  issues: readonly ListedIssue[],
  wanted: { from: string | null; to: string | null },
): Comparison {
  const indexOf = (version: string | null) => versions.findIndex((item) => item.version === version);
  const stable = versions.findIndex((item) => item.channel === 'stable');
  let to = indexOf(wanted.to) >= 0 ? indexOf(wanted.to) : Math.max(0, stable);
  let from = indexOf(wanted.from) >= 0 ? indexOf(wanted.from) : Math.min(versions.length - 1, to + 1);
  if (from < to) [from, to] = [to, from];
  const withBetas = versions[to]?.channel === 'beta';
  const between = versions.slice(to, from).filter((item) => withBetas || item.channel === 'stable');
  return {
    from: versions[from]?.version ?? '',
    to: versions[to]?.version ?? '',
    between,
    openIssues: issues.filter((issue) => hasIssue(issue, to, versions)),
  };
}

/** Whether one of `versions`, by its position, is known to have an issue. A real version has no sample issues. */
export function hasIssue({ range, sample = false }: ListedIssue, position: number, versions: readonly ListedVersion[]): boolean {
  return range !== undefined && range[0] <= position && position <= range[1] && (!sample || versions[position]?.sample === true);
}
