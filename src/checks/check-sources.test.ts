/** Entries and glossary terms that rely only on outside sources. */
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
      'of the glossary must be unconfirmed too',
      {
        'site.yaml': own,
        'glossary.yaml':
          '- { term: A, definition: B., sources: [https://example.com/] }\n- term: C\n  definition: D.\n  sources: [https://example.org/]\n',
      },
      ['glossary.yaml:4:3 error source-foreign', 'no source is on example.com or github.com/demo: add "confirmation: unconfirmed"'],
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

  it('of the glossary passes if it is unconfirmed or names no source', async () => {
    const glossary =
      '- { term: A, definition: B., sources: [https://example.org/], confirmation: unconfirmed }\n- { term: C, definition: D. }\n';
    expect(await findings({ 'site.yaml': own, 'glossary.yaml': glossary })).toEqual([]);
  });

  it('can rely on anything if site.yaml has no domains', async () => {
    expect(await findings({ 'kb/a.md': article({ more: 'sources: [https://example.org/]' }) })).toEqual([]);
  });
});
