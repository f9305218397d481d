import { describe } from 'vitest';
import { components } from '#src/schemas/prose-components.ts';
import { article } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const md = (body: string) => ({ 'kb/a.md': article({ body }) });
const mdx = (body: string) => ({ 'kb/a.mdx': article({ body }) });
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

describe('headings', () => {
  testFaults([
    [
      'a title in the body',
      md('# Title\n\n## Next'),
      ['kb/a.md:9:1 error heading', '"#" is only for the page title: start headings at "##"'],
    ],
    [
      'a first heading that is too deep',
      md('Text\n\n### Deep'),
      ['kb/a.md:11:1 error heading', '"###" skips a level: the first heading is "##"'],
    ],
    ['a jump', md('## One\n\n#### Two\n\n## Three'), ['kb/a.md:11:1 error heading', '"####" skips a level: after "##", use "###"']],
    ['a jump in raw HTML', md('## One\n\n<h4>Two</h4>'), ['kb/a.md:11:1 error heading', '"####" skips a level: after "##", use "###"']],
    ['a jump in MDX', mdx('## One\n\n<h4>Two</h4>'), ['kb/a.mdx:11:1 error heading', '"####" skips a level: after "##", use "###"']],
    ['an empty heading', md('## One\n\n##\n'), ['kb/a.md:11:1 error heading', 'is empty']],
    ['too many headings', md('## One\n\n'.repeat(2001)), ['kb/a.md:1:1 error limit', 'has 2001 headings']],
    [
      'an id after a heading',
      {
        ...md('## One {#first}\n\n## One\n\n[a](#first) [b](#one)'),
        'kb/b.mdx': article({ id: 'KB-0002', body: '## One {#first}\n\n[a](#first)' }),
      },
    ],
    ['an id after a heading, then a heading of its words', md('## A {#one}\n\n## One\n\n[a](#one) [b](#one-1)')],
    ['braces at the end of a heading of Markdown', md('## GET /users/{id}\n\n[a](#get-usersid)')],
    [
      'more than an id after a heading of MDX',
      mdx('## One {#first .red}\n\n## Two {#a b}'),
      ['kb/a.mdx:9:1 error heading', '"{#first .red}" is ignored: after a heading, write only an id, such as {#my-id}'],
      ['kb/a.mdx:11:1 error heading', '"{#a b}" is ignored: after a heading, write only an id, such as {#my-id}'],
    ],
    ['a footnote in a heading', md('## Quota[^b]\n\n[a](#quota) b[^a]\n\n[^a]: x\n\n[^b]: y')],
    [
      'an id that a heading has',
      md('## One\n\n<p id="one">x</p>'),
      ['kb/a.md:11:4 error duplicate-anchor', 'the id "one" is already used on line 9'],
    ],
  ]);
});

describe('fences of code', () => {
  testFaults([
    [
      'code on the line of the fence',
      md('```sudo systemctl restart demo\n```\n\n```curl\n```\n\n~~~ Run this: x\ny\n~~~'),
      ['kb/a.md:9:1 error code-fence', 'readers do not see "sudo systemctl restart demo" because it is on the line of the fence'],
      [
        'kb/a.md:12:1 error code-fence',
        'readers do not see "curl" because it is on the line of the fence: put the code on the lines below',
      ],
      [
        'kb/a.md:15:1 error code-fence',
        'readers do not see "Run this: x" because it is on the line of the fence: put the code on the lines below',
      ],
    ],
    [
      'options of other tools',
      md('```js {1,3-5} title="a.js" showLineNumbers\nx\n```'),
      ['kb/a.md:9:1 warning code-fence', 'readers do not see "{1,3-5} title="a.js" showLineNumbers" after the language: remove it'],
    ],
    ['languages', md('```sh\na\n```\n\n```c++\na\n```\n\n```\nb\n```\n\n    indented\n\n```objective-c\nx\n```')],
  ]);
});

describe('MDX', () => {
  testFaults([
    [
      'a component that is never closed, at its opening',
      mdx('Text\n\n<Note kind="info">\nText\n'),
      ['kb/a.mdx:11:1 error mdx', 'does not compile: expected a closing tag for `<Note>` (line 11)'],
    ],
    ['another closing tag', mdx('a\n<Note kind="info">b</Tip>'), ['kb/a.mdx:10:20 error mdx', '(line 10)']],
    ['a brace that is never closed', mdx('a { b'), ['kb/a.mdx:9:3 error mdx', 'does not compile']],
    ['an HTML comment', mdx('a <!-- b -->'), ['kb/a.mdx:9:3 error mdx', 'does not compile']],
    ['an import', mdx("import x from 'y'\n"), ['kb/a.mdx:9:1 error mdx', 'imports and exports are not allowed']],
    ['an export', mdx('Text\n\nexport const x = 1\n'), ['kb/a.mdx:11:1 error mdx', 'imports and exports are not allowed']],
    ['an expression', mdx('Two is {1 + 1}.'), ['kb/a.mdx:9:8 error mdx', 'the expression {1 + 1} is not allowed']],
    ['an expression beside a comment', mdx('{/* c */ alert(1)}'), ['kb/a.mdx:9:1 error mdx', 'is not allowed']],
    [
      'an unknown component',
      mdx('<Notes kind="info">x</Notes>'),
      ['kb/a.mdx:9:1 error component', `<Notes> is not a component: ${[...components.keys()].join(', ')} (did you mean Note?)`],
    ],
    ['a component that is made of others', mdx('<a.b />'), ['kb/a.mdx:9:1 error component', '<a.b> is not a component']],
    ['a fragment', mdx('<>x</>'), ['kb/a.mdx:9:1 error component', 'the fragment <> is not a component']],
    [
      'an unknown attribute',
      mdx('<Note\n  kind="info"\n  titel="x">\ny\n</Note>'),
      ['kb/a.mdx:11:3 error attribute', '"titel" is not an attribute of <Note>: kind, title (did you mean title?)'],
    ],
    ['a missing attribute', mdx('<Note>x</Note>'), ['kb/a.mdx:9:1 error attribute', '<Note> needs the attribute "kind"']],
    ['an empty attribute', mdx('<Tabs><Tab label="">x</Tab></Tabs>'), ['kb/a.mdx:9:12 error attribute', '"label" is empty']],
    [
      'an expression as an attribute',
      mdx('<Note kind={"info"}>x</Note>'),
      ['kb/a.mdx:9:7 error attribute', '"kind" must be text in quotes, not an expression'],
    ],
    [
      'spread attributes',
      mdx('<Note kind="info" {...x}>x</Note>'),
      ['kb/a.mdx:9:19 error attribute', '{...x} is not allowed: write each attribute as text in quotes'],
    ],
    [
      'an unknown kind of note',
      mdx('<Note kind="warn">x</Note>'),
      ['kb/a.mdx:9:7 error attribute', '"warn" is not a kind of note: info, tip, warning, danger'],
    ],
    ['an unknown system', mdx('<Tabs><Tab label="x" os="win">x</Tab></Tabs>'), ['kb/a.mdx:9:22 error attribute', '"win" is not a system']],
    [
      'a range that is none',
      mdx('<AppliesTo versions="newer">x</AppliesTo>'),
      ['kb/a.mdx:9:12 error attribute', '"newer" is not a version range such as >=3.0.0'],
    ],
    [
      'a platform of no product',
      mdx('<AppliesTo platforms="windows linux">x</AppliesTo>'),
      ['kb/a.mdx:9:12 error attribute', '"linux" is not a platform'],
    ],
    ['steps without numbers', mdx('<Steps>\n\n- One\n\n</Steps>'), ['kb/a.mdx:9:1 error component', 'one numbered list']],
    ['a tab by itself', mdx('<Tab label="x">x</Tab>'), ['kb/a.mdx:9:1 error component', '<Tab> works only inside <Tabs>']],
    [
      'tabs with other things',
      mdx('<Tabs>\n\nText\n\n<Tab label="x">x</Tab>\n</Tabs>'),
      ['kb/a.mdx:9:1 error component', '<Tabs> must contain <Tab> and nothing else'],
    ],
    ['a known issue that does not exist', mdx('<KnownIssue id="KI-0009" />'), ['kb/a.mdx:9:13 error unknown-id', '"KI-0009"']],
    [
      'another entry as a known issue',
      mdx('<KnownIssue id="KB-0001" />'),
      ['kb/a.mdx:9:13 error unknown-id', '"KB-0001" is not the id of a known issue, such as KI-0001'],
    ],
    [
      'a term that is not in the glossary',
      { ...mdx('A <Term name="Polcy Set">set</Term>.'), 'glossary.yaml': '- { term: Policy Set, definition: x }' },
      ['kb/a.mdx:9:9 error unknown-term', '(did you mean Policy Set?)'],
    ],
    ['a figure without an image', mdx('<Figure src="./images/a.png" alt="A" />'), ['kb/a.mdx:9:9 error image', 'does not exist']],
    [
      'a figure without words',
      mdx('<Figure src="./images/a.png" alt="" />'),
      ['kb/a.mdx:9:9 error image', ''],
      ['kb/a.mdx:9:30 error image-alt', '"alt" is empty'],
    ],
    [
      'a download of a product that does not exist',
      mdx('<Download product="dmo" version="1.0.0" file="x.msi" />'),
      ['kb/a.mdx:9:11 error unknown-download', '"dmo" is not a product: demo (did you mean demo?)'],
    ],
    [
      'a download that does not exist',
      mdx('<Download product="demo" version="1.0.0" file="x.msi" />'),
      ['kb/a.mdx:9:26 error unknown-download', '"1.0.0" is not a version of demo with downloads'],
    ],
    [
      'a component in plain Markdown',
      md('<Note kind="info">x</Note>'),
      ['kb/a.md:9:1 error html', '<Note> works only in .mdx files: rename this file'],
    ],
    ['a body that is nested too deep', md(`${'> '.repeat(21)}x`), ['kb/a.md:9:41 error limit', 'is nested more than 20 levels deep']],
    [
      'a body that would take minutes to read',
      md(`${'> '.repeat(100_000)}x`),
      ['kb/a.md:9:1 error limit', 'is nested more than 20 levels deep'],
    ],
    [
      'faults of front matter and body at once',
      { 'kb/a.md': article({ more: 'x: 1', body: '# Title\n\n[x](/nope/)' }) },
      ['kb/a.md:8:1 error unknown-key', '"x"'],
      ['kb/a.md:10:1 error heading', '##'],
      ['kb/a.md:12:1 error link', '"/nope/" does not exist'],
    ],
  ]);
});

describe('raw HTML', () => {
  testFaults([
    ['a script', md('<script>alert(1)</script>'), ['kb/a.md:9:1 error html', '<script> is not allowed']],
    ['a script in MDX', mdx('<script>alert(1)</script>'), ['kb/a.mdx:9:1 error html', '<script> is not allowed']],
    ['a frame', md('Text\n\n<iframe src="https://x.example/"></iframe>'), ['kb/a.md:11:1 error html', '<iframe> is not allowed']],
    ['a handler', md('<p onclick="x()">x</p>'), ['kb/a.md:9:4 error html', 'the event handler "onclick" is not allowed: remove it']],
    [
      'a handler in capitals',
      md('<P ONCLICK=x>x</P>'),
      ['kb/a.md:9:4 error html', 'the event handler "onclick" is not allowed: remove it'],
    ],
    [
      'a handler in MDX',
      mdx('<p onClick="x()">x</p>'),
      ['kb/a.mdx:9:4 error html', 'the event handler "onClick" is not allowed: remove it'],
    ],
    ['a style', md('a <b style="color: red">x</b>'), ['kb/a.md:9:6 error html', 'the attribute "style" is not allowed']],
    [
      'a handler on a later line',
      md('<p\n  class="x"\n  onload=y>x</p>'),
      ['kb/a.md:11:3 error html', 'the event handler "onload" is not allowed: remove it'],
    ],
    [
      'an expression in MDX',
      mdx('<img src={x} alt="x" />'),
      ['kb/a.mdx:9:6 error html', '"src" must be text in quotes, not an expression'],
    ],
    [
      'a tag that is cut off by a blank line',
      md('<div class="a"\n\nonclick="x">\n\n</div>'),
      ['kb/a.md:9:1 error html', 'this tag or comment is never closed'],
      ['kb/a.md:13:1 error html', '</div> has no matching <div>: remove it'],
    ],
    ['an element that is never closed', md('<div>\n\nText'), ['kb/a.md:9:1 error html', '<div> is never closed']],
    ['an element that was never opened', md('Text</div>'), ['kb/a.md:9:5 error html', '</div> has no matching <div>: remove it']],
    [
      'elements that cross',
      md('<b><i>x</b></i>'),
      ['kb/a.md:9:4 error html', '<i> is never closed'],
      ['kb/a.md:9:12 error html', '</i> has no matching <i>: remove it'],
    ],
    ['what a comment that ends at once does not hide', md('<!--><b onclick="x">y</b>-->'), ['kb/a.md:9:9 error html', '"onclick"']],
    ['a handler behind a sign in quotes', md('<b title="a > b" onclick="x">y</b>'), ['kb/a.md:9:18 error html', '"onclick"']],
    ['a processing instruction', md('<?php x ?>'), ['kb/a.md:9:1 error html', 'only elements and comments']],
    ['a javascript address', md('<a href="javascript:alert(1)">x</a>'), ['kb/a.md:9:4 error scheme', '"javascript:" is not allowed']],
    ['one in disguise', md('<a href="&#106;avascript:alert(1)">x</a>'), ['kb/a.md:9:4 error scheme', '"javascript:" is not allowed']],
    ['one with a tab in it', md('<a href="java&Tab;script:alert(1)">x</a>'), ['kb/a.md:9:4 error link', 'control character']],
    ['a link to nowhere', md('<a href="/nope/">x</a>'), ['kb/a.md:9:4 error link', '"/nope/" does not exist']],
    [
      'an image without alternative text',
      { ...md('<img src="./images/a.png">'), 'kb/images/a.png': png },
      ['kb/a.md:9:1 error image-alt', 'no alternative text'],
    ],
  ]);
});
