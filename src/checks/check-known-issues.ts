/** Checks known issues against the releases that introduced and fixed them. */
import type { KnownIssue, Release } from '#src/domain/catalog.ts';
import { filesOf } from '#src/domain/content-files.ts';
import { compareNewestVersion, isLaterVersion } from '#src/domain/versions.ts';
import { lastOf, type Finding } from './findings.ts';
import { sampleMismatch } from './availability.ts';
import { fieldError, valueError, isBroken, placeIn, type Facts, type FieldText } from './facts.ts';
import { suggestion } from './nearest.ts';

/** The versions that a known issue names must be releases, in order. */
export function checkKnownIssues(facts: Facts): Finding[] {
  return facts.entries.flatMap((entry) => (entry.collection === 'knownIssues' ? checkVersions(entry, facts) : []));
}

function checkVersions(issue: KnownIssue, facts: Facts): Finding[] {
  const { file, introducedIn, fixedIn, product } = issue;
  if (!facts.productIds.includes(product)) return [];
  const ofProduct = facts.entries.filter((entry) => entry.collection === 'releases').filter((release) => release.product === product);
  const findings = (['introducedIn', 'fixedIn'] as const).flatMap((key) => checkVersion(issue, key, ofProduct, facts));
  if (introducedIn !== undefined && fixedIn !== undefined && !isLaterVersion(fixedIn, introducedIn)) {
    const later = lastOf(['introducedIn', 'fixedIn'] as const, (key) => placeIn(facts, file, [key]));
    findings.push(valueError(issue, [later], facts, `fixedIn ${fixedIn} is not later than introducedIn ${introducedIn}`));
  }
  const release = ofProduct.find(({ version }) => version === fixedIn);
  if (release && issue.sample === release.sample && !release.changes.some(({ fixes }) => fixes.includes(issue.id)))
    findings.push(valueError(issue, ['fixedIn'], facts, `${release.file} has no change that lists ${issue.id} in fixes: add it there`));
  return findings;
}

function checkVersion(issue: KnownIssue, key: 'introducedIn' | 'fixedIn', ofProduct: Release[], facts: Facts): Finding[] {
  const { product } = issue;
  const version = issue[key];
  if (version === undefined || isBroken(facts, ...filesOf('releases', `${product}/${version}`))) return [];
  const fail = (message: string) => [valueError(issue, [key], facts, message)];
  const release = ofProduct.find((other) => other.version === version);
  if (release) return issue.sample === release.sample ? [] : fail(sampleMismatch(issue.sample, `release ${version}`));
  const versions = ofProduct.map((other) => other.version).toSorted(compareNewestVersion);
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
  if (issue.fixedIn !== version) {
    const but = issue.fixedIn === undefined ? '' : `, not ${issue.fixedIn}`;
    return fail(`fixedIn of ${issue.file} must be ${version}${but}`);
  }
  return issue.sample === sample ? [] : fail(sampleMismatch(sample, id));
}
