/** Compares versions by precedence (semver.org 2.0.0, section 11). */
import { compare, parse, satisfies } from 'semver';

/** Compares versions for sorting newest first. */
export function compareVersionsDescending(a: string, b: string): number {
  return compare(b, a);
}

/** Whether `version` comes after `other`. */
export function isLater(version: string, other: string): boolean {
  return compare(version, other) > 0;
}

/** Whether a string is a version, with or without a leading v. */
export function isVersion(value: string): boolean {
  return parse(value) !== null;
}

/** Whether a version is in an npm range, prereleases included. */
export function isInRange(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}
