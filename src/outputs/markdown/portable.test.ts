import { describe, expect, it } from 'vitest';
import { aCatalog, aDownload, aKnownIssue } from '#src/test/builders.ts';
import { toPlainHtml } from './plain-html.ts';
import { toPortableMarkdown } from './portable.ts';

const catalog = aCatalog({ knownIssues: [aKnownIssue({ title: 'It *stalls*', fixedIn: '1.1.0' })], downloads: [aDownload()] });
const mdx = (body: string) => toPortableMarkdown({ file: 'kb/an-article.mdx', text: body }, { catalog });
const md = (body: string) => toPortableMarkdown({ file: 'kb/an-article.md', text: body }, { catalog });

describe('toPortableMarkdown', () => {
  it.each([
    ['a link to a file', '[x](./other.mdx#there)', '[x](https://support.example.com/kb/other/#there)'],
    ['a link to a file of another folder', '[x](../docs/rocket/a/b.md)', '[x](https://support.example.com/docs/rocket/a/b/)'],
    ['a link to a question', '[x](../faqs/basics/why.mdx)', '[x](https://support.example.com/faq/basics/#why)'],
    ['a link to a page', '[x](/kb/other/?a=b#c)', '[x](https://support.example.com/kb/other/?a=b#c)'],
    ['a link within the page', '[x](#here)', '[x](https://support.example.com/kb/an-article/#here)'],
    ['a link elsewhere', '[x](mailto:a@b.example)', '[x](mailto:a@b.example)'],
    ['a reference', '[x][r]\n\n[r]: ./other.mdx "T"', '[x](https://support.example.com/kb/other/ "T")'],
    ['an image', '![x](./images/x.png)', '![x](https://support.example.com/media/kb/images/x.png)'],
    ['an image with any name', '![x](<./images/my 50%.png>)', '![x](<https://support.example.com/media/kb/images/my%2050%25.png>)'],
    [
      'a heading without its id',
      '## One {#a}\n\nTwo {#b}\n---\n\n[x](#a)',
      '## One\n\nTwo\n---\n\n[x](https://support.example.com/kb/an-article/#a)',
    ],
    ['a comment', 'a {/* no */} b\n\n{/* no */}', 'a  b'],
    ['a table, as it is typed', '| a | b |\n| :- | - |\n| 1 | 2 |', '| a | b |\n| :- | - |\n| 1 | 2 |'],
    ['a list of tasks', '- [x] done\n- [ ] open', '- [x] done\n- [ ] open'],
    ['a footnote', 'a[^1]\n\n[^1]: b', 'a[^1]\n\n[^1]: b'],
    ['a line of HTML', 'a <kbd class="k">Ctrl</kbd><br/> b', 'a <kbd class="k">Ctrl</kbd><br> b'],
    [
      'HTML around blocks',
      '<details open>\n<summary>More **now**</summary>\n\nText\n\n</details>',
      '<details open>\n\n<summary>More <strong>now</strong></summary>\n\nText\n\n</details>',
    ],
    [
      'an HTML table',
      '<table><tbody><tr><td>[x](/a/)</td></tr></tbody></table>',
      '<table><tbody><tr><td><a href="https://support.example.com/a/">x</a></td></tr></tbody></table>',
    ],
    ['an HTML link', '<a href="./other.mdx">x</a>', '<a href="https://support.example.com/kb/other/">x</a>'],
  ])('keeps %s', (_, body, expected) => {
    expect(mdx(body)).toBe(expected);
  });

  it('shows single tildes and GitHub’s alerts as pages do, in Markdown and in HTML', () => {
    const body = '> [!CAUTION]\n> Ports 8000~8010 and 9000~9010, ~~old~~.\n\n[x](./other.mdx)';
    const markdown =
      '> **Danger: Caution**\n>\n> Ports 8000\\~8010 and 9000\\~9010, ~~old~~.\n\n[x](https://support.example.com/kb/other/)';
    expect([md(body), mdx(body)]).toEqual([markdown, markdown]);
    expect(toPlainHtml(toPortableMarkdown({ file: 'kb/a.md', text: body }, { catalog, form: 'html' }))).toContain(
      '<p>Ports 8000~8010 and 9000~9010, <del>old</del>.</p>',
    );
  });

  it.each([
    ['Note', '<Note kind="warning" title="Mind">\n\nText\n\n</Note>', '> **Warning: Mind**\n>\n> Text'],
    ['Note on one line', '<Note kind="tip">Text <b>now</b></Note>', '> **Tip**\n>\n> Text <b>now</b>'],
    ['Steps', '<Steps>\n\n1. a\n2. b\n\n</Steps>', '1. a\n2. b'],
    ['Tabs', '## H\n\n<Tabs>\n<Tab label="A">\n\nx\n\n</Tab>\n<Tab label="B">\n\ny\n\n</Tab>\n</Tabs>', '## H\n\n### A\n\nx\n\n### B\n\ny'],
    [
      'AppliesTo',
      '<AppliesTo versions=">=3.1.0" platforms="windows macos">\n\nx\n\n</AppliesTo>',
      '_Applies to: Windows, macOS · version 3.1.0 and later_\n\nx',
    ],
    [
      'KnownIssue',
      'See <KnownIssue id="KI-0001" />.',
      'See [KI-0001: It \\*stalls\\*](https://support.example.com/known-issues/an-issue/) (Fixed in 1.1.0).',
    ],
    [
      'KnownIssue alone',
      '<KnownIssue id="KI-0001" />',
      '[KI-0001: It \\*stalls\\*](https://support.example.com/known-issues/an-issue/) (Fixed in 1.1.0)',
    ],
    ['KnownIssue unknown', '<KnownIssue id="KI-9999" />', 'KI-9999'],
    [
      'Download',
      '<Download product="rocket" version="1.0.0" file="rocket.zip" />',
      `[rocket.zip](https://support.example.com/files/rocket/1.0.0/rocket.zip) (1.2 kB, SHA-256 \`${'a'.repeat(64)}\`)`,
    ],
    ['Term', 'A <Term name="Policy Set">*policy* set</Term>.', 'A _policy_ set.'],
    ['Figure', '<Figure src="./images/x.png" alt="A" caption="C" />', '![A](https://support.example.com/media/kb/images/x.png)\n\n_C_'],
  ])('turns %s into Markdown', (_, body, expected) => {
    expect(mdx(body)).toBe(expected);
  });

  it('reads plain Markdown without MDX', () => {
    expect(md('a {b} <!-- c -->\n\n<!-- d -->\n\n<Note>e')).toBe('a {b}\n\n<Note>e');
    expect(md('<!--> a -->')).toBe('<!--> a -->');
    expect(md('<p><img src="./images/x.png" alt=x></p>')).toBe(
      '<p><img src="https://support.example.com/media/kb/images/x.png" alt=x></p>',
    );
  });

  it.each([
    ['bullets and emphasis', '* a *b* __c__\n* d', '* a *b* __c__\n* d'],
    ['code that begins the text', '    code\n\ntext', '    code\n\ntext'],
    [
      'links in a list',
      '1) [x](./b.md "T") and ![y](./images/y.png)',
      '1) [x](https://support.example.com/kb/b/ "T") and ![y](https://support.example.com/media/kb/images/y.png)',
    ],
  ])('leaves %s as a writer typed it', (_name, body, expected) => {
    expect(md(body)).toBe(expected);
  });

  it('writes MDX anew that Markdown would read as code', () => {
    expect(mdx('a\n\n    b')).toBe('a\n\nb');
  });

  it('moves headings and footnotes of a body that is part of a document', () => {
    expect(
      toPortableMarkdown(
        { file: 'faqs/basics/why.md', text: '## A\n\nb[^1]\n\n[^1]: c' },
        { catalog, headingOffset: 1, footnotePrefix: 'why-' },
      ),
    ).toBe('### A\n\nb[^why-1]\n\n[^why-1]: c');
  });
});

describe('toPlainHtml', () => {
  it.each([
    ['classes, ids and handlers', '<p class="a" id="b" onclick="c()" lang="de">x</p>', '<p lang="de">x</p>'],
    ['active content', 'a <script>b()</script><iframe src="c"></iframe> d\n\n<style>e</style>', '<p>a  d</p>'],
    ['unsafe links', '[a](javascript:b) <a href="data:c">d</a>', '<p><a>a</a> <a>d</a></p>'],
    ['comments', '<!-- a -->\n\nb <!-- c -->', '<p>b </p>'],
    [
      'anchors of footnotes',
      'a[^1]\n\n[^1]: b',
      '<p>a<sup>1</sup></p>\n<section><h2>Footnotes</h2>\n<ol>\n<li>\n<p>b </p>\n</li>\n</ol>\n</section>',
    ],
    ['check boxes', '- [x] a\n- [ ] b', '<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>'],
    [
      'alignment',
      '| a |\n| -: |\n| b |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['languages of code', '```js\na < b\n```', '<pre><code>a &lt; b\n</code></pre>'],
  ])('leaves out %s', (_, markdown, expected) => {
    expect(toPlainHtml(markdown)).toBe(expected);
  });

  it('gives figures their caption', () => {
    const markdown = toPortableMarkdown(
      { file: 'kb/a.mdx', text: '<Figure src="./images/x.png" alt="A &amp; B" caption="C" />' },
      { catalog, form: 'html' },
    );
    expect(toPlainHtml(markdown)).toBe(
      '<figure><img src="https://support.example.com/media/kb/images/x.png" alt="A &amp; B"><figcaption>C</figcaption></figure>',
    );
  });
});
