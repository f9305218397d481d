import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { asTypedPlugins } from '#src/source/as-typed.ts';
import { bodyFeatures } from '#src/source/markdown.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { pagePlugins } from './processor.ts';

const { t } = interfaceOf({ language: 'en' });

const contentDir = mkdtempSync(join(tmpdir(), 'content-'));
mkdirSync(join(contentDir, 'kb/images'), { recursive: true });
writeFileSync(join(contentDir, 'kb/images/x.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');

const contextOf = (file: string, anchors: Record<string, string>) => ({
  features: bodyFeatures(file),
  hastPlugins: pagePlugins(file, contentDir, t),
  data: { astro: { frontmatter: { anchors }, headings: [], localImagePaths: new Set<string>(), remoteImagePaths: new Set<string>() } },
});

async function html(body: string, file = 'kb/a.md', anchors = {}) {
  return (await markdownToHtml(body, { ...contextOf(file, anchors), mdastPlugins: asTypedPlugins(body) })).html.trim();
}

async function js(body: string, file = 'kb/a.mdx') {
  const { code } = await mdxToJs(body, { ...contextOf(file, {}), jsxImportSource: 'astro', elementAttributeNameCase: 'html' });
  return code.replaceAll(/\s+/g, ' ');
}

describe('pages', () => {
  it('end addresses in tables with their cells', async () => {
    const cells = '<td><a href="https://a.example/v2">https://a.example/v2</a></td>\n<td>~b~ and 1~2~</td>';
    expect(await html('| A | B |\n| - | - |\n|https://a.example/v2|~b~ and 1~2~|')).toContain(cells);
  });

  it('have no gap above the section of a change', async () => {
    const body = '### One {#one}\n\n#### Two\n\n## Three\n\n### Four [^1]\n\n[^1]: Five.';
    const headings = (text: string) => Array.from(text.matchAll(/<(h\d) id="([^"]*)"/g), ([, level, id]) => `${level}#${id}`).slice(0, 4);
    expect(headings(await html(body, 'releases/a/1.0.0.md'))).toEqual(['h2#one', 'h3#two', 'h2#three', 'h3#four']);
    expect(headings(await html(body))).toEqual(['h3#one', 'h4#two', 'h2#three', 'h3#four']);
  });

  it.each([
    ['links to files', '[x](./b.mdx#c)', '<p><a href="/kb/b/#c">x</a></p>'],
    ['links to files in HTML', '<a href="../faqs/t/q.md">x</a>', '<p><a href="/faq/t/#q">x</a></p>'],
    ['other links', '[x](/kb/b/) [y](#z)', '<p><a href="/kb/b/">x</a> <a href="#z">y</a></p>'],
    [
      'images with any name',
      '![a](<./images/my shot.webp>) ![b](./images/100%25.webp) ![c](./images/100%.webp) ![d](./images/a%23b%3F.webp)',
      `<p>${['my%20shot.webp" alt="a', '100%25.webp" alt="b', '100%25.webp" alt="c', 'a%23b%3F.webp" alt="d']
        .map((image) => `<img src="/media/kb/images/${image}" loading="lazy" decoding="async">`)
        .join(' ')}</p>`,
    ],
    [
      'ids after headings',
      '## A _b_ {#c}\n\n## A b\n\n### [x](/kb/b/) {#d}',
      '<h2 id="c"><a href="#c">A <em>b</em></a></h2>\n<h2 id="a-b"><a href="#a-b">A b</a></h2>\n<h3 id="d"><a href="/kb/b/">x</a></h3>',
    ],
    ['braces after headings', '## GET /a/{id}', '<h2 id="get-aid"><a href="#get-aid">GET /a/{id}</a></h2>'],
    [
      'images',
      '![x](./images/x.svg)',
      '<p><img src="/media/kb/images/x.svg" alt="x" width="30" height="20" loading="lazy" decoding="async"></p>',
    ],
    [
      'images in HTML',
      '<img src="./images/x.svg" alt="x" width="3" loading="eager">',
      '<img src="/media/kb/images/x.svg" alt="x" width="3" loading="eager" height="2" decoding="async">',
    ],
    [
      'smaller versions of images',
      '![x](./images/a.png)',
      '<p><picture><source srcset="/media/kb/images/a.png.webp" type="image/webp"><img src="/media/kb/images/a.png" alt="x" loading="lazy" decoding="async"></picture></p>',
    ],
    [
      "the writer's own versions of images",
      '<picture><source srcset="./images/b.avif"><img src="./images/a.png" alt="x"></picture>',
      '<p><picture><source srcset="/media/kb/images/b.avif"><img src="/media/kb/images/a.png" alt="x" loading="lazy" decoding="async"></picture></p>',
    ],
    [
      'ids of headings, whose words lead to them',
      '## A & b\n\n## A & b',
      '<h2 id="a--b"><a href="#a--b">A &#x26; b</a></h2>\n<h2 id="a--b-1"><a href="#a--b-1">A &#x26; b</a></h2>',
    ],
    ['no link around a link', '## See [a](/b/)', '<h2 id="see-a">See <a href="/b/">a</a></h2>'],
    ['single tildes as text', 'Ports 8000~8010 and 9000~9010, ~~old~~.', '<p>Ports 8000~8010 and 9000~9010, <del>old</del>.</p>'],
    [
      'single tildes around others',
      'In ~/x or *y [**~z~**](/a/)* w~.',
      '<p>In ~/x or <em>y <a href="/a/"><strong>~z~</strong></a></em> w~.</p>',
    ],
    [
      "GitHub's alerts as notes",
      '> [!WARNING]\n> Do **not** turn it off.',
      '<div class="note note-warning" role="note">\n<p class="note-title">Warning</p>\n<p>Do <strong>not</strong> turn it off.</p>\n</div>',
    ],
    [
      'an alert with a list, in another',
      '> [!CAUTION]\\\n> One~two~three\n>\n> > [!tip]\n> > - a',
      '<div class="note note-danger" role="note">\n<p class="note-title">Caution</p>\n<p>One~two~three</p>\n' +
        '<div class="note note-tip" role="note">\n<p class="note-title">Tip</p>\n<ul>\n<li>a</li>\n</ul>\n</div>\n</div>',
    ],
    ['straight quotes', 'a -- "b"', '<p>a -- "b"</p>'],
  ])('render %s', async (_, body, expected) => {
    expect((await html(body)).replaceAll('&amp;', '&#x26;')).toBe(expected);
  });

  it('keep the old id of a renamed heading', async () => {
    expect(await html('## New name', 'kb/a.md', { old: 'new-name', other: 'elsewhere' })).toBe(
      '<h2 id="new-name"><span id="old"></span><a href="#new-name">New name</a></h2>',
    );
  });

  it.each([
    ['its language in words', '```js\na < b\n```', 'JavaScript'],
    ['a language as it is typed, where it has no other name', '```rust\nx\n```', 'rust'],
    ['a language whose name is in every object of JavaScript', '```constructor\nx\n```', 'constructor'],
    ['text, where it has none', '```\nx\n```', 'Text'],
    ['text, where it is indented', '    x\n', 'Text'],
  ])('give a block of code %s, and a button that waits for its script', async (_, body, label) => {
    const page = await html(body);
    expect(page).toContain(`<div class="code" role="group" aria-label="Code: ${label}"><p class="code-head" data-pagefind-ignore="">`);
    expect(page).toMatch(/<button type="button" data-waits="" data-copy-code="">Copy<\/button>/);
    expect(page).toMatch(/<pre tabindex="0"><code[^>]*>/);
  });

  it('let wide tables scroll, named after their caption or heading, and align without style attributes', async () => {
    const page = await html(
      '| z |\n| - |\n\n## Ports\n\n| a |\n| -: |\n| b |\n\n<table><caption>Given</caption><tr><td>x</td></tr></table>',
    );
    expect(page.match(/<div[^>]*>/g)).toEqual(
      ['Table', 'Ports', 'Given'].map((label) => `<div class="table-scroll" tabindex="0" role="group" aria-label="${label}">`),
    );
    expect(page).toContain('<td class="align-right">b</td>');
    expect(page).not.toContain('style=');
  });

  it('give the footnotes of each question their own ids', async () => {
    const body = 'a[^1]\n\n[^1]: b';
    expect(await html(body)).toContain('href="#user-content-fn-1"');
    const page = await html(body, 'faqs/t/why.md');
    expect(page.match(/(?:id|href|aria-describedby)="[^"]*"/g)?.every((attribute) => /="#?why-/.test(attribute))).toBe(true);
  });

  it('hand MDX components their addresses, sizes and ids', async () => {
    const code = await js(
      '<Figure src="./images/x.svg" alt="A" />\n\n<KnownIssue id="KI-0001" />\n\nA <Term name="B">b</Term>, <a href="./b.mdx">c</a>.',
    );
    expect(code).toContain('_jsx(Figure, { alt: "A", src: "/media/kb/images/x.svg", width: "30", height: "20" })');
    expect(code).toContain('_jsx(_components.p, { children: _jsx(KnownIssue, { id: "KI-0001" }) })');
    expect(code).toContain('_jsx(Term, { name: "B", id: "term-kb-a-1", children: "b" })');
    expect(code).toContain('_jsx("a", { href: "/kb/b/", children: "c" })');
  });
});

it('gives a heading the same id whatever the number of its footnote', async () => {
  const note = '\n\n[^1]: x\n\n[^2]: y';
  const ids = (page: string) => [...page.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(await html(`## Quota[^2]${note}`))).toEqual(['quota']);
  expect(ids(await html(`a[^1]\n\n## Quota[^2]${note}`))).toEqual(['quota']);
});

it('reads ids after headings of MDX', async () => {
  expect(await js('## A {#b}')).toContain('id: "b"');
});
