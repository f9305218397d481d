/** Compares two releases by their positions in a list, so that the browser needs no version parser. */

import { contained, type Parents } from '#src/domain/lineage.ts';
import type { ListedIssue, ListedVersion } from '#src/domain/version-index.ts';

export interface Comparison {
  from: string;
  to: string;
  /** What was asked for and is not a release of the product. If there is any, nothing is compared. */
  unknown: string[];
  /** The versions that `to` contains and `from` does not, the newest first. */
  between: ListedVersion[];
  /** The versions that only `from` contains, because the two are on different branches, the newest first. */
  lost: ListedVersion[];
  /** Known issues that `to` has; a real version has no sample issues. */
  openIssues: ListedIssue[];
  /** Those of them that `from` has fixed. */
  lostFixes: ListedIssue[];
}

/**
 * Compares two of `versions`, which is sorted, the newest first. Without one, the latest update counts: to the newest stable
 * version, from the one before it. An update in the wrong direction is turned around. A beta whose release is part of the update does
 * not count, since the release repeats its changes.
 */
export function compareVersions(
  versions: readonly ListedVersion[],
  issues: readonly ListedIssue[],
  wanted: { from: string; to: string },
): Comparison {
  const positionOf = (text: string) => (text === '' ? undefined : findVersion(versions, text));
  const [asked, target] = [positionOf(wanted.from), positionOf(wanted.to)];
  const unknown = [asked === -1 ? [wanted.from] : [], target === -1 ? [wanted.to] : []].flat();
  const stable = versions.findIndex(({ channel }) => channel === 'stable');
  let to = target ?? Math.max(0, stable);
  const before = versions.findIndex(({ channel }, position) => position > to && channel === 'stable');
  let from = asked ?? (before >= 0 ? before : Math.min(versions.length - 1, to + 1));
  const parents = parentsIn(versions);
  if (contained(parents, from).has(to)) [from, to] = [to, from];
  const [old, updated] = [contained(parents, from), contained(parents, to)];
  const pick = (positions: Set<number>, without: Set<number>) => {
    const picked = [...positions].filter((position) => !without.has(position)).sort((a, b) => a - b);
    const finals = picked.filter((position) => versions[position]?.channel === 'stable').map((position) => contained(parents, position));
    const isRepeated = (position: number) => versions[position]?.channel !== 'stable' && finals.some((repeated) => repeated.has(position));
    return unknown.length > 0 ? [] : picked.filter((position) => !isRepeated(position)).flatMap((position) => versions[position] ?? []);
  };
  const openIssues = unknown.length > 0 ? [] : issues.filter((issue) => hasIssue(issue, to, versions));
  return {
    from: versions[from]?.version ?? wanted.from,
    to: versions[to]?.version ?? wanted.to,
    unknown,
    between: pick(updated, old),
    lost: pick(old, updated),
    openIssues,
    lostFixes: openIssues.filter(({ fixes = [] }) => fixes.some((position) => old.has(position))),
  };
}

/** Whether one of `versions`, by its position, is known to have an issue. A real version has no sample issues. */
export function hasIssue({ ranges = [], sample = false }: ListedIssue, position: number, versions: readonly ListedVersion[]): boolean {
  return ranges.some(([newest, oldest]) => newest <= position && position <= oldest) && (!sample || versions[position]?.sample === true);
}

/** The position of a version as a reader types it: with a v, or with zeros left out where only one version can be meant. -1 if unknown. */
export function findVersion(versions: readonly ListedVersion[], text: string): number {
  const typed = text
    .trim()
    .replace(/^v(?=\d)/i, '')
    .toLowerCase();
  const exact = versions.findIndex(({ version }) => version.toLowerCase() === typed);
  if (exact >= 0) return exact;
  const meant = versions.flatMap(({ version }, position) => (withoutZeros(version) === withoutZeros(typed) ? [position] : []));
  return meant.length === 1 ? (meant[0] ?? -1) : -1;
}

/** A version without trailing zeros in its numbers: 2.0.0-beta.1 is 2-beta.1. */
function withoutZeros(version: string): string {
  return version.toLowerCase().replace(/^(\d+(?:\.\d+)*?)(?:\.0)*(?![\d.])/, '$1');
}

function parentsIn(versions: readonly ListedVersion[]): Parents[] {
  return versions.map(({ parents }, position) => parents ?? (position + 1 < versions.length ? [position + 1] : []));
}
