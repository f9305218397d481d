import { describe, expect, test } from 'vitest';
import { article, entry, findings, release, type Files } from '#src/test/content-directory.ts';

const found = async (files: Files) =>
  (await findings(files, undefined, 'shown')).filter((line) => line.includes(' unfinished ')).map((line) => line.replace(/^content\//, ''));
const inBody = (body: string) => ({ 'kb/a.mdx': article({ body }) });

describe('what is unfinished', () => {
  test.each<[string, Files, ...string[]]>([
    [
      'an untouched outline',
      inBody('{/* What it is. */}\n\n## Cause\n\n{/* Why. */}\n\n## Resolution\n'),
      'the body has only headings: write it, or set "draft: true" until it is done',
    ],
    [
      'an untouched outline of a question',
      { 'faqs/t/a.mdx': entry({ body: '{/* The answer. */}' }) },
      'faqs/t/a.mdx:1:1 error unfinished the body has no text',
    ],
    [
      'an untouched outline of an announcement',
      { 'announcements/a.md': entry({ id: 'ANN-0001', more: 'kind: notice', body: '<!-- What. -->' }) },
      'announcements/a.md:1:1 error unfinished',
    ],
    ['a body without anything', inBody(''), 'kb/a.mdx:1:1 error unfinished the body has no text'],
    [
      'an empty section',
      inBody('Text.\n\n## Cause\n\n{/* Why. */}\n\n## Fix\n\nText.\n\n### Then\n'),
      'the section "Cause" is empty: fill it in, or remove its heading',
      'kb/a.mdx:19:1 error unfinished the section "Then" is empty',
    ],
    [
      'an empty section in HTML',
      { 'kb/a.md': article({ body: 'Text.\n\n<h2>Cause</h2>\n\n<!-- Why. -->\n\n## Fix\n\nText.' }) },
      'kb/a.md:11:1 error unfinished',
    ],
    [
      'a placeholder',
      inBody('TODO: write. It is TBD, and XXX.\n\nLorem ipsum dolor.'),
      '"TODO" is a placeholder: replace it, or set "draft: true" until it is done',
      'kb/a.mdx:9:20 error unfinished "TBD"',
      'kb/a.mdx:9:29 error unfinished "XXX"',
      'kb/a.mdx:11:1 error unfinished "Lorem ipsum"',
    ],
    ['a placeholder in a field', { 'glossary.yaml': '- { term: Tenant, definition: TBD }\n' }, 'glossary.yaml:1:31 error unfinished "TBD"'],
  ])('is %s', async (_name, files, ...lines) => {
    const all = await found(files);
    expect(all).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) expect(all[index]).toContain(line);
  });

  test.each<[string, Files]>([
    ['a draft', { 'kb/a.mdx': article({ more: 'draft: true', body: 'TODO\n\n## Cause\n' }) }],
    [
      'placeholders in code, in a comment and within words',
      inBody('Search for `TODO`. {/* TODO */} TODO-list KB-XXX todo, a .XXX domain\n\n```js\n// TODO\n```'),
    ],
    [
      'sections of a table, an image, code, a component and a list',
      {
        'kb/a.mdx': article({
          body: '## A\n\n| a |\n| - |\n| b |\n\n## B\n\n```sh\nx\n```\n\n## C\n\n<KnownIssue id="KI-0001" />\n\n## D\n\n1. a',
        }),
        'kb/b.md': article({
          id: 'KB-0002',
          body: '## A\n\n<img src="./images/x.png" alt="x">\n\n## B\n\n<dl><dt>x</dt></dl>\n\n## C\n\n### Below\n\n`a`\n\n## D\n\n<iframe></iframe>',
        }),
      },
    ],
    [
      'a release without a body, a known issue with a workaround',
      {
        'releases/demo/1.0.0.md': release(),
        'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nworkaround: Wait.', body: '' }),
      },
    ],
  ])('is not %s', async (_name, files) => {
    expect(await found(files)).toEqual([]);
  });
});
