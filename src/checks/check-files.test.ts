import { describe } from 'vitest';
import { article, entry, minimal, release } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

/** The beginning of a PNG file, which has its size. */
function png(width: number, height: number): Buffer {
  const start = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000', 'hex');
  start.writeUInt32BE(width, 16);
  start.writeUInt32BE(height, 20);
  return start;
}

describe('names', () => {
  testFaults([
    [
      'a file that is no content',
      { 'kb/notes.txt': 'x' },
      ['kb/notes.txt:1:1 error unknown-file', 'is not a content file: kb/ can have kb/SLUG.mdx, and images in images/'],
    ],
    [
      'an invalid folder',
      { 'knowledgebase/a.md': article() },
      [
        'knowledgebase/a.md:1:1 error unknown-file',
        'is not in a content folder: announcements, docs, downloads, faqs, kb, known-issues, products, releases',
      ],
    ],
    [
      'a folder with a typing error',
      { 'announcement/a.md': 'x' },
      ['announcement/a.md:1:1 error unknown-file', '(did you mean announcements?)'],
    ],
    [
      'a data file of another extension',
      { 'glossary.yml': '[]' },
      ['glossary.yml:1:1 error unknown-file', '(did you mean glossary.yaml?)'],
    ],
    [
      'an image of an unknown kind',
      { 'kb/images/a.gif': 'GIF89a' },
      ['kb/images/a.gif:1:1 error unknown-file', 'png, jpg, webp, avif, svg'],
    ],
    [
      'an image of too many bytes',
      { 'kb/images/a.png': Buffer.concat([png(10, 10), Buffer.alloc(600_000)]) },
      ['kb/images/a.png:1:1 warning image-size', 'is 601 kB; an image should be at most 500 kB: make it smaller, or save it as WebP'],
    ],
    [
      'an image of too many pixels',
      { 'kb/images/a.png': png(2401, 10) },
      ['kb/images/a.png:1:1 warning image-size', 'is 2401 × 10 pixels; a page shows at most 2400 on a side: scale it down'],
    ],
    ['an invalid image', { 'kb/images/a.png': 'text' }, ['kb/images/a.png:1:1 error image', 'is not a png image']],
    ['a slug with capitals', { 'kb/Okta_Login.md': article() }, ['kb/Okta_Login.md:1:1 error file-name', '(did you mean okta-login?)']],
    [
      'a folder with a space',
      { 'faqs/first steps/a.md': entry(), 'faqs/topics.yaml': '[]' },
      ['faqs/first steps/a.md:1:1 error file-name', '(did you mean first-steps?)'],
      ['faqs/topics.yaml:1:1 error topic-unlisted', '"first steps"'],
    ],
    [
      'an invalid version',
      { 'releases/demo/v1.0.md': release() },
      ['releases/demo/v1.0.md:1:1 error file-name', '"v1.0" is not a semantic version'],
    ],
    ['a control character', { 'kb/a\u0007b.md': article() }, ['kb/a\\u0007b.md:1:1 error file-name', 'U+0007']],
    ['a direction mark', { 'kb/a\u202Eb.md': article() }, ['kb/a\\u202eb.md:1:1 error file-name', 'U+202E (RIGHT-TO-LEFT OVERRIDE)']],
    [
      'one slug as .md and as .mdx',
      { 'kb/a.md': article(), 'kb/a.mdx': article({ id: 'KB-0002' }) },
      ['kb/a.mdx:1:1 error duplicate-slug', 'has the same address as kb/a.md: rename one'],
    ],
    [
      'names that differ in case',
      { 'releases/demo/1.0.0-RC.1.md': release(), 'releases/demo/1.0.0-rc.1.md': release({ id: 'REL-0002' }) },
      ['releases/demo/1.0.0-rc.1.md:1:1 error duplicate-slug', 'differs from releases/demo/1.0.0-RC.1.md only in case: rename one'],
    ],
    [
      'the address of a page of the portal',
      { 'kb/symptoms.md': article() },
      ['kb/symptoms.md:1:1 error file-name', 'the name is reserved for the page of all symptoms: choose another'],
    ],
  ]);
});

describe('required files', () => {
  testFaults([
    ['no site', { 'site.yaml': null }, ['site.yaml:1:1 error file-missing', 'does not exist']],
    ['no policy', { 'support/policy.yaml': null }, ['support/policy.yaml:1:1 error file-missing', 'does not exist']],
    [
      'no product, told once',
      { 'products/demo.yaml': null, 'kb/a.md': article({ more: 'products: [demo]' }) },
      ['products:1:1 error file-missing', 'contains no product: create products/PRODUCT.yaml'],
    ],
    ['no topics', { 'faqs/setup/a.md': entry() }, ['faqs/topics.yaml:1:1 error file-missing', 'setup']],
    [
      'a topic that is not listed',
      { 'faqs/setup/a.md': entry(), 'faqs/topics.yaml': '- { id: set-up, name: Set up }' },
      [
        'faqs/topics.yaml:1:1 error topic-unlisted',
        'does not list the folder "setup": add - { id: setup, name: … } (did you mean set-up?)',
      ],
    ],
    [
      'a topic that is listed twice',
      { 'faqs/setup/a.md': entry(), 'faqs/topics.yaml': '- { id: setup, name: A }\n- { id: setup, name: B }' },
      ['faqs/topics.yaml:2:9 error duplicate-id', '"setup" is already in this list'],
    ],
    ['no sections', { 'docs/demo/a/b.md': entry({ id: 'DOC-0001' }) }, ['docs/demo/sections.yaml:1:1 error file-missing', 'a']],
    [
      'a folder that is not listed',
      { 'docs/demo/a/b/c.md': entry({ id: 'DOC-0001' }), 'docs/demo/sections.yaml': '- { id: a, name: A }' },
      ['docs/demo/sections.yaml:1:1 error section-unlisted', '"a/b"'],
    ],
  ]);
});

describe('files that are no text', () => {
  testFaults([
    [
      'bytes that are not UTF-8, on their line',
      { 'kb/a.md': Buffer.concat([Buffer.from(article()), Buffer.from([0xff, 0xfe, 0x0a])]) },
      ['kb/a.md:10:1 error encoding', 'is not UTF-8 text'],
    ],
    ['a zero byte', { 'glossary.yaml': 'a\n\u0000\n' }, ['glossary.yaml:2:1 error encoding', 'U+0000']],
    [
      'a file that is far too long',
      { 'kb/a.md': Buffer.alloc(9 * 1024 * 1024, 'x') },
      ['kb/a.md:1:1 error limit', 'is 9 MB; the limit is 8 MB'],
    ],
    [
      'a folder that is called like a file',
      { 'site.yaml': null, 'site.yaml/x.yaml': 'x' },
      ['site.yaml:1:1 error file-missing', 'does not exist'],
      [
        'site.yaml/x.yaml:1:1 error unknown-file',
        'is not in a content folder: announcements, docs, downloads, faqs, kb, known-issues, products, releases',
      ],
    ],
    [
      'front matter that is too long',
      { 'kb/a.md': article({ more: `keywords: [${'x'.repeat(64 * 1024)}]` }) },
      ['kb/a.md:1:1 error limit', 'longer than 64 kB'],
    ],
    ['a body that is too long', { 'kb/a.md': article({ body: 'x '.repeat(600_000) }) }, ['kb/a.md:1:1 error limit', 'longer than 1 MB']],
  ]);
});

describe('drawings', () => {
  const svg = (content: string) => ({ 'kb/images/a.svg': `<svg xmlns="http://www.w3.org/2000/svg">\n${content}\n</svg>\n` });
  testFaults([
    ['a script', svg('<script>alert(1)</script>'), ['kb/images/a.svg:2:1 error svg', 'an SVG cannot contain <script>: remove it']],
    ['a handler', svg('<g onload="x()"/>'), ['kb/images/a.svg:2:4 error svg', 'an SVG cannot have the event handler onload: remove it']],
    [
      'twenty foreign objects',
      svg('<foreignObject/>'.repeat(20)),
      ['kb/images/a.svg:2:1 error svg', 'an SVG cannot contain <foreignobject>: remove it (20 times)'],
    ],
    ['a foreign object', svg('<foreignObject/>'), ['kb/images/a.svg:2:1 error svg', 'an SVG cannot contain <foreignobject>: remove it']],
    [
      'an image from elsewhere',
      svg('<image href="https://x.example/a.png"/>'),
      ['kb/images/a.svg:2:8 error svg', 'an SVG cannot link to "https://x.example/a.png": link only to its own parts, such as #id'],
    ],
    [
      'a script in an address',
      svg('<a xlink:href="java&#115;cript:x"/>'),
      ['kb/images/a.svg:2:4 error svg', 'an SVG cannot link to "javascript:x": link only to its own parts, such as #id'],
    ],
    [
      'a style that loads',
      svg('<style>a { fill: url("http://x.example/") }</style>'),
      ['kb/images/a.svg:2:18 error svg', 'an SVG cannot load anything: refer only to its own parts, such as url(#id)'],
    ],
    [
      'a script in an address of another name',
      svg('<a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:x"/>'),
      ['kb/images/a.svg:2:43 error svg', 'an SVG cannot link to "javascript:x": link only to its own parts, such as #id'],
    ],
    [
      'a script in an address that hides behind another',
      svg('<a HREF="#a" href="javascript:x"/>'),
      ['kb/images/a.svg:2:18 error svg', 'an attribute twice'],
    ],
    [
      'a script in a title',
      svg('<title><script>x()</script></title>'),
      ['kb/images/a.svg:2:8 error svg', 'an SVG cannot contain <script>: remove it'],
    ],
    [
      'a style that hides what it loads',
      svg('<g style="fill: u\\72l(https://x.example/)"/>'),
      ['kb/images/a.svg:2:18 error svg', 'an SVG cannot load anything: refer only to its own parts, such as url(#id)'],
    ],
    [
      'a section that hides elements',
      svg('<desc><![CDATA[ > <!-- ]]></desc><script>x()</script><desc><![CDATA[ --> ]]></desc>'),
      ['kb/images/a.svg:2:7 error svg', 'CDATA'],
    ],
    [
      'an animated address',
      svg('<a><set attributeName="href" to="#a"/></a>'),
      ['kb/images/a.svg:2:9 error svg', 'an SVG cannot animate "href": remove it'],
    ],
    ['an entity', { 'kb/images/a.svg': '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>' }, ['kb/images/a.svg:1:1 error svg', 'entities']],
    ['no drawing at all', { 'kb/images/a.svg': 'text' }, ['kb/images/a.svg:1:1 error svg', 'it has no <svg> element']],
    ['a drawing that is cut off', { 'kb/images/a.svg': '<svg>\n<g fill="' }, ['kb/images/a.svg:2:1 error svg', 'never closed']],
  ]);
});

describe('ids', () => {
  testFaults([
    [
      'an id twice, on the later file',
      { 'kb/a.md': article(), 'kb/b.md': article() },
      ['kb/b.md:2:5 error duplicate-id', '"KB-0001" is already the id of kb/a.md: use the next free id, KB-0002'],
    ],
    [
      'an id three times',
      { 'kb/a.md': article(), 'kb/b.md': article(), 'kb/c.md': article() },
      ['kb/b.md:2:5 error duplicate-id', 'kb/a.md'],
      ['kb/c.md:2:5 error duplicate-id', 'kb/a.md'],
    ],
    [
      'the same number with more zeros',
      { 'kb/a.md': article(), 'kb/b.md': article({ id: 'KB-00001' }) },
      ['kb/b.md:2:5 error duplicate-id', 'kb/a.md'],
    ],
    [
      'a related entry that does not exist',
      { 'kb/a.md': article({ more: 'related: [KB-0003]' }), 'kb/b.md': article({ id: 'KB-0002' }) },
      ['kb/a.md:8:11 error unknown-id', '"KB-0003" is not the id of any entry (did you mean KB-0001?)'],
    ],
    [
      'an entry that is related to itself',
      { 'kb/a.md': article({ more: 'related: [KB-0001]' }) },
      ['kb/a.md:8:11 error kb-related', '"KB-0001" is the id of this entry: remove it'],
    ],
    [
      'a widget rule for no entry',
      { 'widget.yaml': '- { path: /a, entries: [KB-0009] }' },
      ['widget.yaml:1:25 error unknown-id', '"KB-0009"'],
    ],
    [
      'a search test for no entry',
      { 'search-tests.yaml': '- { query: x, expect: [KB-0009] }' },
      ['search-tests.yaml:1:24 error unknown-id', '"KB-0009"'],
    ],
    [
      'a product that does not exist',
      { 'kb/a.md': article({ more: 'products: [dmeo]' }) },
      ['kb/a.md:8:12 error unknown-id', '"dmeo" is not a product: demo (did you mean demo?)'],
    ],
    [
      'a release of no product',
      { 'releases/dema/1.0.0.md': release() },
      ['releases/dema/1.0.0.md:1:1 error unknown-id', '"dema" is not a product'],
    ],
    [
      'documentation of no product',
      { 'docs/other/a.md': entry({ id: 'DOC-0001' }) },
      ['docs/other/a.md:1:1 error unknown-id', '"other" is not a product'],
    ],
    [
      'what follows from a file that does not parse is held back',
      {
        'kb/a.md': article({ more: 'foo: 1' }),
        'kb/b.md': article({
          id: 'KB-0002',
          more: 'related: [KB-0001]',
          body: '[a](/kb/a/) [id](/k/KB-0001/) [twin](/kb/a/index.md) [file](./a.md#x)',
        }),
        'widget.yaml': '- { path: /a, entries: [KB-0001] }',
      },
      ['kb/a.md:8:1 error unknown-key', '"foo"'],
    ],
    [
      'also its aliases',
      {
        'kb/a.md': article({ more: 'foo: 1\naliases: [/kb/old/]' }),
        'kb/b.md': article({ id: 'KB-0002', body: '[a](/kb/old/)' }),
        'redirects.yaml': '- { from: /older/, to: /kb/old/, reason: x }',
      },
      ['kb/a.md:8:1 error unknown-key', '"foo"'],
    ],
    [
      'also where its id is not known',
      { 'kb/a.md': article({ id: 'KB-1' }), 'kb/b.md': article({ id: 'KB-0002', more: 'related: [KB-0001]', body: '[id](/k/KB-0001/)' }) },
      ['kb/a.md:2:5 error kb-id', '"KB-1"'],
    ],
    [
      'also where its YAML is wrong',
      { 'kb/a.md': article({ more: 'x: [' }), 'kb/b.md': article({ id: 'KB-0002', more: 'related: [KB-0001]' }) },
      ['kb/a.md:8:4 error yaml', 'never closed'],
    ],
    [
      'also of a product',
      {
        'products/demo.yaml': `${minimal['products/demo.yaml']}x: 1\n`,
        'releases/demo/1.0.0.md': release(),
        'kb/a.md': article({ more: 'products: [demo]\nappliesTo: { components: [x] }', body: '[r](/releases/demo/)' }),
      },
      ['products/demo.yaml:6:1 error unknown-key', '"x"'],
    ],
    [
      'also of the policy',
      { 'support/policy.yaml': 'tier: x\n', 'known-issues/a.md': entry({ id: 'KI-0001', more: 'product: demo\nseverity: nope' }) },
      ...['channels', 'email', 'openingHours', 'questions', 'severities', 'statedTimeZone', 'timeZone'].map((key): [string, string] => [
        'support/policy.yaml:1:1 error missing-key',
        `"${key}" is missing`,
      ]),
    ],
  ]);
});
