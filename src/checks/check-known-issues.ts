/** Checks known issues against the releases that introduced and fixed them. */
import { schemeOf, type KnownIssue, type Release } from '#src/domain/catalog.ts';
import { filesOf } from '#src/domain/content-files.ts';
import { compareNewestVersion, isLaterVersion } from '#src/domain/versions.ts';
import { lastOf, type Finding } from './findings.ts';
import { sampleMismatch } from './availability.ts';
import { fieldError, valueError, isBroken, placeIn, type Facts, type FieldText, type ValuePath } from './facts.ts';
import { suggestion } from './nearest.ts';

/** The versions that a known issue names must be releases, in order. */
export function checkKnownIssues(facts: Facts): Finding[] {
  return facts.entries.flatMap((entry) => (entry.collection === 'knownIssues' ? checkVersions(entry, facts) : []));
}

function checkVersions(issue: KnownIssue, facts: Facts): Finding[] {
  const { file, introducedIn, fixedInVersions, product } = issue;
  if (!facts.productIds.includes(product)) return [];
  const ofProduct = facts.entries.filter((entry) => entry.collection === 'releases').filter((release) => release.product === product);
  const scheme = schemeOf(facts.catalog, product);
  const fixes = fixedInVersions.flatMap((version) => {
    const path = fixPath(issue, version, facts);
    const findings = checkVersion(issue, { version, path }, ofProduct, facts);
    if (introducedIn !== undefined && !isLaterVersion(scheme, version, introducedIn)) {
      const later = lastOf<ValuePath>([['introducedIn'], path], (one) => placeIn(facts, file, one));
      findings.push(valueError(issue, later, facts, `fixedIn ${version} is not later than introducedIn ${introducedIn}`));
    }
    const release = ofProduct.find((other) => other.version === version);
    if (release && issue.sample === release.sample && !release.changes.some((change) => change.fixes.includes(issue.id)))
      findings.push(valueError(issue, path, facts, `${release.file} has no change that lists ${issue.id} in fixes: add it there`));
    return findings;
  });
  const introduced =
    introducedIn === undefined ? [] : checkVersion(issue, { version: introducedIn, path: ['introducedIn'] }, ofProduct, facts);
  return [...introduced, ...fixes];
}

/** The place of a version in `fixedIn`, which is a version or a list of them. */
function fixPath({ file }: KnownIssue, version: string, { sources }: Facts): ValuePath {
  const { fixedIn } = (sources.get(file)?.yaml.value ?? {}) as { fixedIn?: unknown };
  return Array.isArray(fixedIn) ? ['fixedIn', fixedIn.indexOf(version)] : ['fixedIn'];
}

function checkVersion(
  issue: KnownIssue,
  { version, path }: { version: string; path: ValuePath },
  ofProduct: Release[],
  facts: Facts,
): Finding[] {
  const { product } = issue;
  if (isBroken(facts, ...filesOf('releases', `${product}/${version}`))) return [];
  const fail = (message: string) => [valueError(issue, path, facts, message)];
  const release = ofProduct.find((other) => other.version === version);
  if (release) return issue.sample === release.sample ? [] : fail(sampleMismatch(issue.sample, `release ${version}`));
  const scheme = schemeOf(facts.catalog, product);
  const versions = ofProduct.map((other) => other.version).toSorted((a, b) => compareNewestVersion(scheme, a, b));
  const known = versions.length > 0 ? `: ${versions.slice(0, 10).join(', ')}${suggestion(version, versions)}` : ', which has no releases';
  return fail(`"${version}" is not a release of ${product}${known}`);
}

/** A known issue that a release fixes must name that release. */
export function checkFix(field: FieldText, facts: Facts): Finding[] {
  const { text: id, entry: release } = field;
  if (release?.collection !== 'releases') return [];
  const { product, version, sample } = release;
  const fail = (message: string) => [fieldError(field, facts, message)];
  const issues = facts.entries.filter((entry) => entry.collection === 'knownIssues');
  const issue = issues.find((other) => other.id === id);
  if (!issue) {
    if (facts.ids.has(id) || facts.unknownIds.has('KI')) return [];
    const ids = issues.map((other) => other.id);
    return [fieldError(field, facts, `"${id}" is not a known issue${suggestion(id, ids)}`, 'unknown-id')];
  }
  if (issue.product !== product) return fail(`"${id}" is a known issue of ${issue.product}, not of ${product}`);
  if (!issue.fixedInVersions.includes(version)) {
    const expected = issue.fixedIn === undefined ? `be ${version}` : `include ${version}, beside ${issue.fixedInVersions.join(', ')}`;
    return fail(`fixedIn of ${issue.file} must ${expected}`);
  }
  return issue.sample === sample ? [] : fail(sampleMismatch(sample, id));
}
