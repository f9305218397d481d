import { describe, expect, it } from 'vitest';
import { compareNewestVersion, isLaterVersion, isPrerelease, isVersionOf, type VersionScheme } from './versions.ts';

const firefox: VersionScheme = { scheme: 'dotted', prerelease: ['a', 'beta'], longTerm: ['esr'] };

describe('isVersionOf', () => {
  it.each<[VersionScheme, string, boolean]>([
    ['semver', '3.2.0', true],
    ['semver', '3.2.0-beta.1+5', true],
    ['semver', 'v3.2.0', false],
    ['semver', '3.2', false],
    [firefox, '128', true],
    [firefox, '128.0', true],
    [firefox, '2.0.0.20', true],
    [firefox, '45.0.1esr', true],
    [firefox, '14.0beta2', true],
    [firefox, '153.0a1', true],
    [firefox, '14.0rc1', false],
    [firefox, '10.0.1-esr', false],
    [firefox, '128.8..1', false],
    [firefox, '1.2.3.4.5', false],
    [firefox, 'copy-100.0.1', false],
    [firefox, '', false],
    [{ scheme: 'dotted' }, '14.0beta2', false],
  ])('by %j, %s: %s', (scheme, text, expected) => {
    expect(isVersionOf(scheme, text)).toBe(expected);
  });
});

describe('compareNewestVersion', () => {
  it.each<[string, VersionScheme, string[]]>([
    ['semantic versions', 'semver', ['2.0.0', '2.0.0-rc.10', '2.0.0-rc.9', '1.10.0', '1.9.0+10', '1.9.0+2', '1.9.0', 'x']],
    [
      'dotted versions',
      firefox,
      ['128.0.1', '128.0esr', '128.0', '128.0beta10', '128.0beta2', '128.0a1', '45.0.1esr', '45.0.1', '3.6.28', '2.0.0.20', '2.0', 'x'],
    ],
  ])('sorts %s by number, a pre-release before its release', (_name, scheme, sorted) => {
    expect(sorted.toSorted().sort((a, b) => compareNewestVersion(scheme, a, b))).toEqual(sorted);
  });

  it('keeps versions apart that only padding tells apart', () => {
    expect(compareNewestVersion(firefox, '2.0', '2.0.0')).not.toBe(0);
    expect(isLaterVersion(firefox, '2.0.0', '2.0')).toBe(false);
  });
});

describe('isPrerelease', () => {
  it.each<[VersionScheme, string, boolean]>([
    ['semver', '3.0.0-beta.1', true],
    ['semver', '3.0.0', false],
    [firefox, '14.0beta2', true],
    [firefox, '45.0.1esr', false],
  ])('by %j, %s: %s', (scheme, version, expected) => {
    expect(isPrerelease(scheme, version)).toBe(expected);
  });
});
