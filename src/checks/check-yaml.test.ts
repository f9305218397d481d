import { describe } from 'vitest';
import { article, minimal } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

describe('YAML', () => {
  testFaults([
    [
      'a list that is never closed, at its opening',
      { 'kb/a.md': article({ more: 'keywords: [one, two' }) },
      ['kb/a.md:8:11 error yaml', 'the "[" here is never closed'],
    ],
    [
      'a quote that is never closed, at its opening',
      { 'kb/a.md': article({ more: 'owner: "one\nkeywords: ["two"]' }) },
      ['kb/a.md:8:8 error yaml', 'never closed'],
    ],
    [
      'a colon in a text',
      { 'kb/a.md': article().replace('What it says.', 'What: it says.') },
      ['kb/a.md:4:10 error yaml', '": " splits this text: put it in quotes, "What: it says."'],
    ],
    [
      'a text that a comment cuts off, and that goes on in the next line',
      { 'kb/a.md': article({ more: 'owner: The team\n  for #2 and\n  others' }) },
      ['kb/a.md:9:7 error yaml', '" #" starts a comment, which cuts off the text: put the text in quotes'],
    ],
    [
      'a text of a mark alone',
      { 'kb/a.md': article({ more: 'owner: -' }) },
      ['kb/a.md:8:8 error yaml', 'text that starts with "-" needs quotes: "-"'],
    ],
    [
      'a key that is indented too far, on its line',
      { 'kb/a.md': article({ more: '  owner: Support' }) },
      ['kb/a.md:8:1 error yaml', 'must start at the same column'],
    ],
    [
      'a key that reads as a part of the text above',
      { 'kb/a.md': article().replace('kind:', '  kind:') },
      ['kb/a.md:6:3 error yaml', 'is indented more than the key above, so it is read as part of its text: align the two'],
    ],
    [
      'a key without a colon',
      { 'kb/a.md': article({ more: 'owner Support' }) },
      ['kb/a.md:8:1 error yaml', 'the colon is missing: write "key: value"'],
    ],
    [
      'a key twice, at the later',
      { 'kb/a.md': article({ more: 'kind: reference' }) },
      ['kb/a.md:8:1 error yaml', 'the key "kind" is set twice: remove one'],
    ],
    [
      'an anchor and an alias',
      { 'kb/a.md': article({ more: 'owner: &me Support\nreviewNote: *me' }) },
      ['kb/a.md:8:8 error yaml', '"&me" is read as a YAML anchor, which is not allowed: if it is text, put it in quotes'],
      ['kb/a.md:9:13 error yaml', '"*me" is read as a YAML alias, which is not allowed: if it is text, put it in quotes'],
    ],
    [
      'a tag',
      { 'kb/a.md': article({ more: 'owner: !!str 1' }) },
      ['kb/a.md:8:8 error yaml', '"!!str" is read as a YAML tag, which is not allowed: if it is text, put it in quotes'],
    ],
    ['a tab as indentation', { 'kb/a.md': article({ more: 'keywords:\n\t- one' }) }, ['kb/a.md:9:1 error yaml', 'use spaces']],
    [
      'a second YAML document starts here: write one per file',
      { 'glossary.yaml': '- { term: a, definition: b }\n---\n- { term: c, definition: d }\n' },
      ['glossary.yaml:2:1 error yaml', 'a second YAML document starts here: write one per file'],
    ],
    [
      'front matter that is never closed',
      { 'kb/a.md': '---\nid: KB-0001\ntitle: x\n' },
      ['kb/a.md:1:1 error front-matter', 'never closed'],
    ],
    ['no front matter', { 'kb/a.md': '# Title\n' }, ['kb/a.md:1:1 error front-matter', 'has no front matter']],
    ['an empty file', { 'kb/a.md': '' }, ['kb/a.md:1:1 error front-matter', 'has no front matter']],
    ['empty front matter', { 'kb/a.md': '---\n---\n' }, ['kb/a.md:1:1 error kb', 'the front matter is empty']],
    ['a list as front matter', { 'kb/a.md': '---\n- x\n---\n' }, ['kb/a.md:1:1 error kb', 'the front matter is a list']],
    [
      'a scalar as data',
      { 'products/demo.yaml': 'just text\n' },
      ['products/demo.yaml:1:1 error product', 'the file is text: write keys and values'],
    ],
    [
      'an empty data file',
      { 'glossary.yaml': '# nothing\n' },
      ['glossary.yaml:1:1 error term', 'the file is empty: write a list, with "- " before each item'],
    ],
    [
      'a map where a list is expected',
      { 'widget.yaml': 'path: /x\n' },
      ['widget.yaml:1:1 error widget-rule', 'the file is a map of keys: write a list, with "- " before each item'],
    ],
    [
      'a number that is not exact',
      { 'kb/a.md': article({ more: 'owner: 12345678901234567890' }) },
      ['kb/a.md:8:8 error limit', '12345678901234567890 is too large to be exact: if it is text, put it in quotes'],
    ],
    [
      'a map nested too deep',
      { 'glossary.yaml': `- { term: a, definition: ${'['.repeat(20)}${']'.repeat(20)} }\n` },
      ['glossary.yaml:1:44 error limit', 'is nested more than 20 levels deep'],
    ],
  ]);
});

describe('characters', () => {
  testFaults([
    [
      'a right-to-left override',
      { 'kb/a.md': article().replace('An article', 'An \u202Eable') },
      ['kb/a.md:3:11 error character', 'U+202E (RIGHT-TO-LEFT OVERRIDE)'],
    ],
    [
      'a zero-width space',
      { 'products/demo.yaml': minimal['products/demo.yaml'].replace('Demo', 'De\u200Bmo') },
      ['products/demo.yaml:1:9 error character', 'U+200B (ZERO WIDTH SPACE)'],
    ],
    [
      'a joiner between letters',
      { 'kb/a.md': article().replace('An article', 'An\u200Darticle') },
      ['kb/a.md:3:10 error character', 'U+200D (ZERO WIDTH JOINER)'],
    ],
    ['a byte order mark in the middle', { 'kb/a.md': article({ more: '# \uFEFF' }) }, ['kb/a.md:8:3 error character', 'U+FEFF']],
    [
      'one of each kind, each in a file of its own',
      {
        'kb/a.md': article({ more: 'owner: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\u202E"' }),
        'kb/b.md': article({ id: 'KB-0002', more: 'owner: "a\u200Bb"' }),
      },
      ['kb/a.md:8:45 error character', 'U+202E'],
      ['kb/b.md:8:10 error character', 'U+200B'],
    ],
    ['an escape that hides one', { 'kb/a.md': article({ more: 'owner: "a\\u202Eb"' }) }, ['kb/a.md:8:10 error character', 'U+202E']],
    [
      'one in the words of the spell checker',
      { 'words.txt': 'one\ntw\u00ADo\n\u200Ethree\n' },
      ['words.txt:3:1 error character', 'LEFT-TO-RIGHT MARK'],
    ],
    ['a control character in a body', { 'kb/a.md': article({ body: 'a\n\nb\u0008' }) }, ['kb/a.md:11:2 error character', 'U+0008']],
  ]);
});
