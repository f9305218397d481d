/** Versions: whether a text is one, and the order of versions. Runs in browsers too. */
import { compare, parse, satisfies } from 'semver';

/** Whether a string is a version, with or without a leading v. */
export function isVersion(value: string): boolean {
  return parse(value) !== null;
}

/** Whether a version is in an npm range, prereleases included. */
export function isInRange(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}

/**
 * Compares versions, the newest first. What is not a version comes last, by its text: names of files are sorted before the check has
 * refused any of them.
 */
export function compareNewestVersion(a: string, b: string): number {
  const [first, second] = [parse(a), parse(b)];
  if (first && second) return compare(second, first);
  return Number(first === null) - Number(second === null) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Whether a version is later than another; never if one of them is not a version. */
export function isLaterVersion(version: string, other: string): boolean {
  return isVersion(version) && isVersion(other) && compareNewestVersion(version, other) < 0;
}
