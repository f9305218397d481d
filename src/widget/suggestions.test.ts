import { describe, expect, it, test } from 'vitest';
import type { WidgetData, WidgetIssue } from '#src/domain/widget-contract.ts';
import { sortIssues, suggestEntries } from './suggestions.ts';

const entry = (id: string) => ({ id, title: id, summary: '', url: `https://portal.example/k/${id}/`, confirmation: 'confirmed' as const });
const data: Pick<WidgetData, 'rules' | 'entries'> = {
  rules: [
    { path: '/policy*', context: ['policy', 'single sign-on'], entries: ['KB-0001', 'KB-0002'] },
    { context: ['sso'], entries: ['KB-0003', 'KB-0004'] },
    { context: ['okta'], entries: ['KB-0004'] },
    { path: '/', entries: ['KB-0005', 'KB-9999'] },
  ],
  entries: ['KB-0001', 'KB-0002', 'KB-0003', 'KB-0004', 'KB-0005'].map(entry),
};

describe('suggestEntries', () => {
  test.each<[name: string, path: string, context: string, ids: string[]]>([
    ['nothing fits', '/home', '', []],
    ['a path with a wildcard', '/policy/edit', '', ['KB-0001', 'KB-0002']],
    ['a path with a wildcard, to its end', '/policy', '', ['KB-0001', 'KB-0002']],
    ['a whole path only', '/home/', '', []],
    ['the root, and an unknown entry', '/', '', ['KB-0005']],
    ['a word', '/home', 'policy', ['KB-0001', 'KB-0002']],
    ['a word in capitals, after a comma', '/home', 'Users,  SSO', ['KB-0003', 'KB-0004']],
    ['a phrase', '/home', 'our Single  Sign-On page', ['KB-0001', 'KB-0002']],
    ['a part of a word', '/home', 'policymaker', []],
    ['what more rules speak for comes first', '/home', 'sso okta', ['KB-0004', 'KB-0003']],
    ['path and words together', '/policy', 'sso policy', ['KB-0001', 'KB-0002', 'KB-0003', 'KB-0004']],
  ])('%s', (_, path, context, ids) => {
    expect(suggestEntries(data, { path, context }, 5).map(({ id }) => id)).toEqual(ids);
  });

  it('ends at its limit', () => {
    expect(suggestEntries(data, { path: '/policy', context: 'sso' }, 3)).toHaveLength(3);
  });
});

describe('sortIssues', () => {
  const issue = (id: string, ...platforms: string[]): WidgetIssue => ({ ...entry(id), severity: 'low', platforms });
  const issues = [issue('KI-0001', 'windows'), issue('KI-0002'), issue('KI-0003', 'macos', 'firefox')];

  test.each([
    ['', ['KI-0001', 'KI-0002', 'KI-0003']],
    ['Firefox ', ['KI-0003', 'KI-0002', 'KI-0001']],
    ['linux', ['KI-0002', 'KI-0001', 'KI-0003']],
  ])('on %j', (platform, ids) => {
    expect(sortIssues(issues, platform).map(({ id }) => id)).toEqual(ids);
  });
});
