import { describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { article, entry, findings, minimal, release, type Files } from '#src/test/content-directory.ts';

const file = Buffer.from('A sample file.\n');
const sha256 = createHash('sha256').update(file).digest('hex');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

/** Every kind once, with most of its keys: the examples of the content format. */
const whole: Files = {
  'announcements/maintenance.mdx': `---
id: ANN-0002
title: Dashboard maintenance on 5 December 2026
summary: One sentence.
products: [demo]
publishedOn: 2026-11-16
publishAt: 2026-11-16T08:00:00-05:00
expireAt: 2026-12-06T00:00:00-05:00
kind: maintenance
severity: warning
startsAt: 2026-12-05T20:00:00-05:00
endsAt: 2026-12-05T23:00:00-05:00
---
See [support](/support/?severity=urgent) and [the other](./notice.md).
`,
  'announcements/notice.md': `---
id: ANN-0001
title: A notice
summary: One sentence.
publishedOn: 2026-11-01
kind: notice
---
Text <kbd title="a key">Ctrl</kbd> <!-- a comment --> and {braces}.

<details open><summary>More</summary>

[Feed](/announcements/rss.xml), [calendar](/support/holidays.ics), [data](/api/v1/products.json), [twin](/kb/okta/index.md), [book](/docs/demo/demo-documentation.html).

</details>
`,
  'releases/demo/3.1.0.mdx': release({ id: 'REL-0001' }),
  'releases/demo/3.2.0.mdx': release({
    id: 'REL-0002',
    more: `  - key: unknown-sites
    type: changed
    title: Unknown sites are isolated by default
    component: extension
    platforms: [windows]
    browsers: [chrome]
    description: Inline *Markdown* with \`code\` and [a link](/kb/okta/#set-up).
    breaking: true
    impact: What stops working, for whom.
    action: What to do, before or after.
    fixes: [KI-0003]
  - { key: cve, type: security, title: A hole is closed, cves: [CVE-2026-999901] }
platforms: [windows, macos]
requiredStop: true
endOfLifeOn: 2027-05-12
`,
    body: '[One change](#unknown-sites), [a group](#changes-security).',
  }),
  'known-issues/blank-page.mdx': entry({
    id: 'KI-0003',
    more: 'product: demo\ncomponent: extension\nplatforms: [windows]\nseverity: low\nintroducedIn: 3.1.0\nfixedIn: 3.2.0\nworkaround: Reload with `F5`.\n',
  }),
  'docs/demo/overview.mdx': entry({ id: 'DOC-0001', body: '[Policies](./policies/policy-sets.mdx#over-view-1)' }),
  'docs/demo/policies/policy-sets.mdx': entry({
    id: 'DOC-0004',
    more: 'order: 2\naudience: [admin, msp]\nappliesTo: { components: [dashboard], versions: { text: "0.10.1 and later", range: ">=3.0.0" } }\nconfirmation: unconfirmed\nrelated: [KB-0002]\n',
    body: '## Over view\n\n## Over view\n\n### `Code` & *more*\n\n[up](#code--more) ![A picture](../images/a.png)',
  }),
  'docs/demo/images/a.png': png,
  'docs/demo/sections.yaml': '- { id: policies, name: Policies }\n',
  'kb/okta.mdx': `---
id: KB-0002
title: Connect Okta
summary: One sentence.
products: [demo]
publishedOn: 2026-10-07
updatedOn: 2026-11-15
significance: major
reviewedOn: 2026-11-20
reviewNote: All of it.
reviewEvery: P6M
owner: Support
kind: integration
audience: [end-user, admin]
symptoms: [The extension vanishes after a restart.]
errorTexts: ["ERROR: SiteID and CompanyID are both required"]
system: okta
keywords: [single sign-on]
aliases: [/kb/old-name/, /hc/en-us/articles/29161973636891]
anchors: { old-heading: set-up }
related: [KI-0003, FAQ-0001]
sources: [https://support.example.com/hc/en-us/articles/29161973636891]
---
{/* A comment. */}

## Set up

<Note kind="tip" title="Soon">
Text with <br /> and <Term name="policy set">sets</Term>.
</Note>

<Steps>

1. One
2. Two

</Steps>

<Tabs>
<Tab label="Windows" os="windows" version=">=3">On Windows.</Tab>
<Tab label="Mac">

On a Mac.

</Tab>
</Tabs>

<AppliesTo versions=">=3.0.0 <4" platforms="windows macos">
Here only: <KnownIssue id="KI-0003" />
</AppliesTo>

<Download product="demo" version="3.2.0" file="demo-3.2.0-x64.msi" />

<Figure src="./images/a.svg" alt="A drawing" caption="A caption" />

### <kbd>Ctrl</kbd>

[question](/faq/deployment/#can-i-test), [by id](/k/FAQ-0001/), [its file](../faqs/deployment/can-i-test.md), [old anchor](#old-heading),
[out](https://example.com/x?y#z), [mail](mailto:a@b.example?subject=x), [call](tel:+1-555-0100), [file](/files/demo/3.2.0/demo-3.2.0-x64.msi),
[compare](/releases/demo/compare/?from=3.1.0&to=3.2.0), [search](/search/?q=x), [sums](/downloads/demo/3.2.0/SHA256SUMS), [image][i].

[i]: https://example.com/

Footnote[^1]

[^1]: Text.
`,
  'kb/images/a.svg':
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a"/></defs><use href="#a" fill="url(#a)"/></svg>\n',
  'faqs/topics.yaml': '- { id: deployment, name: Deployment }\n',
  'faqs/deployment/can-i-test.md': entry({ id: 'FAQ-0001', more: 'order: 1', body: '👩‍💻 Yes.' }),
  'downloads/demo/3.2.0.yaml': `confirmation: unconfirmed
artifacts:
  - fileName: demo-3.2.0-x64.msi
    kind: installer
    os: windows
    architecture: x64
    url: /files/demo/3.2.0/demo-3.2.0-x64.msi
    sizeBytes: ${file.length}
    sha256: ${sha256}
    signedBy: Demo, Inc.
    minimumOs: Windows 10 22H2
    install: msiexec /i demo.msi
    verify: certutil -hashfile demo.msi SHA256
`,
  'public/files/demo/3.2.0/demo-3.2.0-x64.msi': file,
  'glossary.yaml': '- { term: Policy Set, definition: Inline *Markdown*., synonyms: [global policy] }\n',
  'widget.yaml': '- { path: /policy*, context: [policy], entries: [KB-0002, DOC-0004] }\n',
  'search-tests.yaml':
    '- { query: let a site through, expect: [KB-0002], within: 3, class: synonym }\n- { query: student discount, expect: [], class: no-answer }\n',
  'redirects.yaml':
    '- { from: /manual/policies/, to: "/kb/okta/#set-up", reason: Moved. }\n- { from: /offers/2024/*, gone: true, reason: The offer ended. }\n- { from: /older/, to: /manual/policies/, reason: Moved. }\n- { from: /oldest/, to: /kb/old-name/, reason: Moved. }\n',
  'style.yaml': 'never: [{ words: [SLA], say: support goals, except: [] }]\nreading: { gradeAtMost: 12, wordsAtMost: 900 }\n',
  'words.txt': 'Okta\nÜbergröße\n',
  'ledger.json': '{}\n',
  '.hidden/anything.txt': 'passed over',
};

describe('content without a finding', () => {
  test.each<[string, Files]>([
    ['the smallest', {}],
    ['every kind', whole],
    [
      'line ends of Windows',
      Object.fromEntries(
        Object.entries(whole).map(([name, text]) => [name, typeof text === 'string' ? text.replaceAll('\n', '\r\n') : text]),
      ),
    ],
    [
      'byte order marks',
      Object.fromEntries(
        Object.entries({ ...minimal, ...whole }).map(([name, text]) => [
          name,
          typeof text === 'string' && !name.endsWith('.svg') ? `\uFEFF${text}` : text,
        ]),
      ),
    ],
    ['emoji of several characters', { 'kb/a.md': article({ more: 'keywords: [👩‍💻, 🏳️‍🌈, ❤️‍🔥, 👩🏽‍🚒]' }) }],
    [
      'a release with a section about a change',
      { 'releases/demo/1.0.0.md': release({ body: 'Text.\n\n### All of it {#first}\n\n- One\n\nSee [it](#first).' }) },
    ],
    ['front matter without a body', { 'kb/a.md': article({ body: '' }) }],
    [
      'empty lists',
      { 'glossary.yaml': '[]', 'faqs/topics.yaml': '[]', 'redirects.yaml': '[]', 'widget.yaml': '[]', 'search-tests.yaml': '[]' },
    ],
    [
      'drafts and samples that lead to each other',
      {
        'kb/a.md': article({ more: 'draft: true\nrelated: [KB-0002]', body: '[b](/kb/b/)' }),
        'kb/b.md': article({ id: 'KB-0002', more: 'sample: true\nrelated: [KB-0003]' }),
        'kb/c.md': article({ id: 'KB-0003', more: 'sample: true', body: '[d](/support/)' }),
      },
    ],
    ['a title of 80 code points', { 'kb/a.md': article().replace('An article', '😀'.repeat(80)) }],
    [
      'as many questions as the answers need',
      { 'kb/a.md': article({ more: 'related: []'.replace('[]', '[KB-0002]') }), 'kb/b.mdx': article({ id: 'KB-0002' }) },
    ],
    [
      'raw HTML',
      {
        'kb/a.md': article({
          body: '<table><tr><td colspan="2">x</table>\n\n<picture><source srcset="./images/a.png 1x, ./images/a.png 2x" media="(min-width: 1px)"><img src="./images/a.png" alt="x" width="1" height="1" loading="lazy"></picture>\n\n<h2 id="own">Own</h2>\n\n[own](#own)\n\n```html\n<script>alert(1)</script>\n```\n\n`<script>` and 1 < 2 and \\<b',
        }),
        'kb/images/a.png': png,
      },
    ],
  ])('%s', async (_name, files) => {
    expect(await findings(files)).toEqual([]);
  });

  test('is handed on, warnings or not', async () => {
    const lines = await findings({ 'site.yaml': minimal['site.yaml'].replace(/ {2}createUrl.*\n/, '') });
    expect(lines).toEqual([
      expect.stringMatching(/^content\/site\.yaml:6:1 warning site-tickets tickets has no createUrl, .*help@example\.com/),
    ]);
  });
});
