import { describe, expect, it } from 'vitest';
import { aCatalog, aChange, aDownload, aFaq, aKnownIssue, anAnnouncement, anArticle, aRelease, withBody } from '#src/test/builders.ts';
import { contentNodes } from './content.ts';
import { entryMarkdown, topicMarkdown } from './markdown-page.ts';
import { toText } from '../nodes.ts';

const catalog = aCatalog({ knownIssues: [aKnownIssue({ title: 'It stalls' })], downloads: [aDownload()] });

describe('entryMarkdown', () => {
  it('says all that a page says of an article', () => {
    const article = anArticle({
      title: 'Use *it*',
      products: ['rocket'],
      symptoms: ['It `stops`.'],
      errorTexts: ['E<1>'],
      appliesTo: { components: ['engine'], platforms: ['macos'], deployment: ['device'], versions: { text: '1 and later' } },
      updatedOn: '2026-04-01',
      reviewedOn: '2026-05-01',
      confirmation: 'unconfirmed',
      sample: true,
    });
    expect(entryMarkdown(withBody(article, '## Do\n\n[x](./b.mdx)'), catalog)).toBe(`# Use \\*it\\*

> A summary.

- **URL:** [https://support.example.com/kb/an-article/](https://support.example.com/kb/an-article/)
- **Permanent link:** [https://support.example.com/k/KB-0001/](https://support.example.com/k/KB-0001/)
- **Products:** Rocket
- **For:** Administrators
- **Applies to:** engine, macOS, Device installation, 1 and later
- **Published:** 2026-03-01
- **Updated:** 2026-04-01
- **Reviewed:** 2026-05-01

> **Sample.** This is an example of what this kind of content looks like. It doesn't describe a real product.

> **Confirm with Acme, Inc. before use.** Not all of this comes from Acme, Inc. itself.

**What you see**

- It \`stops\`.
- \`E<1>\`

## Do

[x](https://support.example.com/kb/b/)
`);
  });

  it('says that an entry has expired', () => {
    const expired = anAnnouncement({ expireAt: '2026-04-01T00:00:00-04:00', state: 'expired' });
    expect(entryMarkdown(expired, catalog)).toContain('> **Ended on April 1, 2026 at 12 AM Eastern time.**');
  });
});

describe('the content of a release', () => {
  it('has breaking changes first, then security, with what to do', () => {
    const release = aRelease({
      requiredStop: true,
      changes: [
        aChange({ key: 'new', type: 'added', title: 'New', description: 'See [x](/kb/x/).' }),
        aChange({ key: 'fix', title: 'Mended', fixes: ['KI-0001'], component: 'engine', platforms: ['macos'] }),
        aChange({ key: 'safe', type: 'security', title: 'Safer', cves: ['CVE-2026-12345'] }),
        aChange({ key: 'gone', type: 'removed', title: 'Gone', breaking: true, impact: 'It `stops`.', action: 'Go on.' }),
      ],
    });
    expect(toText(contentNodes(withBody(release, 'Body.'), { catalog }))).toBe(`- **Released:** March 1, 2026
- **Channel:** Stable
- **Updating:** If you're on an older version, update to this one first, then continue.
- **Files:** [Downloads and checksums](https://support.example.com/downloads/rocket/1.0.0/)

Body.

## Breaking changes

- **Gone** (Removed)

  - **Impact:** It \`stops\`.
  - **What to do:** Go on.

## Security

- **Safer**

  - **CVE:** CVE-2026-12345

## Added

- **New**

  See [x](https://support.example.com/kb/x/).

## Fixed

- **Mended** (engine, macOS)

  - **Fixes:** [It stalls](https://support.example.com/k/KI-0001/)`);
  });
});

describe('topicMarkdown', () => {
  it('holds all questions, their headings one level down', () => {
    const faqs = ['why', 'how'].map((slug, index) =>
      withBody(aFaq({ id: `FAQ-000${index + 1}`, slug, title: `${slug}?` }), '## More\n\na[^1]\n\n[^1]: b'),
    );
    const markdown = topicMarkdown({ id: 'basics', name: 'Basics' }, faqs, catalog);
    expect(markdown.match(/^#+ .*$/gm)).toEqual(['# Basics: questions and answers', '## why?', '### More', '## how?', '### More']);
    expect(markdown.match(/\[\^[^\]]+\]:/g)).toEqual(['[^why-1]:', '[^how-1]:']);
  });
});
