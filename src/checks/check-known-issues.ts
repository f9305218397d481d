/** Known issues, the releases that brought and fixed them, and the severities of the policy. */
import type { KnownIssue, Release } from '#src/domain/catalog.ts';
import { compareVersionsDescending, isLater } from '#src/domain/versions.ts';
import { filesOf } from '#src/domain/content-files.ts';
import type { Problem } from '#src/source/problem.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { ruleOf } from './check-schema.ts';
import { isBroken, placeIn, type Facts, type FieldText } from './facts.ts';
import { suggestion } from './nearest.ts';
import { comparePlaces, error } from '#src/source/problems.ts';

/** Severities, versions and fixes of known issues agree with the policy and the releases. */
export function checkKnownIssues(facts: Facts): Problem[] {
  const issues = facts.entries.filter((entry) => entry.collection === 'knownIssues');
  const releases = facts.entries.filter((entry) => entry.collection === 'releases');
  return [
    ...facts.texts.flatMap((field) => [...checkSeverity(field, facts), ...checkFix(field, issues, facts)]),
    ...issues.flatMap((issue) => checkVersions(issue, releases, facts)),
  ];
}

function checkSeverity({ file, collection, path, text, meta }: FieldText, facts: Facts): Problem[] {
  const ids = facts.content.policy.severities.map(({ id }) => id);
  if (meta.names !== 'severity' || ids.length === 0 || ids.includes(text)) return [];
  const message = `"${text}" is not a severity of the policy: ${ids.join(', ')}${suggestion(text, ids)}`;
  return [error(file, placeIn(facts, file, path), ruleOf(kinds[collection].noun, path), message)];
}

function checkVersions(issue: KnownIssue, releases: Release[], facts: Facts): Problem[] {
  const { file, introducedIn, fixedIn, product } = issue;
  if (!facts.productIds.includes(product)) return [];
  const problems = [...checkVersion(issue, 'introducedIn', releases, facts), ...checkVersion(issue, 'fixedIn', releases, facts)];
  if (introducedIn !== undefined && fixedIn !== undefined && !isLater(fixedIn, introducedIn)) {
    const keys = (['introducedIn', 'fixedIn'] as const).toSorted((a, b) =>
      comparePlaces(placeIn(facts, file, [a]), placeIn(facts, file, [b])),
    );
    const rule = keys[1] === 'fixedIn' ? 'known-issue-fixed-in' : 'known-issue-introduced-in';
    problems.push(
      error(file, placeIn(facts, file, [keys[1] ?? 'fixedIn']), rule, `fixedIn ${fixedIn} is not later than introducedIn ${introducedIn}`),
    );
  }
  const release = releases.find((other) => other.product === product && other.version === fixedIn);
  if (release && issue.sample === release.sample && !release.changes.some(({ fixes }) => fixes.includes(issue.id))) {
    problems.push(
      error(file, placeIn(facts, file, ['fixedIn']), 'known-issue-fixed-in', `no change of ${release.file} lists ${issue.id} in its fixes`),
    );
  }
  return problems;
}

function checkVersion(issue: KnownIssue, key: 'introducedIn' | 'fixedIn', releases: Release[], facts: Facts): Problem[] {
  const { file, product } = issue;
  const version = issue[key];
  if (version === undefined || isBroken(facts, ...filesOf('releases', `${product}/${version}`))) return [];
  const place = placeIn(facts, file, [key]);
  const rule = key === 'fixedIn' ? 'known-issue-fixed-in' : 'known-issue-introduced-in';
  const release = releases.find((other) => other.product === product && other.version === version);
  if (release) return issue.sample === release.sample ? [] : [error(file, place, rule, sampleMismatch(issue.sample, `release ${version}`))];
  const versions = releases
    .filter((other) => other.product === product)
    .map((other) => other.version)
    .toSorted(compareVersionsDescending);
  return [
    error(
      file,
      place,
      rule,
      `"${version}" is not a release of ${product}${versions.length > 0 ? `: ${versions.slice(0, 10).join(', ')}${suggestion(version, versions)}` : ', which has none'}`,
    ),
  ];
}

function checkFix({ file, path, text: id, entry: release, meta }: FieldText, issues: KnownIssue[], facts: Facts): Problem[] {
  if (meta.names !== 'known-issue' || release?.collection !== 'releases') return [];
  const { product, version, sample } = release;
  const fail = (message: string, rule = 'release-fixes') => [error(file, placeIn(facts, file, path), rule, message)];
  const issue = issues.find((other) => other.id === id);
  if (!issue) {
    const ids = issues.map((other) => other.id);
    const isHeldBack = facts.ids.has(id) || facts.unknownIds.has('KI');
    return isHeldBack ? [] : fail(`"${id}" is the id of no known issue${suggestion(id, ids)}`, 'unknown-id');
  }
  if (issue.product !== product) return fail(`"${id}" is a known issue of ${issue.product}, not of ${product}`);
  if (issue.fixedIn !== version) {
    const but = issue.fixedIn === undefined ? '' : `, but ${issue.fixedIn}`;
    return fail(`${issue.file} does not name ${version} as its fixedIn${but}`);
  }
  return issue.sample === sample ? [] : fail(sampleMismatch(sample, id));
}

function sampleMismatch(isSample: boolean, other: string): string {
  return isSample
    ? `${other} is no sample: a sample never relates to a real entry`
    : `${other} is a sample: a real entry never relates to one`;
}
