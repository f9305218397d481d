/** Entries that rest on others' word alone. */
import { describe, expect, it } from 'vitest';
import { article, findings, minimal } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const site = (domains: string) => `${minimal['site.yaml']}organizationDomains: ${domains}\n`;
const own = site('[example.com, github.com/demo]');

describe('an entry', () => {
  testFaults([
    [
      'none of whose sources is the organization’s must be unconfirmed',
      { 'site.yaml': own, 'kb/a.md': article({ more: 'sources: [https://example.org/, https://notexample.com/]' }) },
      [
        'kb/a.md:8:1 error source-foreign',
        'no source is on example.com or github.com/demo: add "confirmation: unconfirmed", or a source from Demo, Inc.',
      ],
    ],
    [
      'whose source is in another’s part of a shared domain must be unconfirmed',
      { 'site.yaml': own, 'kb/a.md': article({ more: 'sources: [https://github.com/demonstration/x]' }) },
      [
        'kb/a.md:8:1 error source-foreign',
        'no source is on example.com or github.com/demo: add "confirmation: unconfirmed", or a source from Demo, Inc.',
      ],
    ],
    [
      'cannot be told without domains that are domains',
      { 'site.yaml': site('[https://example.com]') },
      ['site.yaml:10:23 error site-organization-domains', '"https://example.com" is not a domain such as example.com'],
    ],
  ]);

  it.each([
    ['one source is the organization’s', 'sources: [https://example.org/, https://help.example.com/a]'],
    ['its source is in the organization’s part of a shared domain', 'sources: [https://github.com/Demo/x]'],
    ['it says that it is unconfirmed', 'sources: [https://example.org/]\nconfirmation: unconfirmed'],
    ['it is a sample', 'sources: [https://example.org/]\nsample: true'],
    ['it names none', ''],
  ])('passes where %s', async (_name, more) => {
    expect(await findings({ 'site.yaml': own, 'kb/a.md': article({ more }) })).toEqual([]);
  });

  it('may rest on anything where site.yaml names no domains', async () => {
    expect(await findings({ 'kb/a.md': article({ more: 'sources: [https://example.org/]' }) })).toEqual([]);
  });
});
