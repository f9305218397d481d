import { describe, expect, it } from 'vitest';
import { aCatalog, aKnownIssue, aRelease } from '#src/test/builders.ts';
import { buildVersionIndexes, issuesOf, versionIndexInPage } from './version-index.ts';

const releases = ['1.0.0', '1.1.0', '2.0.0-beta.1', '2.0.0'].map((version, index) => aRelease({ id: `REL-000${index}`, version }));
const issue = (id: string, introducedIn?: string, fixedIn?: string) =>
  aKnownIssue({ id, slug: id, ...(introducedIn && { introducedIn }), ...(fixedIn && { fixedIn }) });
const catalog = aCatalog({
  releases,
  knownIssues: [
    issue('KI-0001', '1.0.0'),
    issue('KI-0002', '1.1.0', '2.0.0'),
    issue('KI-0003'),
    issue('KI-0004', '1.0.1', '2.0.0-beta.1'),
    issue('KI-0005', '3.0.0'),
    issue('KI-0006', '0.1.0', '1.0.0'),
  ],
});

describe('buildVersionIndexes', () => {
  it('gives the versions, newest first, and by position those that have each issue', () => {
    const { versions = [], issues = [] } = buildVersionIndexes(catalog).rocket ?? {};
    expect(versions.map(({ version }) => version)).toEqual(['2.0.0', '2.0.0-beta.1', '1.1.0', '1.0.0']);
    expect(issues.map(({ id, ranges }) => [id, ranges])).toEqual([
      ['KI-0001', [[0, 3]]],
      ['KI-0002', [[1, 2]]],
      ['KI-0003', undefined],
      // It came with a version that the portal does not list.
      ['KI-0004', [[2, 2]]],
      ['KI-0005', undefined],
      ['KI-0006', undefined],
    ]);
  });

  it('follows branches: a fix counts where it was released', () => {
    const dated = [
      ['2.1.0', '06'],
      ['2.0.0', '05'],
      ['1.2.1', '10'],
      ['1.2.0', '03'],
    ] as const;
    const branches = dated.map(([version, month], index) => aRelease({ id: `REL-000${index}`, version, releasedOn: `2026-${month}-01` }));
    const fixedOn = (...fixedIn: string[]) => {
      const knownIssues = [aKnownIssue({ introducedIn: '1.2.0', fixedIn })];
      return buildVersionIndexes(aCatalog({ releases: branches, knownIssues })).rocket;
    };
    expect(fixedOn('1.2.1')?.versions.map(({ parents }) => parents)).toEqual([undefined, [3], undefined, []]);
    expect(fixedOn('1.2.1')?.issues[0]).toMatchObject({
      ranges: [
        [0, 1],
        [3, 3],
      ],
      fixes: [2],
    });
    expect(fixedOn('1.2.1', '2.1.0')?.issues[0]).toMatchObject({
      ranges: [
        [1, 1],
        [3, 3],
      ],
      fixes: [2, 0],
    });
  });

  it('is in pages only while it is small', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => issue(`KI-${1_000 + index}`, '1.0.0'));
    expect(versionIndexInPage(catalog)).toBe(JSON.stringify(buildVersionIndexes(catalog)));
    expect(versionIndexInPage({ ...catalog, knownIssues: many })).toBeUndefined();
  });
});

describe('issuesOf', () => {
  it.each([
    ['1.0.0', ['KI-0001'], true],
    ['1.1.0', ['KI-0002'], true],
    ['2.0.0', [], true],
    ['4.0.0', [], false],
  ])('of %s are those that it introduced', (version, ids, isAffected) => {
    const found = issuesOf(catalog, { product: 'rocket', version, sample: false });
    expect([found.introduced.map(({ id }) => id), found.isAffected]).toEqual([ids, isAffected]);
  });
  it('leaves sample issues to sample versions', () => {
    const samples = aCatalog({
      releases: [aRelease({ id: 'REL-0001', version: '1.0.0' }), aRelease({ id: 'REL-0002', version: '2.0.0', sample: true })],
      knownIssues: ['1.0.0', '2.0.0'].map((introducedIn, index) => {
        const id = `KI-000${index}`;
        return aKnownIssue({ id, slug: id, introducedIn, sample: true });
      }),
    });
    const idsIn = (version: string, sample: boolean) =>
      issuesOf(samples, { product: 'rocket', version, sample }).introduced.map(({ id }) => id);
    expect([idsIn('1.0.0', false), idsIn('2.0.0', true)]).toEqual([[], ['KI-0001']]);
    expect(issuesOf(samples, { product: 'rocket', version: '1.0.0', sample: false }).isAffected).toBe(false);
  });
});
