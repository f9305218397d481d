/** Versions as a product writes them: whether a text is one, and their order. Runs in browsers too. */
import { compareBuild, parse, satisfies } from 'semver';

/** How a product writes its versions. */
export type VersionScheme = 'semver' | DottedScheme;

/** One to four numbers, then a suffix with or without a number: 128.0, 14.0beta2, 45.0.1esr. */
interface DottedScheme {
  scheme: 'dotted';
  /** Suffixes of versions before their release, the earliest first. */
  prerelease?: readonly string[] | undefined;
  /** Suffixes of versions that are maintained for longer. */
  longTerm?: readonly string[] | undefined;
}

interface DottedVersion {
  numbers: number[];
  /** Negative before the release, 0 for the release, positive for a long-term version. */
  stage: number;
  /** The number of the suffix; 0 if it has none. */
  stageNumber: number;
}

/** Whether a string is a semantic version, with or without a leading v. */
export function isVersion(value: string): boolean {
  return parse(value) !== null;
}

/** Whether a semantic version is in an npm range, prereleases included. */
export function isInRange(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}

/** Whether a text is a version of a scheme, as file names write it: without a leading v. */
export function isVersionOf(scheme: VersionScheme, text: string): boolean {
  if (scheme === 'semver') return /^[0-9]/.test(text) && parse(text)?.raw === text;
  return parseDotted(scheme, text) !== undefined;
}

/** Whether a version comes before its release: a beta, for example. */
export function isPrerelease(scheme: VersionScheme, version: string): boolean {
  if (scheme === 'semver') return (parse(version)?.prerelease.length ?? 0) > 0;
  return (parseDotted(scheme, version)?.stage ?? 0) < 0;
}

/** The first number of a version that is maintained for longer than others; undefined for any other version. */
export function longTermLine(scheme: VersionScheme, version: string): number | undefined {
  const { stage = 0, numbers = [] } = (scheme === 'semver' ? undefined : parseDotted(scheme, version)) ?? {};
  return stage > 0 ? numbers[0] : undefined;
}

/**
 * Compares versions of a scheme, the newest first; 0 only for equal texts, so that 2.0 and 2.0.0 remain two releases. What is not a
 * version comes last, by its text: names of files are sorted before the check has refused any of them.
 */
export function compareNewestVersion(scheme: VersionScheme, a: string, b: string): number {
  return compareOldest(scheme, b, a) || (a < b ? 1 : a > b ? -1 : 0);
}

/** Whether a version is later than another; never if one of them is not a version. */
export function isLaterVersion(scheme: VersionScheme, version: string, other: string): boolean {
  return [version, other].every((text) => isVersionOf(scheme, text)) && compareOldest(scheme, version, other) > 0;
}

function compareOldest(scheme: VersionScheme, a: string, b: string): number {
  if (scheme === 'semver') {
    const [first, second] = [parse(a), parse(b)];
    return first && second ? compareBuild(first, second) : Number(first !== null) - Number(second !== null);
  }
  const [first, second] = [parseDotted(scheme, a), parseDotted(scheme, b)];
  if (!first || !second) return Number(first !== undefined) - Number(second !== undefined);
  const parts = (version: DottedVersion) => [
    ...Array.from({ length: 4 }, (_, at) => version.numbers[at] ?? 0),
    version.stage,
    version.stageNumber,
  ];
  const [left, right] = [parts(first), parts(second)];
  return left.map((part, at) => part - (right[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function parseDotted({ prerelease = [], longTerm = [] }: DottedScheme, text: string): DottedVersion | undefined {
  const [, numbers = '', suffix = '', stageNumber = ''] = /^(\d{1,9}(?:\.\d{1,9}){0,3})([a-z]*)(\d{0,9})$/.exec(text) ?? [];
  const stages: (readonly [suffix: string, stage: number])[] = [
    ...prerelease.map((name, place) => [name, place - prerelease.length] as const),
    ['', 0],
    ...longTerm.map((name, place) => [name, place + 1] as const),
  ];
  const stage = stages.find(([name]) => name === suffix)?.[1];
  if (numbers === '' || stage === undefined) return undefined;
  return { numbers: numbers.split('.').map(Number), stage, stageNumber: Number(stageNumber) };
}
