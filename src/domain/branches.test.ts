import { describe, expect, it } from 'vitest';
import { branchesOf, parentsOf } from './branches.ts';
import { contained, containing } from './lineage.ts';
import type { VersionScheme } from './versions.ts';

const firefox: VersionScheme = { scheme: 'dotted', prerelease: ['a', 'beta'], longTerm: ['esr'] };

/** Versions with the months of their release, the newest version first. */
const sideBySide = listed(['2.1.0', '09'], ['2.0.0', '05'], ['1.2.1', '10'], ['1.2.0', '03'], ['1.1.0', '01']);
const withBeta = listed(['2.2.0', '11'], ['2.2.0-beta.1', '09'], ['2.1.1', '10'], ['2.1.0', '08']);
const longTerm = listed(['129.0', '08'], ['128.1esr', '08'], ['128.0.1', '07'], ['128.0esr', '06'], ['128.0', '06']);

function listed(...releases: [version: string, month: string][]) {
  return releases.map(([version, month]) => ({ version, releasedOn: `2026-${month}-01` }));
}

const versionsAt = (releases: { version: string }[], positions: Set<number>) =>
  [...positions].sort((a, b) => a - b).map((position) => releases[position]?.version);

describe('a release contains', () => {
  it.each([
    ['the releases before it', sideBySide, 'semver', '2.1.0', ['2.1.0', '2.0.0', '1.2.0', '1.1.0']],
    ['nothing of a branch that came later', sideBySide, 'semver', '2.0.0', ['2.0.0', '1.2.0', '1.1.0']],
    ['the releases of its own branch', sideBySide, 'semver', '1.2.1', ['1.2.1', '1.2.0', '1.1.0']],
    ['its betas, and fixes since', withBeta, 'semver', '2.2.0', ['2.2.0', '2.2.0-beta.1', '2.1.1', '2.1.0']],
    ['no fix that came after it, if it is a beta', withBeta, 'semver', '2.2.0-beta.1', ['2.2.0-beta.1', '2.1.0']],
    ['no long-term version, if it is not one', longTerm, firefox, '129.0', ['129.0', '128.0.1', '128.0']],
    ['the long-term versions of its line', longTerm, firefox, '128.1esr', ['128.1esr', '128.0esr', '128.0']],
  ] as const)('%s', (_name, releases, scheme, version, expected) => {
    const parents = parentsOf(releases, scheme);
    const position = releases.findIndex((release) => release.version === version);
    expect(versionsAt(releases, contained(parents, position))).toEqual(expected);
  });

  it('and is in those that contain it', () => {
    const parents = parentsOf(sideBySide, 'semver');
    expect(versionsAt(sideBySide, containing(parents, 3))).toEqual(['2.1.0', '2.0.0', '1.2.1', '1.2.0']);
    expect(versionsAt(sideBySide, containing(parents, 2))).toEqual(['1.2.1']);
  });
});

describe('branchesOf', () => {
  it.each([
    ['branches side by side', sideBySide, 'semver', { '2.x': ['2.1.0', '2.0.0', '1.2.0', '1.1.0'], '1.2.x': ['1.2.1'] }],
    ['one line with betas', withBeta, 'semver', { '2.x': ['2.2.0', '2.2.0-beta.1', '2.1.1', '2.1.0'] }],
    ['a long-term line', longTerm, firefox, { '129.x': ['129.0', '128.0.1', '128.0'], '128.x': ['128.1esr', '128.0esr'] }],
    ['no releases', [], 'semver', {}],
  ])('finds %s', (_name, releases, scheme, expected) => {
    const found = branchesOf(releases, scheme as VersionScheme).map(({ name, releases: own }) => [name, own.map(({ version }) => version)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});
