/** The examples of CommonMark and of GitHub's additions as bodies: a page has the text of the reference, or the check speaks. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readFragment } from '#src/source/html.ts';
import { article, findings } from '#src/test/content-directory.ts';
import { pageOf, withoutAdditions } from '#src/test/page-of-body.ts';

interface Example {
  name: string;
  markdown: string;
  /** What the reference implementation makes of it. */
  html: string;
}

/** The examples of the specification, which shows tabs as arrows. */
const commonMark: Example[] = (
  createRequire(import.meta.url)('commonmark-spec') as { tests: { markdown: string; html: string; section: string; number: number }[] }
).tests.map(({ markdown, html, section, number }) => ({
  name: `${number} ${section}`,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

const tableOf = (head: string[], ...rows: string[][]) =>
  `<table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** GitHub's additions, as its specification and its help describe them. */
const gitHub: Example[] = (
  [
    ['| foo | bar |\n| --- | --- |\n| baz | bim |', tableOf(['foo', 'bar'], ['baz', 'bim'])],
    ['| abc | defghi |\n:-: | -----------:\nbar | baz', tableOf(['abc', 'defghi'], ['bar', 'baz'])],
    ['| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |', tableOf(['f|oo'], ['b | az'], ['b | im'])],
    ['| abc | def |\n| --- | --- |\n| bar | baz |\n> bar', `${tableOf(['abc', 'def'], ['bar', 'baz'])}<p>bar</p>`],
    ['| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar', `${tableOf(['abc', 'def'], ['bar', 'baz'], ['bar', ''])}<p>bar</p>`],
    ['| abc | def |\n| --- |\n| bar |', '<p>| abc | def | | --- | | bar |</p>'],
    ['| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |', tableOf(['abc', 'def'], ['bar', ''], ['bar', 'baz'])],
    ['| abc | def |\n| --- | --- |', tableOf(['abc', 'def'])],
    ['a | b\n- | -\n1 | 2', tableOf(['a', 'b'], ['1', '2'])],
    ['Text\n| a | b |\n| - | - |\n| 1 | 2 |', `<p>Text</p>${tableOf(['a', 'b'], ['1', '2'])}`],
    ['- | a |\n  | - |\n  | 1 |', `<ul><li>${tableOf(['a'], ['1'])}</li></ul>`],
    ['| a |\n| - |\n| www.example.com |\n| <b>x</b> |', tableOf(['a'], ['www.example.com'], ['x'])],
    [
      '|a|b|\n|-|-|\n|https://example.com/v2|b|\n|see http://a.example|*c* d|',
      tableOf(['a', 'b'], ['https://example.com/v2', 'b'], ['see http://a.example', 'c d']),
    ],
    ['- [ ] foo\n- [x] bar', '<ul><li>☐ foo</li><li>☑ bar</li></ul>'],
    ['- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim', '<ul><li>☑ foo<ul><li>☐ bar</li><li>☑ baz</li></ul></li><li>☐ bim</li></ul>'],
    ['1. [X] foo\n2. []\n3. [y] bar', '<ol><li>☑ foo</li><li>[]</li><li>[y] bar</li></ol>'],
    ['~~Hi~~ Hello, there world!', '<p>Hi Hello, there world!</p>'],
    ['This ~~has a\n\nnew paragraph~~.', '<p>This ~~has a</p><p>new paragraph~~.</p>'],
    ['This will ~~~not~~~ strike.', '<p>This will ~~~not~~~ strike.</p>'],
    ['www.commonmark.org', '<p>www.commonmark.org</p>'],
    ['Visit www.commonmark.org/help for more.', '<p>Visit www.commonmark.org/help for more.</p>'],
    ['Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.', '<p>Visit www.commonmark.org.</p><p>Visit www.commonmark.org/a.b.</p>'],
    [
      'www.google.com/search?q=Markup+(business)\n\n(www.google.com/search?q=Markup+(business))',
      '<p>www.google.com/search?q=Markup+(business)</p><p>(www.google.com/search?q=Markup+(business))</p>',
    ],
    [
      'www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;',
      '<p>www.google.com/search?q=commonmark&amp;hl=en</p><p>www.google.com/search?q=commonmark&amp;hl;</p>',
    ],
    [
      'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))',
      '<p>http://commonmark.org</p><p>(Visit https://encrypted.google.com/search?q=Markup+(business))</p>',
    ],
    ['foo@bar.baz', '<p>foo@bar.baz</p>'],
    [
      'hello@mail+xyz.example isn’t valid, but hello+xyz@mail.example is.',
      '<p>hello@mail+xyz.example isn’t valid, but hello+xyz@mail.example is.</p>',
    ],
    [
      'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_',
      '<p>a.b-c_d@a.b</p><p>a.b-c_d@a.b.</p><p>a.b-c_d@a.b-</p><p>a.b-c_d@a.b_</p>',
    ],
    ['mailto:foo@bar.baz xmpp:foo@bar.baz', '<p>mailto:foo@bar.baz xmpp:foo@bar.baz</p>'],
    ['<strong> <title> <style> <em>', '<p> &lt;title> &lt;style> </p>'],
    ['<script>alert(1)</script>', '<p>&lt;script>alert(1)&lt;/script></p>'],
    [
      'One[^1] and two[^note].\n\n[^1]: First.\n[^note]: Second\n    line.\n\n    More.',
      '<p>One and two.</p><ol><li><p>First.</p></li><li><p>Second line.</p><p>More.</p></li></ol>',
    ],
    ['One[^1] and again[^1].\n\n[^1]: First.', '<p>One and again.</p><ol><li>First.</li></ol>'],
    ['Never[^unknown].', '<p>Never[^unknown].</p>'],
    ['Text.\n\n[^unused]: Nobody refers to it.', '<p>Text.</p>'],
    ['> [!NOTE]\n> Useful.', '<div><p>Note</p><p>Useful.</p></div>'],
    ['> [!WARNING]\n>\n> - One\n> - Two', '<div><p>Warning</p><ul><li>One</li><li>Two</li></ul></div>'],
    ['> [!NOPE]\n> Text', '<blockquote><p>[!NOPE] Text</p></blockquote>'],
    ['Single ~tilde~ and ~another', '<p>Single ~tilde~ and ~another</p>'],
  ] as const
).map(([markdown, html]) => ({ name: markdown, markdown, html }));

/** What MDX reads otherwise, by the number of the example: the guide for writers says that MDX is not Markdown with HTML in it. */
const setAside: Record<string, string> = {
  ...Object.fromEntries([148, 159, 161, 162, 164, 166, 186, 189, 191].map((number) => [number, 'MDX reads Markdown within HTML'])),
  ...Object.fromEntries([87, 91, 137, 312, 313].map((number) => [number, 'in MDX, indentation of four spaces makes no code'])),
};

const blocks = /^(?:p|h[1-6]|ul|ol|li|pre|blockquote|table|thead|tbody|tr|td|th|div|hr|br|section|details|summary|dl|dt|dd)$/;

/** The text of HTML with a space between blocks, and none at the ends. */
function textOf(html: string): string {
  return readFragment(html)
    .tokens.map((token) => (token.kind === 'text' ? token.value : 'name' in token && blocks.test(token.name) ? ' ' : ''))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Findings of these rules say nothing of what is shown. */
const aboutOthers = /^\S+ \w+ (?:spelling|link|anchor|scheme|unfinished|click-here)/;

/** The examples whose pages have another text, of which the check says nothing. */
async function silentDifferences(examples: readonly Example[], extension: 'md' | 'mdx'): Promise<{ name: string }[]> {
  const bodies = examples.map((example, index) => ({ ...example, file: `kb/example-${index}.${extension}` }));
  const files = bodies.map(({ file, markdown }, index) => [file, article({ id: `KB-${1000 + index}`, body: markdown })] as const);
  const said = new Set(
    (await findings(Object.fromEntries(files))).filter((line) => !aboutOthers.test(line)).map((line) => line.split(':', 1)[0]),
  );
  const differences = await Promise.all(
    bodies.map(async ({ file, markdown: text, html, name }) => {
      const page = await pageOf({ file, text });
      const shown = page === undefined ? undefined : textOf(withoutAdditions(page));
      return shown === textOf(html) || said.has(`content/${file}`) ? [] : [{ name, text, expected: textOf(html), shown, page }];
    }),
  );
  return differences.flat();
}

describe('the text of the reference', () => {
  it('is on the pages of all examples of CommonMark in Markdown, or the check speaks', async () => {
    expect(commonMark.length).toBeGreaterThan(600);
    expect(await silentDifferences(commonMark, 'md')).toEqual([]);
  });

  it('is on those of MDX, but where MDX is another language', async () => {
    const differences = await silentDifferences(commonMark, 'mdx');
    expect(differences.filter(({ name }) => !(name.replace(/ .*/, '') in setAside))).toEqual([]);
    expect(differences).toHaveLength(Object.keys(setAside).length);
  });

  it.each(['md', 'mdx'] as const)(
    'is on the pages of all examples of GitHub’s additions in .%s, or the check speaks',
    async (extension) => {
      expect(await silentDifferences(gitHub, extension)).toEqual([]);
    },
  );

  it('is compared by its spaces too', () => {
    expect([textOf('<p>a <b>b</b>c</p><p>d</p>'), textOf('<p>a<b>b</b>c</p>')]).toEqual(['a bc d', 'abc']);
  });
});
