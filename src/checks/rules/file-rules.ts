/** Rules about files, their keys and ids. */
import { article, body, entry, file, keys, type Rule } from './rule.ts';

const question = { 'faqs/billing/why.mdx': entry('FAQ-0001') };

const page = { 'docs/demo/new/page.mdx': entry('DOC-0001') };

export const fileRules = {
  // The file as a whole
  'unknown-file': {
    meaning: 'A file that belongs to no kind of content would be published nowhere.',
    example: file('kbs/an-article.mdx', article('KB-0001'), '', {}),
  },
  'file-name': {
    meaning: 'A file’s name is its address: lower-case letters, digits and single hyphens.',
    inWords: { bad: '`kb/My_Article.mdx`', good: '`kb/my-article.mdx`' },
  },
  'file-missing': {
    meaning: 'What every portal needs is there: site.yaml, a product, support/policy.yaml; and a served file that a download names.',
    inWords: {
      bad: 'a content directory without `site.yaml`',
      good: 'one with `site.yaml`, `support/policy.yaml` and a file in `products/`',
    },
  },
  'file-unreadable': {
    meaning: 'The file can be read: it is no folder, no broken link, and not protected.',
    inWords: { bad: 'a link to a file that is gone', good: 'the file itself' },
  },
  encoding: {
    meaning: 'Text is UTF-8.',
    inWords: { bad: 'a file that was saved as Windows-1252', good: 'the same file, saved as UTF-8' },
  },
  character: {
    meaning: 'No invisible or direction-changing characters: a reviewer could not see what they do.',
    inWords: { bad: 'a zero-width space in a word', good: 'the word without it' },
  },
  'merge-conflict': {
    meaning: 'A merge is resolved: none of the marks that git leaves is in a file.',
    example: body('<<<<<<< HEAD\nOur text.\n=======\nTheir text.\n>>>>>>> branch', 'Our text, with theirs.'),
  },
  limit: {
    meaning: 'Nothing is so long or so deeply nested that no reader could use it.',
    inWords: { bad: 'lists within lists, more than twenty deep', good: 'a list with one list in it' },
  },
  'front-matter': {
    meaning: 'A written entry begins with its keys between two lines of three hyphens.',
    example: file('kb/an-article.mdx', 'id: KB-0001\n\nText.\n', article('KB-0001')),
  },
  yaml: {
    meaning: 'Keys are YAML: blanks instead of tabs, quotes around what holds “: ” or begins with a mark.',
    example: keys('keywords:\n\t- first', 'keywords:\n  - first'),
  },
  'yaml-text': {
    severity: 'warning',
    meaning: 'YAML leaves a text as it is typed: what holds “ #” is in quotes, what holds a backslash in single ones or in none.',
    example: keys('owner: Team #1', 'owner: "Team #1"'),
  },
  'unknown-key': {
    meaning: 'Only keys of its kind stand in a file; the nearest one is named.',
    example: keys('keyword: [sso]', 'keywords: [sso]'),
  },
  'missing-key': {
    meaning: 'A key that its kind requires is there.',
    example: file('kb/an-article.mdx', article('KB-0001').replace('title: An entry\n', ''), article('KB-0001')),
  },
  // Ids
  'duplicate-id': {
    meaning: 'An id is given once, for ever; with --against, not by the other branch either.',
    example: file('kb/other.mdx', article('KB-0001'), article('KB-0002'), { 'kb/an-article.mdx': article('KB-0001') }),
  },
  'duplicate-slug': {
    meaning: 'Two files would have the same address.',
    example: file('kb/other.mdx', article('KB-0001'), '', { 'kb/other.md': article('KB-0002') }),
  },
  'unknown-id': {
    meaning: 'An id that is named belongs to an entry.',
    example: body('<KnownIssue id="KI-0009" />', 'Nothing is known.'),
  },
  'unknown-term': {
    meaning: 'A term that is named stands in glossary.yaml.',
    example: body('A <Term name="tennant">tenant</Term>.', 'A <Term name="tenant">tenant</Term>.', {
      'glossary.yaml': '- { term: Tenant, definition: A unit. }\n',
    }),
  },
  'unknown-download': {
    meaning: 'A file that <Download> names stands in a list of downloads.',
    example: body('<Download product="demo" version="1.0.0" file="setup.exe" />', 'No file yet.'),
  },
  'topic-unlisted': {
    meaning: 'A folder of questions has a name and a place in faqs/topics.yaml.',
    example: file('faqs/topics.yaml', '- { id: sign-in, name: Signing in }\n', '- { id: billing, name: Billing }\n', question),
  },
  'section-unlisted': {
    meaning: 'A folder of documentation has a name and a place in its product’s sections.yaml.',
    example: file('docs/demo/sections.yaml', '- { id: start, name: Start }\n', '- { id: new, name: New }\n', page),
  },
} as const satisfies Record<string, Rule>;
