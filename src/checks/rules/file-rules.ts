/** Rules about files, their keys and ids. */
import { article, body, entry, file, keys, type Rule } from './rule.ts';

const question = { 'faqs/billing/why.mdx': entry('FAQ-0001') };

const page = { 'docs/demo/new/page.mdx': entry('DOC-0001') };

export const fileRules = {
  // The file as a whole
  'unknown-file': {
    meaning: 'Every file must belong to a kind of content. Any other file would not be published anywhere.',
    example: file('kbs/an-article.mdx', article('KB-0001'), '', {}),
  },
  'file-name': {
    meaning: 'A file’s name becomes its address: use lowercase letters, digits, and single hyphens.',
    inWords: { bad: '`kb/My_Article.mdx`', good: '`kb/my-article.mdx`' },
  },
  'file-missing': {
    meaning: 'Every portal needs site.yaml, a product, and support/policy.yaml. A file that a download lists under /files/ must exist.',
    inWords: {
      bad: 'a content directory without `site.yaml`',
      good: 'one with `site.yaml`, `support/policy.yaml` and a file in `products/`',
    },
  },
  'file-unreadable': {
    meaning: 'The check must be able to read every file: no broken symbolic links, no missing permissions.',
    inWords: { bad: 'a symbolic link to a file that no longer exists', good: 'the file itself' },
  },
  encoding: {
    meaning: 'Text files must be UTF-8.',
    inWords: { bad: 'a file that was saved as Windows-1252', good: 'the same file, saved as UTF-8' },
  },
  character: {
    meaning: 'Text cannot contain invisible characters, or ones that change its direction: a reviewer could not see what they do.',
    inWords: { bad: 'a zero-width space in a word', good: 'the word without it' },
  },
  'merge-conflict': {
    meaning: 'Resolve merge conflicts, and remove the markers that git leaves in the file.',
    example: body('<<<<<<< HEAD\nOur text.\n=======\nTheir text.\n>>>>>>> branch', 'Our text, with theirs.'),
  },
  limit: {
    meaning: 'Files, bodies, and nesting have limits, far beyond what a reader could use.',
    inWords: { bad: 'lists within lists, more than twenty levels deep', good: 'a list with one list in it' },
  },
  'front-matter': {
    meaning: 'A written entry starts with its keys, between two lines of three hyphens.',
    example: file('kb/an-article.mdx', 'id: KB-0001\n\nText.\n', article('KB-0001')),
  },
  yaml: {
    meaning: 'Keys must be valid YAML: spaces instead of tabs, and quotes around text that contains “: ” or starts with a symbol.',
    example: keys('keywords:\n\t- first', 'keywords:\n  - first'),
  },
  'yaml-text': {
    severity: 'warning',
    meaning:
      'YAML cuts text off at “ #” and changes backslashes in double quotes. Put such text in quotes: single ones if it has a backslash.',
    example: keys('owner: Team #1', 'owner: "Team #1"'),
  },
  'unknown-key': {
    meaning: 'A file can have only the keys of its kind. The finding lists them and suggests the nearest.',
    example: keys('keyword: [sso]', 'keywords: [sso]'),
  },
  'missing-key': {
    meaning: 'A file must have every key that its kind requires.',
    example: file('kb/an-article.mdx', article('KB-0001').replace('title: An entry\n', ''), article('KB-0001')),
  },
  // Ids
  'duplicate-id': {
    meaning: 'An id belongs to one entry forever. With --against, the check also finds ids that another branch has taken.',
    example: file('kb/other.mdx', article('KB-0001'), article('KB-0002'), { 'kb/an-article.mdx': article('KB-0001') }),
  },
  'duplicate-slug': {
    meaning: 'Two files cannot have the same address.',
    example: file('kb/other.mdx', article('KB-0001'), '', { 'kb/other.md': article('KB-0002') }),
  },
  'unknown-id': {
    meaning: 'An id that you refer to must be the id of an entry.',
    example: body('<KnownIssue id="KI-0009" />', 'Nothing is known.'),
  },
  'unknown-term': {
    meaning: 'A term that you refer to must be in glossary.yaml.',
    example: body('A <Term name="tennant">tenant</Term>.', 'A <Term name="tenant">tenant</Term>.', {
      'glossary.yaml': '- { term: Tenant, definition: A unit. }\n',
    }),
  },
  'unknown-download': {
    meaning: 'A file that <Download> refers to must be listed in downloads/.',
    example: body('<Download product="demo" version="1.0.0" file="setup.exe" />', 'No file yet.'),
  },
  'topic-unlisted': {
    meaning: 'Every folder of questions needs a line in faqs/topics.yaml, which gives its name and order.',
    example: file('faqs/topics.yaml', '- { id: sign-in, name: Signing in }\n', '- { id: billing, name: Billing }\n', question),
  },
  'section-unlisted': {
    meaning: 'Every folder of documentation needs a line in its product’s sections.yaml, which gives its name and order.',
    example: file('docs/demo/sections.yaml', '- { id: start, name: Start }\n', '- { id: new, name: New }\n', page),
  },
} as const satisfies Record<string, Rule>;
