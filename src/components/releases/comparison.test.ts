import { describe, expect, it } from 'vitest';
import type { ListedIssue, ListedVersion } from '#src/domain/version-index.ts';
import { compareVersions } from './comparison.ts';

const versions: ListedVersion[] = [
  { version: '3.1.0-beta.1', channel: 'beta' },
  { version: '3.0.0', channel: 'stable' },
  { version: '3.0.0-beta.1', channel: 'beta' },
  { version: '2.1.0', channel: 'stable' },
  { version: '2.0.0', channel: 'stable' },
];
const issues: ListedIssue[] = [{ id: 'KI-1', range: [0, 4] }, { id: 'KI-2', range: [2, 4] }, { id: 'KI-3', range: [0, 0] }, { id: 'KI-4' }];

describe('compareVersions', () => {
  it.each([
    ['two stable versions, without the betas between', { from: '2.0.0', to: '3.0.0' }, ['3.0.0', '2.1.0'], ['KI-1']],
    [
      'to a beta, with the betas between',
      { from: '2.1.0', to: '3.1.0-beta.1' },
      ['3.1.0-beta.1', '3.0.0', '3.0.0-beta.1'],
      ['KI-1', 'KI-3'],
    ],
    ['two versions in the wrong order', { from: '3.0.0', to: '2.1.0' }, ['3.0.0'], ['KI-1']],
    ['a version with itself', { from: '2.1.0', to: '2.1.0' }, [], ['KI-1', 'KI-2']],
    ['unknown versions: the last stable step', { from: '9', to: null }, ['3.0.0'], ['KI-1']],
  ])('compares %s', (_name, wanted, between, openIssues) => {
    const found = compareVersions(versions, issues, wanted);
    expect(found.between.map(({ version }) => version)).toEqual(between);
    expect(found.openIssues.map(({ id }) => id)).toEqual(openIssues);
  });

  it('finds sample issues in sample versions only', () => {
    const mixed: ListedVersion[] = [
      { version: '2.0.0', channel: 'stable' },
      { version: '1.0.0', channel: 'stable', sample: true },
    ];
    const sample: ListedIssue[] = [{ id: 'KI-5', range: [0, 1], sample: true }];
    expect(compareVersions(mixed, sample, { from: '1.0.0', to: '2.0.0' }).openIssues).toEqual([]);
    expect(compareVersions(mixed, sample, { from: '1.0.0', to: '1.0.0' }).openIssues).toEqual(sample);
  });
});
