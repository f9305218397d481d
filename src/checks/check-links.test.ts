import { describe } from 'vitest';
import { article, entry, release, type Files } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const md = (body: string) => ({ 'kb/a.md': article({ body }) });
const mdx = (body: string) => ({ 'kb/a.mdx': article({ body }) });
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

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
    [
      'another origin',
      md('![x](https://x.example/a.png)'),
      ['kb/a.md:9:1 error image', '"https://x.example/a.png" is on another site: put the image in images/ next to this file'],
    ],
    ['another origin without a scheme', md('![x](//x.example/a.png)'), ['kb/a.md:9:1 error image', 'is on another site']],
    ['data in the address', md('![x](data:image/png;base64,AAAA)'), ['kb/a.md:9:1 error image', 'is on another site']],
    ['another origin in a reference', md('![x][a]\n\n[a]: https://x.example/a.png'), ['kb/a.md:11:1 error image', 'is on another site']],
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
      ['kb/a.md:9:1 error link', '"/kb/okta-sign-in" needs a trailing slash (did you mean /kb/okta-sign-in/?)'],
    ],
    [
      'a page without its slash whose file has errors',
      { 'kb/a.md': article({ body: '[x](/kb/b)' }), 'kb/b.md': article({ id: 'KB-0002', kind: 'howto' }) },
      ['kb/a.md:9:1 error link', '"/kb/b" needs a trailing slash (did you mean /kb/b/?)'],
      ['kb/b.md:6:7 error kb-kind', 'did you mean how-to?'],
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
    [
      'a file that was deleted or moved',
      {
        ...two('[x](./moved.mdx) [x](./gone.mdx) [x](./setup.mdx) [x](./okta-signin.mdx) [x](./abcdefghijk.mdx)'),
        'docs/demo/setup.md': entry({ id: 'DOC-0001' }),
        'kb/new.md': article({ id: 'KB-0003', more: 'aliases: [/kb/moved/]' }),
        'redirects.yaml': '- { from: /kb/gone/, gone: true, reason: It ended. }\n',
      },
      ['kb/a.md:9:1 error link', '"./moved.mdx" has moved: write /kb/new/'],
      ['kb/a.md:9:18 error link', '"./gone.mdx" was deleted: redirects.yaml says why'],
      ['kb/a.md:9:34 error link', '"./setup.mdx" does not exist: the nearest file is ../docs/demo/setup.md'],
      ['kb/a.md:9:51 error link', 'the nearest file is ./okta-sign-in.mdx'],
      ['kb/a.md:9:74 error link', '"./abcdefghijk.mdx" does not exist'],
    ],
    [
      'a page that was published',
      {
        ...two('[x](/kb/before/) [x](/kb/setup/)'),
        'docs/demo/setup.md': entry({ id: 'DOC-0001' }),
        'redirects.yaml':
          '- { from: /k/KB-0009/, gone: true, reason: It ended. }\n- { from: /kb/bef*, to: /kb/okta-sign-in/, reason: x }\n',
      },
      ['kb/a.md:9:1 warning link', '"/kb/before/" is an old address: write /kb/okta-sign-in/'],
      ['kb/a.md:9:18 error link', '"/kb/setup/" does not exist (did you mean /docs/demo/setup/?)'],
    ],
    [
      'a page that was published and has moved or is deleted',
      {
        ...two('[x](/kb/once/) [x](/kb/lost/)'),
        'ledger.json': '{"version":1,"entries":{"KB-0002":{"paths":["/kb/once/"]},"KB-0009":{"paths":["/kb/lost/"]}}}',
      },
      ['kb/a.md:9:1 error link', '"/kb/once/" has moved: write /kb/okta-sign-in/'],
      ['kb/a.md:9:16 error link', '"/kb/lost/" was published (KB-0009) and then deleted'],
      ['kb/okta-sign-in.mdx:1:1 error ledger-page', '/kb/once/'],
      ['ledger.json:1:1 error ledger-page', '/kb/lost/'],
    ],
    [
      'a file outside of the content',
      two('[x](../../package.json)'),
      ['kb/a.md:9:1 error link', '"../../package.json" is not a content file: link to a page, such as /kb/okta/'],
    ],
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
    [
      'a query that nobody reads',
      two('[x](/kb/okta-sign-in/?x=1)'),
      ['kb/a.md:9:1 error link', '"/kb/okta-sign-in/" ignores the query: remove "?x=1"'],
    ],
    ['an empty link', two('[x]()'), ['kb/a.md:9:1 error link', 'the link has no address: add one']],
    [
      'an old address',
      { ...two('[x](/kb/old/)'), 'kb/b.md': article({ id: 'KB-0003', more: 'aliases: [/kb/old/]' }) },
      ['kb/a.md:9:1 warning link', '"/kb/old/" is an old address: write /kb/b/'],
    ],
    [
      'an address that is gone',
      { ...two('[x](/old/a/)'), 'redirects.yaml': '- { from: /old/*, gone: true, reason: x }' },
      ['kb/a.md:9:1 error link', '"/old/a/" no longer exists: remove the link'],
    ],
    [
      'the portal by its address',
      two('[x](https://support.example.com/kb/nope/)'),
      ['kb/a.md:9:1 error link', '"/kb/nope/" does not exist'],
    ],
    [
      'javascript',
      two('[x](javascript:alert%281%29)'),
      ['kb/a.md:9:1 error scheme', '"javascript:" is not allowed: use https, mailto or tel'],
    ],
    ['data', two('<data:text/html,x>'), ['kb/a.md:9:1 error scheme', '"data:" is not allowed']],
    ['no encryption', two('[x](http://x.example/)'), ['kb/a.md:9:1 warning scheme', 'is not encrypted']],
    ['no scheme', two('[x](//x.example/)'), ['kb/a.md:9:1 error scheme', 'write https://x.example/']],
    ['a backslash', two('[x](/\\\\evil.example/)'), ['kb/a.md:9:1 error link', 'backslash']],
    ['an address that is none', two('[x](https:///)'), ['kb/a.md:9:1 error link', '"https:///" is not a valid address']],
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
      'a link that two headings could mean',
      { 'kb/a.md': article({ body: '[x](#same-words)\n\n## Same words\n\n## Same words\n\n## Other\n\n[y](#same-words-1) [z](#other)' }) },
      ['kb/a.md:9:1 warning anchor', '"#same-words" is the first of several headings "Same words": give the one you mean its own id'],
    ],
    [
      'a link to another page that two headings could mean',
      { 'kb/a.md': article({ body: '[x](/k/KB-0002/#same)' }), 'kb/b.md': article({ id: 'KB-0002', body: '## Same\n\n### Same' }) },
      ['kb/a.md:9:1 warning anchor', '"#same" is the first of several headings "Same": give the one you mean its own id'],
    ],
    ['a link to a heading with an id', { 'kb/a.md': article({ body: '[x](#same) [y](#b)\n\n## Same {#b}\n\n## Same' }) }],
    [
      'what follows from a body that does not compile is held back',
      { 'kb/a.md': article({ body: '[x](/kb/b/#y)' }), 'kb/b.mdx': article({ id: 'KB-0002', body: '<Note' }) },
      ['kb/b.mdx:9:1 error mdx', 'does not compile'],
    ],
  ]);
});

describe('images', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
  const images = Object.fromEntries(['my shot', '100%', 'a#b', 'a?b', 'x'].map((name) => [`kb/images/${name}.png`, png]));
  const body = (text: string): Files => ({ ...images, 'docs/demo/images/y.png': png, 'kb/a.md': article({ body: text }) });
  testFaults([
    [
      'whose names hold a space, "%", "#" or "?"',
      body(
        '![a](<./images/my shot.png>) ![a](./images/my%20shot.png) ![a](./images/100%25.png) ![a](./images/100%.png) ![a](./images/a%23b.png) ![a](images/a%3Fb.png)',
      ),
    ],
    [
      'whose name ends at a "#"',
      body('![a](./images/a#b.png)'),
      ['kb/a.md:9:1 error image', '"./images/a#b.png" is cut off at "#": write ./images/a%23b.png'],
    ],
    [
      'whose name ends at a "?"',
      body('![a](./images/a?b.png)'),
      ['kb/a.md:9:1 error image', '"./images/a?b.png" is cut off at "?": write ./images/a%3Fb.png'],
    ],
    ['that another folder has, too', body('![a](../docs/demo/images/y.png)')],
    [
      'whose address is not read',
      body('![a b](./images/my shot.png) and \\![a](b c)'),
      ['kb/a.md:9:1 error image', '"![a b](./images/my shot.png)" is not read as an image because its address contains a space'],
    ],
  ]);
});

describe('ids of a page', () => {
  testFaults([
    [
      'a heading that two questions have',
      {
        'faqs/setup/a.md': entry({ body: '## Steps' }),
        'faqs/setup/b.md': entry({ id: 'FAQ-0002', body: '## Steps\n\n### A' }),
        'faqs/topics.yaml': '- { id: setup, name: x }',
      },
      ['faqs/setup/b.md:7:1 error duplicate-anchor', 'the id "steps" is already used on this page, in faqs/setup/a.md'],
      ['faqs/setup/b.md:9:1 error duplicate-anchor', 'the id "a" is already used on this page, in faqs/setup/a.md'],
    ],
    [
      'a heading that is called like a change',
      { 'releases/demo/1.0.0.md': release({ body: '## First' }) },
      ['releases/demo/1.0.0.md:11:1 error duplicate-anchor', 'the id "first"'],
    ],
  ]);
});

describe('inline Markdown', () => {
  testFaults([
    [
      'a list',
      { 'releases/demo/1.0.0.md': release({ more: '    description: "- one"' }) },
      ['releases/demo/1.0.0.md:10:18 error inline-markdown', 'is read as a list: only code, emphasis and links are allowed here'],
    ],
    [
      'a heading',
      { 'glossary.yaml': '- { term: a, definition: "# b" }' },
      ['glossary.yaml:1:26 error inline-markdown', 'is read as a heading: only code, emphasis and links are allowed here'],
    ],
    [
      'two paragraphs',
      { 'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: low\nworkaround: "a\\n\\nb"' }) },
      ['known-issues/a.md:8:13 error inline-markdown', 'more than one paragraph'],
    ],
    [
      'HTML',
      { 'kb/a.md': article({ more: 'symptoms: ["Use <b>bold</b>"]' }) },
      ['kb/a.md:8:17 error inline-markdown', 'contains HTML (to show a "<", write \\<): only code, emphasis and links are allowed here'],
    ],
    [
      'an image',
      { 'glossary.yaml': '- { term: a, definition: "![x](y)" }' },
      ['glossary.yaml:1:27 error inline-markdown', 'contains an image: only code, emphasis and links are allowed here'],
    ],
    [
      'a link to nowhere',
      { 'glossary.yaml': '- { term: a, definition: "[x](/nope/)" }' },
      ['glossary.yaml:1:27 error link', '"/nope/" does not exist'],
    ],
    [
      'a link on the second line of a folded text',
      {
        'known-issues/a.md': entry({
          id: 'KI-0001',
          more: 'product: demo\nseverity: low\nworkaround: >-\n  Reload it,\n  or see [x](/nope/).\n',
        }),
      },
      ['known-issues/a.md:10:10 error link', '"/nope/" does not exist'],
    ],
    [
      'a javascript link',
      { 'releases/demo/1.0.0.md': release({ more: '    action: "[x](javascript:y)"' }) },
      ['releases/demo/1.0.0.md:10:14 error scheme', '"javascript:" is not allowed'],
    ],
  ]);
});
