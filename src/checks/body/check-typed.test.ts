import { describe, expect, test } from 'vitest';
import { article, entry, findings } from '#src/test/content-directory.ts';
import { testFaults, type Fault } from '#src/test/expect-findings.ts';

const md = (body: string) => ({ 'kb/a.md': article({ body }) });
const mdx = (body: string) => ({ 'kb/a.mdx': article({ body }) });

/** A body of one line, what is found in it from a column on, and a part of the message. */
const line = ([text, column, finding, message]: readonly [string, number, string, string]): Fault => [
  text,
  md(text),
  [`kb/a.md:9:${column} ${finding}`, message],
];

describe('backslashes and marks in paths', () => {
  testFaults([
    ...(
      [
        ['Delete Conceal\\_new.', 15, 'Conceal_new'],
        ['Open \\\\server\\share\\*.log, please.', 6, '\\server\\share*.log'],
        ['Open \\\\server\\share first.', 6, '\\server\\share'],
        ['It is in \\.conceal of the user.', 10, '.conceal'],
        ['Open %TEMP%\\.cache now.', 12, '%TEMP%.cache'],
        ['The key HKLM\\Software\\{12} is left.', 22, 'HKLM\\Software{12}'],
        ['The folder "C:\\Logs\\" is full.', 20, '"C:\\Logs"'],
        ['**C:\\Logs\\** is full.', 10, '**C:\\Logs**'],
        ['It is in C:\\Logs\\.', 17, 'C:\\Logs.'],
        ['Match \\d+\\.\\d+ here.', 10, '\\d+.\\d+'],
        ['A [folder C:\\\\_new\\_x](https://example.com/).', 19, 'C:\\_new_x'],
      ] as const
    ).map(([text, column, shown]) =>
      line([text, column, 'warning as-typed', `readers see "${shown}" because Markdown removes this backslash`]),
    ),
    ['one at the end of a line', md('It is in C:\\Logs\\\nfirst.'), ['kb/a.md:9:17 warning as-typed', 'readers see "C:\\Logs"']],
    ['one in MDX', mdx('Open C:\\\\x\\_y.'), ['kb/a.mdx:9:11 warning as-typed', 'put the path in backticks']],
    [
      'one in a field',
      { 'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nworkaround: Delete Logs\\_old' }) },
      ['known-issues/a.md:8:24 warning as-typed', 'readers see "Logs_old"'],
    ],
    ...(
      [
        ['Open logs/*.one or data/*.two.', 11, 'the "*" in "logs/*.one or data/*.two."'],
        ['It is 5*3*2 in all.', 8, 'the "*" in "5*3*2"'],
        ['Open lib/__init__.py first.', 10, 'the "_" in "lib/__init__.py"'],
      ] as const
    ).map(([text, column, shown]) => line([text, column, 'warning as-typed', `readers do not see ${shown}`])),
  ]);

  test.each([
    ['escapes that are meant', '\\*stars\\*, 1\\. one, \\[x\\], a\\*b, \\<tag>, 80\\~90, \\_open, \\#1, \\`x\\`, me\\@host, \\{x\\}'],
    ['paths whose backslashes are escaped', '\\\\\\\\server\\\\share and C:\\\\Users\\\\me'],
    ['paths without an escape', 'C:\\Users\\me, SHIELD\\nora and HKLM\\Software'],
    ['code', '`C:\\_x`, `\\\\server\\*.log`\n\n```text\nC:\\_x\n```\n\n    C:\\_x'],
    ['stars', '\\*stars\\* and \\*\\*more\\*\\*'],
    ['emphasis', 'A *word*, (**two**), sun*light*, _this_ and snake_case_name.'],
  ])('%s are fine', async (_name, body) => {
    expect(await findings(md(body))).toEqual([]);
  });
});

describe('tables', () => {
  testFaults([
    [
      'an address that runs into a cell with marks, or over two words of it',
      md('| A | B |\n|---|---|\n|https://example.com/v2|`x`|\n|https://example.com|**a b**|\n|https://example.com|c|'),
      ['kb/a.md:11:24 error table', 'put a space between the address and the "|"'],
      ['kb/a.md:12:21 error table', 'put a space'],
    ],
    [
      'a cell too many',
      md('| A | B |\n| - | - |\n| 1 | 2 | 3 |\n| `a|b` | c |'),
      ['kb/a.md:11:9 error table', 'this row has 3 cells but the header has 2, so readers do not see "3": add a column to the header'],
      ['kb/a.md:12:9 error table', 'this row has 3 cells but the header has 2, so readers do not see "c": add a column to the header'],
    ],
    [
      'no line below the head',
      md('| A | B |\n| 1 | 2 |'),
      ['kb/a.md:9:1 warning table', 'this is not read as a table because the line below its header is missing: add "| --- | --- |"'],
    ],
    [
      'none, without outer lines',
      md('A | B\n1 | 2'),
      ['kb/a.md:9:1 warning table', 'this is not read as a table because the line below its header is missing: add "| --- | --- |"'],
    ],
    [
      'another number of columns',
      md('| A | B |\n| - |\n| 1 | 2 |'),
      ['kb/a.md:9:1 warning table', 'this is not read as a table because the line below its header has a different number of columns'],
    ],
  ]);

  test('that are whole are fine', async () => {
    const table =
      '| A | B |\n| - | - |\n| 1 | 2 |  |\n|https://example.com/in|x|\n| <https://example.com/a> | x \\| y |\n| https://example.com/ | z |\n| 1 |';
    expect(await findings(md(`${table}\n\nA pipe: a | b and \`a | b\`\n\n\`\`\`sh\n| A | B |\n| 1 | 2 |\n\`\`\``))).toEqual([]);
  });
});

describe('blocks', () => {
  testFaults([
    [
      'a fence that is never closed',
      md('Text.\n\n```sh\nls\n\n## More'),
      ['kb/a.md:11:1 error code-fence', 'this code block is never closed, so everything after it is code: add a line "```" after it'],
    ],
    [
      'a rule right below a text',
      md('One sentence.\n---\n\nMore.'),
      ['kb/a.md:9:1 warning heading', 'the "---" below turns this text into a heading: put a blank line between them'],
    ],
    ['one in a list', md('- a\n\n  ~~~~\n  ls\n  ~~~\n\nText.'), ['kb/a.md:11:3 error code-fence', 'add a line "~~~~"']],
    [
      'a bold line above text of the same paragraph',
      md('## One\n\n**Cause**\nThe cache is full.\n\n**Note:**\nNo heading.\n\n**Bold** text.'),
      ['kb/a.md:11:1 warning heading', 'write "### Cause"'],
    ],
    [
      'a table whose line below the head begins like a list',
      md('a | b\n- | -\n1 | 2'),
      ['kb/a.md:10:1 warning table', 'write "| --- | --- |"'],
    ],
    [
      'indented code in MDX',
      { 'kb/a.mdx': article({ body: 'Run it:\n\n    # as root\n    cp _a_ b\n\n<Note kind="tip">\n\n    Text.\n\n</Note>' }) },
      ['kb/a.mdx:11:5 warning as-typed', 'indented lines are not code in .mdx files'],
      ['kb/a.mdx:11:5 error heading', 'start headings at'],
      ['kb/a.mdx:12:5 warning as-typed', 'indented lines are not code in .mdx files'],
    ],
    [
      'a line in bold as a heading',
      md('## One\n\n**Before you begin:**\n\nText.'),
      ['kb/a.md:11:1 warning heading', 'write "### Before you begin"'],
    ],
    [
      'Markdown right after a tag is shown as text: put a blank line before it',
      md('<div>\nSome **bold** text.\n</div>\n\n<details>\n<summary>More</summary>\n- a\n</details>'),
      ['kb/a.md:10:6 warning html', 'Markdown right after a tag is shown as text: put a blank line before it'],
      ['kb/a.md:15:1 warning html', 'Markdown right after a tag is shown as text: put a blank line before it'],
    ],
  ]);

  test.each([
    ['headings with a line below', '## One\n\nTwo\n---\n\nText.\n\n---\n\nMore.'],
    ['closed fences', '```sh\nls\n```\n\n> ~~~\n> ls\n> ~~~~\n\n- ```\n  ls\n  ```\n\n    indented'],
    ['sentences in bold', '**Do not turn it off.**\n\nText.\n\n**Last line**'],
    [
      'HTML',
      '<div>\nSome <b>bold</b> text, 2 * 3.\n</div>\n\n<details>\n<summary>More</summary>\n\n- a\n\n</details>\n\n<pre>\n**x**\n</pre>',
    ],
  ])('%s are fine', async (_name, body) => {
    expect(await findings(md(body))).toEqual([]);
  });
});

describe('references', () => {
  testFaults([
    [
      'links and images without their address',
      md('See [the guide][guide], [the list][] and ![a form][form].\n\n[guides]: https://example.com/'),
      ['kb/a.md:9:5 warning reference', 'add a line "[guide]: ADDRESS" (did you mean guides?)'],
      ['kb/a.md:9:25 warning reference', 'add a line "[the list]: ADDRESS"'],
      [
        'kb/a.md:9:42 warning reference',
        'readers see "![a form][form]" as text because "form" has no address: add a line "[form]: ADDRESS"',
      ],
    ],
    [
      'links with a typo',
      md('See [the guide] (https://example.com/), [a file](./my file.md) and (a text)[https://example.com/].'),
      ['kb/a.md:9:5 warning reference', '"[the guide] (https://example.com/)" is not read as a link: remove the space between "]" and "("'],
      ['kb/a.md:9:41 warning reference', '"[a file](./my file.md)" is not read as a link: write the space in the address as %20'],
      ['kb/a.md:9:68 warning reference', '"(a text)[https://example.com/]" is not read as a link: write [text](address)'],
    ],
    [
      'footnotes without text, and text without a footnote',
      md('One[^1] and two[^2].\n\n[^1]: Text.\n[^3]: More.'),
      ['kb/a.md:9:16 warning reference', 'add a line "[^2]: TEXT"'],
      ['kb/a.md:12:1 warning reference', 'write [^3] in the text'],
    ],
  ]);

  test('that lead somewhere, and brackets that are text, are fine', async () => {
    const body =
      'See [a](/kb/ "b c"), [one] (two), `[a] (/b)`, [the guide][guide], [guide][], [guide] and one[^1]; a[0][1], [x], [^a-z]+, \\[a][b], `[a][b]`.\n\n[guide]: https://example.com/\n\n[^1]: Text.';
    expect(await findings(md(body))).toEqual([]);
  });
});

describe('markup of other tools', () => {
  testFaults([
    ...(
      [
        [':::note', 1, 'write "> [!NOTE]"'],
        ['::: danger Title', 1, 'write "> [!CAUTION]"'],
        [':::constructor', 1, 'write "> [!NOTE]"'],
        [':::tabs', 1, 'readers see as text: write <Tabs> with one <Tab> for each'],
        ['!!! warning "Title"', 1, 'write "> [!WARNING]"'],
        ['??? tip', 1, 'write "> [!TIP]"'],
        ['=== "Windows"', 1, 'write <Tabs>'],
        ['> [!INFO] Title', 3, 'write "> [!NOTE]"'],
        ['{% note %}', 1, 'write "> [!NOTE]"'],
        ['{{< tip >}}', 1, 'write "> [!TIP]"'],
        ['{% link kb/a.md %}', 1, 'write what it would insert'],
        ['{% endcallout %}', 1, 'write "> [!NOTE]"'],
        ['See [[another page]].', 5, 'write a link'],
        ['[[_TOC_]]', 1, 'remove it'],
        ['See {{ site.url }}.', 5, 'write what it stands for'],
        ['It is ==marked== here.', 7, 'write <mark>'],
        ['[TOC]', 1, 'readers see as text: remove it'],
        ['## Limits {: #my-limits }', 11, 'readers see as text: keep only {#my-limits}'],
        ['## Limits {#my-limits .wide}', 11, 'readers see as text: keep only {#my-limits}'],
        ['## Limits {: .wide }', 11, 'readers see as text: remove it'],
      ] as const
    ).map(([text, column, message]) => line([text, column, 'warning other-markup', message])),
  ]);

  test.each([
    ['alerts', '> [!NOTE]\n> Text.\n\n> [!important]\n>\n> - a'],
    ['look-alikes', 'Hello!!! Note: a :: b, {x}, [note], ?? and \\{#x}.\n\n`:::note`\n\n```md\n:::note\n!!! note\n## A {#b}\n```'],
  ])('%s are fine', async (_name, body) => {
    expect(await findings(md(body))).toEqual([]);
  });
});

describe('MDX', () => {
  testFaults([
    ['<br>', mdx('a <br> b'), ['kb/a.mdx:9:3 error mdx', 'write <br />']],
    [
      'a sign',
      mdx('It takes <200ms.'),
      ['kb/a.mdx:9:10 error mdx', 'does not compile: unexpected character after `<`, expected a valid JSX tag; to show a "<", write \\<'],
    ],
    ['a name to fill in', mdx('Open <tenant-id> now.'), ['kb/a.mdx:9:6 error mdx', 'to show a "<", write \\<']],
    ['one that is closed', mdx('Open <Tenant /> now.'), ['kb/a.mdx:9:6 error component', 'to show a "<", write \\<']],
    ['one in plain Markdown', md('Open <tenant> now.'), ['kb/a.md:9:6 error html', 'to show a "<", write \\<']],
    ['a brace', mdx('Open {x now.'), ['kb/a.mdx:9:6 error mdx', 'to show a "{", write \\{']],
    [
      'a closing tag that a list takes in',
      mdx(
        '<Tabs>\n  <Tab label="A">\n\n- One [two](https://example.com/).\n\n  </Tab>\n  <Tab label="B">\n\n- Three.\n\n  </Tab>\n</Tabs>',
      ),
      ['kb/a.mdx:14:3 error component', '</Tab> is indented, so it is read as part of the list above: move it to the start of its line'],
    ],
    [
      'one whose element is misread',
      mdx('<details>\n<summary>x</summary>\n\n- a\n  </details>\n\nText <kbd>x</kbd>'),
      ['kb/a.mdx:13:3 error component', '</details> is indented'],
    ],
  ]);
});
