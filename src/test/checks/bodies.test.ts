import { describe } from 'vitest';
import { article, entry, release } from './content-directory.ts';
import { testFaults } from './expect-findings.ts';

const md = (body: string) => ({ 'kb/a.md': article({ body }) });
const mdx = (body: string) => ({ 'kb/a.mdx': article({ body }) });
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

describe('headings', () => {
  testFaults([
    ['a title in the body', md('# Title\n\n## Next'), ['kb/a.md:9:1 error heading', 'headings begin at "##"']],
    [
      'a first heading that is too deep',
      md('Text\n\n### Deep'),
      ['kb/a.md:11:1 error heading', 'jumps to "###": the first heading is "##"'],
    ],
    ['a jump', md('## One\n\n#### Two\n\n## Three'), ['kb/a.md:11:1 error heading', 'after "##" comes at most "###"']],
    ['a jump in raw HTML', md('## One\n\n<h4>Two</h4>'), ['kb/a.md:11:1 error heading', 'jumps to "####"']],
    ['a jump in MDX', mdx('## One\n\n<h4>Two</h4>'), ['kb/a.mdx:11:1 error heading', 'jumps to "####"']],
    ['an empty heading', md('## One\n\n##\n'), ['kb/a.md:11:1 error heading', 'is empty']],
    ['too many headings', md('## One\n\n'.repeat(2001)), ['kb/a.md:1:1 error limit', 'has 2001 headings']],
    [
      'an id that a heading has',
      md('## One\n\n<p id="one">x</p>'),
      ['kb/a.md:11:4 error duplicate-anchor', 'the id "one" stands on line 9 already'],
    ],
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
      [
        'kb/a.mdx:9:1 error component',
        '<Notes> is not a component: Note, Steps, Tabs, Tab, AppliesTo, KnownIssue, Download, Term, Figure (did you mean Note?)',
      ],
    ],
    ['a component that is made of others', mdx('<a.b />'), ['kb/a.mdx:9:1 error component', '<a.b> is not a component']],
    ['a fragment', mdx('<>x</>'), ['kb/a.mdx:9:1 error component', 'the fragment <> is not a component']],
    [
      'an unknown attribute',
      mdx('<Note\n  kind="info"\n  titel="x">\ny\n</Note>'),
      ['kb/a.mdx:11:3 error attribute', '"titel" is not an attribute of <Note>, which takes kind, title (did you mean title?)'],
    ],
    ['a missing attribute', mdx('<Note>x</Note>'), ['kb/a.mdx:9:1 error attribute', '<Note> needs "kind"']],
    ['an empty attribute', mdx('<Tabs><Tab label="">x</Tab></Tabs>'), ['kb/a.mdx:9:12 error attribute', '"label" is empty']],
    [
      'an expression as an attribute',
      mdx('<Note kind={"info"}>x</Note>'),
      ['kb/a.mdx:9:7 error attribute', 'must be a plain text in quotes'],
    ],
    ['spread attributes', mdx('<Note kind="info" {...x}>x</Note>'), ['kb/a.mdx:9:19 error attribute', 'attributes are plain texts']],
    [
      'an unknown kind of note',
      mdx('<Note kind="warn">x</Note>'),
      ['kb/a.mdx:9:7 error attribute', '"warn" is not a kind of note: info, tip, warning, danger'],
    ],
    ['an unknown system', mdx('<Tabs><Tab label="x" os="win">x</Tab></Tabs>'), ['kb/a.mdx:9:22 error attribute', '"win" is not a system']],
    [
      'a range that is none',
      mdx('<AppliesTo versions="newer">x</AppliesTo>'),
      ['kb/a.mdx:9:12 error attribute', '"newer" is not a range of versions'],
    ],
    [
      'a platform of no product',
      mdx('<AppliesTo platforms="windows linux">x</AppliesTo>'),
      ['kb/a.mdx:9:12 error attribute', '"linux" is not a platform'],
    ],
    ['steps without numbers', mdx('<Steps>\n\n- One\n\n</Steps>'), ['kb/a.mdx:9:1 error component', 'one numbered list']],
    ['a tab by itself', mdx('<Tab label="x">x</Tab>'), ['kb/a.mdx:9:1 error component', 'only inside of <Tabs>']],
    [
      'tabs with other things',
      mdx('<Tabs>\n\nText\n\n<Tab label="x">x</Tab>\n</Tabs>'),
      ['kb/a.mdx:9:1 error component', '<Tabs> holds <Tab> and nothing else'],
    ],
    ['a known issue that does not exist', mdx('<KnownIssue id="KI-0009" />'), ['kb/a.mdx:9:13 error unknown-id', '"KI-0009"']],
    [
      'another entry as a known issue',
      mdx('<KnownIssue id="KB-0001" />'),
      ['kb/a.mdx:9:13 error unknown-id', 'not the id of a known issue'],
    ],
    [
      'a term that is not in the glossary',
      { ...mdx('A <Term name="Polcy Set">set</Term>.'), 'glossary.yaml': '- { term: Policy Set, definition: x }' },
      ['kb/a.mdx:9:9 error unknown-term', '(did you mean Policy Set?)'],
    ],
    [
      'a download that does not exist',
      mdx('<Download product="demo" version="1.0.0" file="x.msi" />'),
      ['kb/a.mdx:9:26 error unknown-download', '"1.0.0" has no downloads of demo'],
    ],
    ['a component in plain Markdown', md('<Note kind="info">x</Note>'), ['kb/a.md:9:1 error html', '<Note> works in .mdx files only']],
    ['a body that is nested too deep', md(`${'> '.repeat(21)}x`), ['kb/a.md:9:41 error limit', 'deeper than 20 levels']],
    ['a body that would take minutes to read', md(`${'> '.repeat(100_000)}x`), ['kb/a.md:9:1 error limit', 'deeper than 20 levels']],
    [
      'faults of front matter and body at once',
      { 'kb/a.md': article({ more: 'x: 1', body: '# Title' }) },
      ['kb/a.md:8:1 error unknown-key', '"x"'],
      ['kb/a.md:10:1 error heading', '##'],
    ],
  ]);
});

describe('raw HTML', () => {
  testFaults([
    ['a script', md('<script>alert(1)</script>'), ['kb/a.md:9:1 error html', '<script> is not allowed']],
    ['a script in MDX', mdx('<script>alert(1)</script>'), ['kb/a.mdx:9:1 error html', '<script> is not allowed']],
    [
      'a frame',
      md('Text\n\n<iframe src="https://x.example/"></iframe>'),
      ['kb/a.md:11:1 error html', '<iframe> is not allowed'],
      ['kb/a.md:11:9 error image', 'is not on the portal'],
    ],
    ['a handler', md('<p onclick="x()">x</p>'), ['kb/a.md:9:4 error html', 'the handler "onclick" is not allowed']],
    ['a handler in capitals', md('<P ONCLICK=x>x</P>'), ['kb/a.md:9:4 error html', 'the handler "onclick"']],
    ['a handler in MDX', mdx('<p onClick="x()">x</p>'), ['kb/a.mdx:9:4 error html', 'the handler "onClick"']],
    ['a style', md('a <b style="color: red">x</b>'), ['kb/a.md:9:6 error html', 'the attribute "style" is not allowed']],
    ['a handler on a later line', md('<p\n  class="x"\n  onload=y>x</p>'), ['kb/a.md:11:3 error html', 'the handler "onload"']],
    ['an expression in MDX', mdx('<img src={x} alt="x" />'), ['kb/a.mdx:9:6 error html', 'must be a plain text']],
    [
      'a tag that is cut off by a blank line',
      md('<div class="a"\n\nonclick="x">\n\n</div>'),
      ['kb/a.md:9:1 error html', 'what opens here is never closed'],
      ['kb/a.md:13:1 error html', '</div> closes nothing'],
    ],
    ['an element that is never closed', md('<div>\n\nText'), ['kb/a.md:9:1 error html', '<div> is never closed']],
    ['an element that was never opened', md('Text</div>'), ['kb/a.md:9:5 error html', '</div> closes nothing']],
    [
      'elements that cross',
      md('<b><i>x</b></i>'),
      ['kb/a.md:9:4 error html', '<i> is never closed'],
      ['kb/a.md:9:12 error html', '</i> closes nothing'],
    ],
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

describe('images', () => {
  testFaults([
    [
      'a file that does not exist',
      { ...md('![x](./images/b.png)'), 'kb/images/a.png': png },
      ['kb/a.md:9:1 error image', '"./images/b.png" does not exist (did you mean ./images/a.png?)'],
    ],
    [
      'no alternative text',
      { ...md('![ ](./images/a.png)'), 'kb/images/a.png': png },
      ['kb/a.md:9:1 error image-alt', 'no alternative text'],
    ],
    [
      'none in a reference',
      { ...md('![][a]\n\n[a]: ./images/a.png'), 'kb/images/a.png': png },
      ['kb/a.md:9:1 error image-alt', 'no alternative text'],
    ],
    ['another origin', md('![x](https://x.example/a.png)'), ['kb/a.md:9:1 error image', '"https://x.example/a.png" is not on the portal']],
    ['another origin without a scheme', md('![x](//x.example/a.png)'), ['kb/a.md:9:1 error image', 'is not on the portal']],
    ['data in the address', md('![x](data:image/png;base64,AAAA)'), ['kb/a.md:9:1 error image', 'is not on the portal']],
    ['another origin in a reference', md('![x][a]\n\n[a]: https://x.example/a.png'), ['kb/a.md:11:1 error image', 'is not on the portal']],
    [
      'a figure without alternative text',
      { ...mdx('<Figure src="./images/a.png" alt="" />'), 'kb/images/a.png': png },
      ['kb/a.mdx:9:30 error image-alt', '"alt" is empty'],
    ],
    ['a figure of nothing', mdx('<Figure src="./images/a.png" alt="x" />'), ['kb/a.mdx:9:9 error image', 'does not exist']],
    [
      'a source set',
      { ...md('<img srcset="./images/a.png 1x, ./images/b.png 2x" src="./images/a.png" alt="x">'), 'kb/images/a.png': png },
      ['kb/a.md:9:6 error image', '"./images/b.png" does not exist'],
    ],
  ]);
});

describe('links', () => {
  const two = (body: string) => ({
    'kb/a.md': article({ body }),
    'kb/okta-sign-in.mdx': article({ id: 'KB-0002', body: '## Set up\n\n## Set up' }),
  });
  testFaults([
    [
      'a page that does not exist',
      two('[x](/kb/okta-signin/)'),
      ['kb/a.md:9:1 error link', '"/kb/okta-signin/" does not exist (did you mean /kb/okta-sign-in/?)'],
    ],
    [
      'a page without its slash',
      two('[x](/kb/okta-sign-in)'),
      ['kb/a.md:9:1 error link', 'lacks its last slash (did you mean /kb/okta-sign-in/?)'],
    ],
    [
      'an anchor that does not exist',
      two('Text [x](/kb/okta-sign-in/#setup)'),
      ['kb/a.md:9:6 error anchor', '"#setup" does not exist on /kb/okta-sign-in/ (did you mean set-up?)'],
    ],
    ['an anchor of its own page', two('## One\n\n[x](#two)'), ['kb/a.md:11:1 error anchor', '"#two" does not exist on /kb/a/']],
    ['an anchor behind an id', two('[x](/k/KB-0002/#set-up-2)'), ['kb/a.md:9:1 error anchor', '"#set-up-2" does not exist']],
    ['a file that does not exist', two('[x](./okta-sign-in.md)'), ['kb/a.md:9:1 error link', '(did you mean ./okta-sign-in.mdx?)']],
    ['a page as if it were beside this one', two('[x](okta-sign-in/)'), ['kb/a.md:9:1 error link', '(did you mean okta-sign-in.mdx?)']],
    ['a file outside of the content', two('[x](../../package.json)'), ['kb/a.md:9:1 error link', 'is no file of the content']],
    [
      'a question that does not exist',
      { ...two('[x](/faq/setup/#b)'), 'faqs/setup/a.md': entry(), 'faqs/topics.yaml': '- { id: setup, name: x }' },
      ['kb/a.md:9:1 error anchor', '"#b" does not exist on /faq/setup/'],
    ],
    [
      'a change that does not exist',
      { ...two('[x](/releases/demo/1.0.0/#frist)'), 'releases/demo/1.0.0.md': release() },
      ['kb/a.md:9:1 error anchor', '(did you mean first?)'],
    ],
    ['an id that does not exist', two('[x](/k/KB-0009/)'), ['kb/a.md:9:1 error link', '"/k/KB-0009/" does not exist']],
    ['a query that nobody reads', two('[x](/kb/okta-sign-in/?x=1)'), ['kb/a.md:9:1 error link', 'reads no query']],
    ['an empty link', two('[x]()'), ['kb/a.md:9:1 error link', 'leads nowhere']],
    [
      'an old address',
      { ...two('[x](/kb/old/)'), 'kb/b.md': article({ id: 'KB-0003', more: 'aliases: [/kb/old/]' }) },
      ['kb/a.md:9:1 warning link', '"/kb/old/" is an old address: write /kb/b/'],
    ],
    [
      'an address that is gone',
      { ...two('[x](/old/a/)'), 'redirects.yaml': '- { from: /old/*, gone: true, reason: x }' },
      ['kb/a.md:9:1 error link', 'is gone for good'],
    ],
    [
      'the portal by its address',
      two('[x](https://support.example.com/kb/nope/)'),
      ['kb/a.md:9:1 error link', '"/kb/nope/" does not exist'],
    ],
    [
      'javascript',
      two('[x](javascript:alert%281%29)'),
      ['kb/a.md:9:1 error scheme', '"javascript:" is not allowed: https, mailto and tel are'],
    ],
    ['data', two('<data:text/html,x>'), ['kb/a.md:9:1 error scheme', '"data:" is not allowed']],
    ['no encryption', two('[x](http://x.example/)'), ['kb/a.md:9:1 warning scheme', 'is not encrypted']],
    ['no scheme', two('[x](//x.example/)'), ['kb/a.md:9:1 error scheme', 'write https://x.example/']],
    ['a backslash', two('[x](/\\\\evil.example/)'), ['kb/a.md:9:1 error link', 'backslash']],
    ['an address that is none', two('[x](https:///)'), ['kb/a.md:9:1 error link', 'is not an address']],
    [
      'a reference that leads nowhere, at its definition',
      two('[x][y] [z][y]\n\n[y]: /nope/'),
      ['kb/a.md:11:1 error link', '"/nope/" does not exist'],
    ],
    [
      'a renamed heading that does not exist',
      { 'kb/a.md': article({ more: 'anchors: { old: neu }', body: '## New' }) },
      ['kb/a.md:8:17 error anchor', '"#neu" does not exist on this page (did you mean new?)'],
    ],
    [
      'a renamed heading that is still there',
      { 'kb/a.md': article({ more: 'anchors: { new: newer }', body: '## New\n\n## Newer' }) },
      ['kb/a.md:8:17 error anchor', 'is still the id of a heading'],
    ],
    [
      'what follows from a body that does not compile is held back',
      { 'kb/a.md': article({ body: '[x](/kb/b/#y)' }), 'kb/b.mdx': article({ id: 'KB-0002', body: '<Note' }) },
      ['kb/b.mdx:9:1 error mdx', 'does not compile'],
    ],
  ]);
});

describe('inline Markdown', () => {
  testFaults([
    [
      'a list',
      { 'releases/demo/1.0.0.md': release({ more: '    description: "- one"' }) },
      ['releases/demo/1.0.0.md:10:18 error inline-markdown', 'reads as a list'],
    ],
    [
      'a heading',
      { 'glossary.yaml': '- { term: a, definition: "# b" }' },
      ['glossary.yaml:1:26 error inline-markdown', 'reads as a heading'],
    ],
    [
      'two paragraphs',
      { 'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nworkaround: "a\\n\\nb"' }) },
      ['known-issues/a.md:8:13 error inline-markdown', 'more than one paragraph'],
    ],
    ['HTML', { 'kb/a.md': article({ more: 'symptoms: ["Use <b>bold</b>"]' }) }, ['kb/a.md:8:12 error inline-markdown', 'holds HTML']],
    [
      'an image',
      { 'glossary.yaml': '- { term: a, definition: "![x](y)" }' },
      ['glossary.yaml:1:26 error inline-markdown', 'holds an image'],
    ],
    [
      'a link to nowhere',
      { 'glossary.yaml': '- { term: a, definition: "[x](/nope/)" }' },
      ['glossary.yaml:1:26 error link', '"/nope/" does not exist'],
    ],
    [
      'a javascript link',
      { 'releases/demo/1.0.0.md': release({ more: '    action: "[x](javascript:y)"' }) },
      ['releases/demo/1.0.0.md:10:13 error scheme', '"javascript:" is not allowed'],
    ],
  ]);
});
