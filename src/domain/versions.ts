/** Version checks for the browser. */
import { parse, satisfies } from 'semver';

/** Whether a string is a version, with or without a leading v. */
export function isVersion(value: string): boolean {
  return parse(value) !== null;
}

/** Whether a version is in an npm range, prereleases included. */
export function isInRange(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}
