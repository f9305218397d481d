import { describe, expect, it } from 'vitest';
import { readElements, readFragment } from './html.ts';

describe('readElements', () => {
  const scripts = (html: string) => readElements(html).flatMap(({ name, text }) => (name === 'script' ? [text] : []));

  it.each([
    ['in a comment', '<!-- <script>a</script> -->', []],
    ['behind a comment that ends at once', '<!--><script>a</script>-->', ['a']],
    ['behind a comment that ends early', '<!--a--!><script>b</script>', ['b']],
    ['in a comment that never ends', '<p><!-- <script>a</script>', []],
    ['in a title', '<title><script>a</script></title>', []],
    ['in a text area', '<textarea><script>a</script></textarea>', []],
    ['in a style', '<style><script>a</script></style>', []],
    ['in an attribute', '<p title="><script>a</script>">', []],
    ['in a frame', '<iframe><script>a</script></iframe>', []],
    ['behind a longer name than its end', '<script>"</scripts>"</script>', ['"</scripts>"']],
    ['with an end in capitals', '<SCRIPT>a</Script ><p>', ['a']],
    ['within itself, as a comment', '<script>a<!--<script></script>b</script>', ['a<!--<script></script>b']],
    ['that closes itself, which only drawings can', '<script/>a</script>', ['a']],
    ['in a drawing', '<svg><script>a &amp; b</script></svg>', ['a & b']],
    ['that closes itself in a drawing', '<svg><script/>a</svg>', ['']],
    ["in a drawing's title, which is no text", '<svg><title><script>a</script></title></svg>', ['a']],
    ["in a drawing's style, which is no text", '<svg><style><script>a</script></style></svg>', ['a']],
    ['in a title that leaves a drawing', '<svg><p><title><script>a</script></title></svg>', []],
    ['in a section of a drawing', '<svg><![CDATA[<script>a</script>]]></svg>', []],
    ['in a section of a page, which is a comment', '<![CDATA[><script>a</script>]]>', ['a']],
    ['in a formula', '<math><style><script>a</script></style></math>', ['a']],
    ['in a template', '<template><script>a</script></template>', ['a']],
    ['for readers without JavaScript', '<noscript><script>a</script></noscript>', ['a']],
    ['behind them', '<noscript><p title="</noscript><script>a</script>">', ['a']],
    ['in plain text', '<plaintext><script>a</script>', []],
    ['with the line breaks of every system', '<script>a\r\nb\rc</script>', ['a\nb\nc']],
  ])('finds a script %s', (_name, html, expected) => {
    expect(scripts(html)).toEqual(expected);
  });

  it('gives what an element says', () => {
    expect(readElements('<p>a</p><h1>b <b>&lt;c&gt;</b></h1>').find(({ name }) => name === 'h1')?.text).toBe('b <c>');
  });

  it('gives attributes in every form, decoded, the first of two', () => {
    const html = `<input disabled A="x > y <script>" b='q"' c=bare/d e="a&amp;b&#39;&#x3c;&quot;&#0;" E="second">`;
    const input = readElements(html).find(({ name }) => name === 'input');
    expect(input?.attributes).toEqual({ disabled: '', a: 'x > y <script>', b: 'q"', c: 'bare/d', e: 'a&b\'<"\ufffd' });
  });
});

describe('readFragment', () => {
  const tokens = (html: string, language?: 'html' | 'xml') =>
    readFragment(html, language).tokens.map(({ kind, start, end }) => `${kind} ${html.slice(start, end)}`);

  it.each([
    ['tags and text', 'a <b>c</b> d', ['text a ', 'start <b>', 'text c', 'end </b>', 'text  d']],
    ['a comment', 'a<!-- <b> -->c', ['text a', 'comment <!-- <b> -->', 'text c']],
    ['a comment that ends at once', '<!--><b>', ['comment <!-->', 'start <b>']],
    ['a comment that ends early', '<!--a--!><b>', ['comment <!--a--!>', 'start <b>']],
    ['declarations', '<!doctype html><?php x ?></3>', ['declaration <!doctype html>', 'declaration <?php x ?>', 'declaration </3>']],
    ['a section', '<![CDATA[ <b>', ['declaration <![CDATA[ <b>']],
    ['signs of the text', '1 < 2 <3</>', ['text 1 < 2 <3</>']],
    ['a sign in quotes', '<b title="a > b" class=x>', ['start <b title="a > b" class=x>']],
    ['a quote in a bare value', "<p title=it's><b>", ["start <p title=it's>", 'start <b>']],
    ['line breaks within a tag', '<b\r\nclass="x"\n>é', ['start <b\r\nclass="x"\n>', 'text é']],
    ['the text of a script', '<script>"<b>"</script>', ['start <script>', 'text "<b>"', 'end </script>']],
    ['the text of a title', '<title><b></title>', ['start <title>', 'text <b>', 'end </title>']],
  ])('reads %s', (_name, html, expected) => {
    expect(tokens(html)).toEqual(expected);
  });

  it('knows that XML has no elements of text', () => {
    expect(tokens('<title><script></script></title>', 'xml')).toEqual(['start <title>', 'start <script>', 'end </script>', 'end </title>']);
  });

  it.each([
    ['a quote', '<p>a <b class="', 5],
    ['a tag', 'a <b c', 2],
    ['an end tag', 'a </b c="', 2],
    ['what may become one', 'a </', 2],
    ['a comment', 'a <!-- <b>', 2],
    ['a declaration', 'a <?php', 2],
    ['nothing', 'a < b <', undefined],
    ['nothing, although an element is', '<b>a', undefined],
  ])('finds where %s is never closed', (_name, html, unclosed) => {
    const fragment = readFragment(html);
    expect(fragment.unclosed).toBe(unclosed);
    expect(fragment.tokens.at(-1)?.end).toBe(unclosed ?? html.length);
  });

  it('gives attributes with their places, and those that a tag has twice', () => {
    const html = '<a href="x&amp;y"\n HREF=z hidden>';
    const {
      tokens: [tag],
      repeated,
    } = readFragment(html);
    const attributes = tag?.kind === 'start' ? tag.attributes : [];
    expect(attributes.map(({ name, value, start, end }) => [name, value, html.slice(start, end)])).toEqual([
      ['href', 'x&y', 'href="x&amp;y"'],
      ['hidden', '', 'hidden'],
    ]);
    expect(repeated).toEqual([html.indexOf('HREF') + 'HREF'.length]);
  });

  it('resolves the references of a text', () => {
    expect(readFragment('a &lt;b&gt; &amp; &eacute;').tokens).toMatchObject([{ kind: 'text', value: 'a <b> & é' }]);
  });
});
