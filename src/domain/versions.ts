/** Versions by semantic precedence (semver.org 2.0.0, section 11). */
import { compare, parse, satisfies } from 'semver';

/** Orders versions, the newest first. */
export function compareVersionsDescending(a: string, b: string): number {
  return compare(b, a);
}

/** Whether `version` comes after `other`. */
export function isLater(version: string, other: string): boolean {
  return compare(version, other) > 0;
}

/** Whether a text is a version, with or without a leading v. */
export function isVersion(value: string): boolean {
  return parse(value) !== null;
}

/** Whether a version lies in an npm range; pre-releases count as the versions that they lead to. */
export function isInRange(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}
