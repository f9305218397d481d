import { describe, expect, it } from 'vitest';
import type { ListedIssue, ListedVersion } from '#src/domain/version-index.ts';
import { compareVersions, findVersion } from './comparison.ts';

const versions: ListedVersion[] = [
  { version: '3.1.0-beta.1', channel: 'beta' },
  { version: '3.0.0', channel: 'stable' },
  { version: '3.0.0-beta.1', channel: 'beta' },
  { version: '2.1.0', channel: 'stable' },
  { version: '2.0.0', channel: 'stable' },
];
const issues: ListedIssue[] = [
  { id: 'KI-1', ranges: [[0, 4]] },
  { id: 'KI-2', ranges: [[2, 4]] },
  { id: 'KI-3', ranges: [[0, 0]] },
  { id: 'KI-4' },
];

describe('compareVersions', () => {
  it.each([
    ['two stable versions, without the betas between', { from: '2.0.0', to: '3.0.0' }, ['3.0.0', '2.1.0'], ['KI-1']],
    [
      'to a beta, without the betas of releases between',
      { from: '2.1.0', to: '3.1.0-beta.1' },
      ['3.1.0-beta.1', '3.0.0'],
      ['KI-1', 'KI-3'],
    ],
    ['two versions in the wrong order', { from: '3.0.0', to: '2.1.0' }, ['3.0.0'], ['KI-1']],
    ['a version with itself', { from: '2.1.0', to: '2.1.0' }, [], ['KI-1', 'KI-2']],
    ['nothing asked for: the last stable step', { from: '', to: '' }, ['3.0.0'], ['KI-1']],
    ['versions as readers type them', { from: 'v2', to: 'V3.0' }, ['3.0.0', '2.1.0'], ['KI-1']],
  ])('compares %s', (_name, wanted, between, openIssues) => {
    const found = compareVersions(versions, issues, wanted);
    expect(found.between.map(({ version }) => version)).toEqual(between);
    expect(found.openIssues.map(({ id }) => id)).toEqual(openIssues);
  });

  it('names versions that do not exist, and compares nothing', () => {
    const found = compareVersions(versions, issues, { from: '1.9.9', to: '3.0.0' });
    expect(found).toMatchObject({ unknown: ['1.9.9'], from: '1.9.9', to: '3.0.0', between: [], openIssues: [] });
  });

  it('counts along branches, and tells of the fixes that an update loses', () => {
    const branches: ListedVersion[] = [
      { version: '2.0.0', channel: 'stable', parents: [2] },
      { version: '1.2.1', channel: 'stable' },
      { version: '1.2.0', channel: 'stable' },
    ];
    const fixed: ListedIssue[] = [
      {
        id: 'KI-1',
        ranges: [
          [0, 0],
          [2, 2],
        ],
        fixes: [1],
      },
    ];
    const found = compareVersions(branches, fixed, { from: '1.2.1', to: '2.0.0' });
    expect([found.between, found.lost].map((list) => list.map(({ version }) => version))).toEqual([['2.0.0'], ['1.2.1']]);
    expect(found.lostFixes).toEqual(fixed);
  });

  it('finds sample issues in sample versions only', () => {
    const mixed: ListedVersion[] = [
      { version: '2.0.0', channel: 'stable' },
      { version: '1.0.0', channel: 'stable', sample: true },
    ];
    const sample: ListedIssue[] = [{ id: 'KI-5', ranges: [[0, 1]], sample: true }];
    expect(compareVersions(mixed, sample, { from: '1.0.0', to: '2.0.0' }).openIssues).toEqual([]);
    expect(compareVersions(mixed, sample, { from: '1.0.0', to: '1.0.0' }).openIssues).toEqual(sample);
  });
});

describe('findVersion', () => {
  const listed = ['2.0.0', '2.0.0-beta.1', '2.0', '1.10.0', '1.1.0', '1.0'].map((version) => ({ version, channel: 'stable' }));
  it.each([
    ['2.0', '2.0'],
    ['v2.0.0', '2.0.0'],
    ['2.0-BETA.1', '2.0.0-beta.1'],
    ['1.10', '1.10.0'],
    ['1', '1.0'],
    // Two could be meant.
    ['2', undefined],
    ['1.1.1', undefined],
    ['x', undefined],
  ])('takes %s for %s', (text, version) => {
    expect(listed[findVersion(listed, text)]?.version).toBe(version);
  });
});
