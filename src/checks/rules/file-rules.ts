/** Rules about files, their keys and ids. */
import { article, body, entry, file, keys } from './examples.ts';
import type { Rule } from './rule.ts';

const question = { 'faqs/billing/why.mdx': entry('FAQ-0001') };

const page = { 'docs/demo/new/page.mdx': entry('DOC-0001') };

export const fileRules: readonly Rule[] = [
  // The file as a whole
  {
    name: 'unknown-file',
    severity: 'error',
    meaning: 'A file that belongs to no kind of content would be published nowhere.',
    example: file('kbs/an-article.mdx', article('KB-0001'), '', {}),
  },
  {
    name: 'file-name',
    severity: 'error',
    meaning: 'A file’s name is its address: lower-case letters, digits and single hyphens.',
    inWords: { bad: '`kb/My_Article.mdx`', good: '`kb/my-article.mdx`' },
  },
  {
    name: 'file-missing',
    severity: 'error',
    meaning: 'What every portal needs is there: site.yaml, a product, support/policy.yaml; and a served file that a download names.',
    inWords: {
      bad: 'a content directory without `site.yaml`',
      good: 'one with `site.yaml`, `support/policy.yaml` and a file in `products/`',
    },
  },
  {
    name: 'file-unreadable',
    severity: 'error',
    meaning: 'The file can be read: it is no folder, no broken link, and not protected.',
    inWords: { bad: 'a link to a file that is gone', good: 'the file itself' },
  },
  {
    name: 'encoding',
    severity: 'error',
    meaning: 'Text is UTF-8.',
    inWords: { bad: 'a file that was saved as Windows-1252', good: 'the same file, saved as UTF-8' },
  },
  {
    name: 'character',
    severity: 'error',
    meaning: 'No invisible or direction-changing characters: a reviewer could not see what they do.',
    inWords: { bad: 'a zero-width space in a word', good: 'the word without it' },
  },
  {
    name: 'limit',
    severity: 'error',
    meaning: 'Nothing is so long or so deeply nested that no reader could use it.',
    inWords: { bad: 'lists within lists, more than twenty deep', good: 'a list with one list in it' },
  },
  {
    name: 'front-matter',
    severity: 'error',
    meaning: 'A written entry begins with its keys between two lines of three hyphens.',
    example: file('kb/an-article.mdx', 'id: KB-0001\n\nText.\n', article('KB-0001')),
  },
  {
    name: 'yaml',
    severity: 'error',
    meaning: 'Keys are YAML: blanks instead of tabs, quotes around what holds “: ” or begins with a mark.',
    example: keys('keywords:\n\t- first', 'keywords:\n  - first'),
  },
  {
    name: 'unknown-key',
    severity: 'error',
    meaning: 'Only keys of its kind stand in a file; the nearest one is named.',
    example: keys('keyword: [sso]', 'keywords: [sso]'),
  },
  {
    name: 'missing-key',
    severity: 'error',
    meaning: 'A key that its kind requires is there.',
    example: file('kb/an-article.mdx', article('KB-0001').replace('title: An entry\n', ''), article('KB-0001')),
  },
  // Ids
  {
    name: 'duplicate-id',
    severity: 'error',
    meaning: 'An id is given once, for ever; with --against, not by the other branch either.',
    example: file('kb/other.mdx', article('KB-0001'), article('KB-0002'), { 'kb/an-article.mdx': article('KB-0001') }),
  },
  {
    name: 'duplicate-slug',
    severity: 'error',
    meaning: 'Two files would have the same address.',
    example: file('kb/other.mdx', article('KB-0001'), '', { 'kb/other.md': article('KB-0002') }),
  },
  {
    name: 'unknown-id',
    severity: 'error',
    meaning: 'An id that is named belongs to an entry.',
    example: body('<KnownIssue id="KI-0009" />', 'Nothing is known.'),
  },
  {
    name: 'unknown-term',
    severity: 'error',
    meaning: 'A term that is named stands in glossary.yaml.',
    example: body('A <Term name="tennant">tenant</Term>.', 'A <Term name="tenant">tenant</Term>.', 'kb/an-article.mdx', {
      'glossary.yaml': '- { term: Tenant, definition: A unit. }\n',
    }),
  },
  {
    name: 'unknown-download',
    severity: 'error',
    meaning: 'A file that <Download> names stands in a list of downloads.',
    example: body('<Download product="demo" version="1.0.0" file="setup.exe" />', 'No file yet.'),
  },
  {
    name: 'topic-unlisted',
    severity: 'error',
    meaning: 'A folder of questions has a name and a place in faqs/topics.yaml.',
    example: file('faqs/topics.yaml', '- { id: sign-in, name: Signing in }\n', '- { id: billing, name: Billing }\n', question),
  },
  {
    name: 'section-unlisted',
    severity: 'error',
    meaning: 'A folder of documentation has a name and a place in its product’s sections.yaml.',
    example: file('docs/demo/sections.yaml', '- { id: start, name: Start }\n', '- { id: new, name: New }\n', page),
  },
];
