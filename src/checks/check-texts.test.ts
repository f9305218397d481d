import { describe, expect, test } from 'vitest';
import { article, entry, findings } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const kb = (more: string) => ({ 'kb/a.md': article({ more }) });

describe('texts in YAML', () => {
  testFaults([
    [
      'a " #" in a title and in an item of a list',
      { 'kb/a.md': article({ more: 'symptoms:\n  - Code #7 is shown' }).replace('An article', 'Printing #1 from a phone') },
      [
        'kb/a.md:3:17 warning yaml-text',
        '" #" starts a comment, which cuts off the text: put the text in quotes, "Printing #1 from a phone"',
      ],
      ['kb/a.md:9:10 warning yaml-text', '"Code #7 is shown"'],
    ],
    ['one at the end', kb('reviewNote: Written in C #'), ['kb/a.md:8:26 warning yaml-text', 'put the text in quotes, "Written in C #"']],
    [
      'one behind quotes',
      kb('owner: "Team" #1'),
      ['kb/a.md:8:15 warning yaml-text', '" #" starts a comment, which cuts off the text: if you want a comment, put a space after "#"'],
    ],
    [
      'one on a line of its own',
      kb('owner: Team\n  #1 of all'),
      ['kb/a.md:9:3 warning yaml-text', '" #" starts a comment, which cuts off the text: put the text in quotes, "Team\\u000a  #1 of all"'],
    ],
    [
      'one in a list in brackets',
      kb('keywords: [C #1, b]'),
      ['kb/a.md:8:14 error yaml', '" #" starts a comment, which cuts off the rest of the line: put the text in quotes'],
    ],
    [
      'one that leaves no text',
      kb('owner: #1 team'),
      ['kb/a.md:8:1 error kb-owner', 'owner has no value because "#" starts a comment: put the text in quotes, "#1 team"'],
    ],
    [
      'a path in double quotes',
      kb('owner: "C:\\temp\\new"'),
      ['kb/a.md:8:11 warning yaml-text', `"\\t" in double quotes is a tab: use single quotes, 'C:\\temp\\new'`],
    ],
    ['a name with a backslash in double quotes', kb('owner: "SHIELD\\nora"'), ['kb/a.md:8:15 warning yaml-text', 'is a line break']],
    [
      'a backslash that makes a control character',
      kb('owner: "Logs\\beta"'),
      [
        'kb/a.md:8:13 error character',
        'an escape in double quotes produces the character U+0008 (a control character), which is not allowed here',
      ],
    ],
    [
      'a backslash that begins no escape',
      kb('owner: "C:\\Users\\x"'),
      ['kb/a.md:8:11 error yaml', '"\\U" is not a valid escape in double quotes: use single quotes'],
    ],
    [
      'an item that is indented deeper than the one above',
      kb('keywords:\n- one\n - two'),
      ['kb/a.md:10:2 warning yaml-text', 'is indented more than the item above, so it is read as part of its text: align the two'],
    ],
    [
      'numbers, whose source is to be quoted',
      kb('errorTexts: [0x80070643]\nkeywords: [007, 1e3, True]\nappliesTo: { versions: { text: 1.10 } }'),
      ['kb/a.md:8:14 error kb-error-texts', 'errorTexts is the number 0x80070643: to make it text, put it in quotes, "0x80070643"'],
      ['kb/a.md:9:12 error kb-keywords', '"007"'],
      ['kb/a.md:9:17 error kb-keywords', '"1e3"'],
      ['kb/a.md:9:22 error kb-keywords', '"True"'],
      ['kb/a.md:10:32 error kb-text', '"1.10"'],
    ],
    [
      'a number in place of a list',
      kb('keywords: 0x10'),
      ['kb/a.md:8:11 error kb-keywords', 'keywords is the number 0x10: write a list, [0x10]'],
    ],
    [
      'a version of two numbers',
      { 'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nfixedIn: 3.10' }) },
      ['known-issues/a.md:8:10 error known-issue-fixed-in', 'fixedIn is the number 3.10: to make it text, put it in quotes, "3.10"'],
    ],
    [
      'a number that is not exact',
      kb('owner: 12345678901234567890'),
      ['kb/a.md:8:8 error limit', '12345678901234567890 is too large to be exact: if it is text, put it in quotes'],
    ],
    [
      'what is read as no value',
      kb('owner: ~\nkeywords: [null]\nreviewNote:'),
      ['kb/a.md:8:8 error kb-owner', 'owner is ~, which means no value: to make it text, put it in quotes, "~"'],
      ['kb/a.md:9:12 error kb-keywords', 'keywords is null, which means no value: to make it text, put it in quotes, "null"'],
      ['kb/a.md:10:1 error kb-review-note', 'reviewNote has no value: write one, or remove the key'],
    ],
    ['an empty text', kb('owner: ""'), ['kb/a.md:8:8 error kb-owner', 'owner cannot be empty']],
    [
      'a colon and brackets in items of a list',
      kb('symptoms:\n  - Error: it fails\n  - [X]'),
      ['kb/a.md:9:5 error kb-symptoms', 'symptoms is a map of keys: to make it text, put it in quotes, "Error: it fails"'],
      ['kb/a.md:10:5 error kb-symptoms', 'symptoms is a list: to make it text, put it in quotes, "[X]"'],
    ],
    ...(
      [
        ['[X] is shown', 'text that starts with "[" needs quotes: "[X] is shown"'],
        ['*.log files', 'text that starts with "*" needs quotes: "*.log files"'],
        ['@home', 'text that starts with "@" needs quotes: "@home"'],
        ['%TEMP% is full', 'text that starts with "%" needs quotes: "%TEMP% is full"'],
        ['`sh` fails', 'text that starts with "`" needs quotes: "`sh` fails"'],
        ['"Save" is gray', `put all of it in quotes, '"Save" is gray'`],
        ["'It's gray'", `put all of it in quotes, "It's gray"`],
        ['!important', 'text that starts with "!" needs quotes: "!important"'],
        ['*.log', '"*.log" is read as a YAML alias, which is not allowed: if it is text, put it in quotes'],
      ] as const
    ).map(([item, message]): Parameters<typeof testFaults>[0][number] => [
      `an item ${item}`,
      kb(`symptoms:\n  - ${item}`),
      ['kb/a.md:9:5 error yaml', message],
    ]),
    [
      'a colon in a title',
      { 'kb/a.md': article().replace('An article', 'Error: it fails') },
      ['kb/a.md:3:8 error yaml', '": " splits this text: put it in quotes, "Error: it fails"'],
    ],
    [
      'a colon within brackets',
      kb('symptoms: [{a: b: c}]'),
      ['kb/a.md:8:16 error yaml', 'text in this list or map needs quotes because it contains ": ", a quotation mark or a bracket'],
    ],
  ]);

  test.each([
    ['comments', 'owner: Support # for now\n#keywords: [one]\nkeywords: # what they call it\n  - one\n  #- two\nsample: false #for now'],
    ['a sign behind a letter', 'owner: C# and F#\nkeywords: ["a #1", \'b #2\', c#3]'],
    ['a " #" in a block', 'owner: >-\n  Team #1'],
    ['escapes that are meant', 'errorTexts: ["One\\nTwo", "one\\n\\ntwo", "a \\"b\\" c", "C:\\\\temp", \'C:\\temp\\new\', C:\\temp\\next]'],
    ['nested lists and long texts', 'owner: One text\n  goes on - and on'],
  ])('%s are fine', async (_name, more) => {
    expect(await findings(kb(more))).toEqual([]);
  });
});
