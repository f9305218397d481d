import { describe, expect, it } from 'vitest';
import { auditFeed } from './audit-feeds.ts';
import { auditLinks, linksOf } from './audit-links.ts';
import { auditMarkup } from './audit-markup.ts';
import { auditSafety } from './audit-safety.ts';
import { auditWeight, weightLimit } from './audit-weight.ts';
import { auditXml } from './audit-xml.ts';
import { readPage } from './page.ts';

const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">';
const page = (body: string, head = policy, file = 'kb/a/index.html') =>
  readPage(
    file,
    `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>A</title></head><body><h1>A</h1>${body}</body></html>`,
  );
const rules = (findings: { rule: string }[]) => findings.map(({ rule }) => rule);

describe('auditMarkup', () => {
  it('accepts a sound page', () => {
    expect(auditMarkup(page('<h2 id="a">A</h2><h3 id="b">B</h3><h2>C</h2><img alt="" src="/x.png">'))).toEqual([]);
  });

  it.each([
    ['a heading jump', '<h3>B</h3>', 'heading'],
    ['a second h1', '<h1>B</h1>', 'heading'],
    ['an id twice', '<p id="a"></p><p id="a"></p>', 'id'],
    ['an image without alternative text', '<img src="/x.png">', 'image-alt'],
  ])('finds %s', (_name, body, rule) => {
    expect(rules(auditMarkup(page(body)))).toEqual([rule]);
  });

  it('finds a page without language and title', () => {
    expect(rules(auditMarkup(readPage('a.html', '<html><body><h1>A</h1></body></html>')))).toEqual(['language', 'title']);
  });
});

describe('auditSafety', () => {
  it('accepts what stays on the portal', () => {
    expect(auditSafety(page('<a href="https://elsewhere.example/">A</a><script src="/a.js"></script><img alt="" src="/b.png">'))).toEqual(
      [],
    );
  });

  it.each([
    ['a style attribute', '<p style="color:red">', policy, 'style-attribute'],
    ['an event handler', '<p onclick="x()">', policy, 'event-handler'],
    [
      'a style attribute behind a sign that looks like the end',
      '<p title="Settings > Policies" style="color:red">',
      policy,
      'style-attribute',
    ],
    ['an event handler behind a sign that looks like the end', "<p title='a > b' ONCLICK=x()>", policy, 'event-handler'],
    ['a javascript: link', '<a href=" JavaScript:x()">', policy, 'scheme'],
    ['a javascript: link in disguise', '<a href="java&#115;cri&Tab;pt&colon;x()">', policy, 'scheme'],
    ['a document within an attribute', '<iframe srcdoc="<p>"></iframe>', policy, 'frame'],
    ['an image of another origin without quotes', '<img alt=x src=https://cdn.example/a.png>', policy, 'off-origin'],
    ['a hint to another origin', '', `${policy}<link rel="preconnect dns-prefetch" href="https://cdn.example">`, 'off-origin'],
    ['a script of another origin', '<script src="https://cdn.example/a.js"></script>', policy, 'off-origin'],
    ['an image of another origin', '<img alt="" srcset="/a.png 1x, //cdn.example/b.png 2x">', policy, 'off-origin'],
    ['a separate style sheet', '', `${policy}<link rel="stylesheet" href="/a.css">`, 'stylesheet'],
    ['a page without a policy', '', '', 'policy'],
    ['a policy that comes too late', '', `<script>x()</script>${policy}`, 'policy'],
  ])('finds %s', (_name, body, head, rule) => {
    expect(rules(auditSafety(page(body, head)))).toEqual([rule]);
  });
});

describe('auditLinks', () => {
  const audit = (body: string) =>
    auditLinks([linksOf(page(`${body}<p id="here"></p>`))], {
      files: new Set(['index.html', 'kb/a/index.html', 'files/x.zip']),
      siteUrl: 'https://help.example',
      redirect: (address) => (address.startsWith('/old') ? { to: '/kb/a/', gone: false, reason: '', status: 301 } : undefined),
    }).map(({ message }) => message);

  it('follows links to pages, files, anchors and redirects', () => {
    expect(
      audit(
        '<a href="/">1</a><a href="/kb/a/#here">2</a><a href="#here">3</a><a href="/files/x.zip">4</a><a href="/old/1">5</a><a href="mailto:a@b.example">6</a><a href="../a/">7</a>',
      ),
    ).toEqual([]);
  });

  it('reads addresses as browsers do', () => {
    expect(
      audit(
        '<a href="/kb/a/?q=a&amp;b=c&#38;d#here">1</a><a href="https://help.example">2</a><a href="https://help.example#top">3</a><a href="https://help.example.org/x/">4</a><a href="/kb/a/?q=100%">5</a>',
      ),
    ).toEqual([]);
  });

  it.each([
    ['an anchor with a stray percent sign', '<a href="#100%">A</a>', 'leads to #100%, which'],
    ['an image of a set', '<img alt="" srcset="/files/x.zip 1x, /files/y.zip 2x">', 'leads to /files/y.zip, which'],
    ['where a page redirects', '<meta http-equiv="refresh" content="0; url=/kb/b/">', 'leads to /kb/b/, which'],
    ['what is not an address', '<a href="https://[">A</a>', 'is not a valid address'],
    ['the picture of a shared link', '<meta property="og:image" content="https://help.example/og/x.png">', 'leads to /og/x.png, which'],
  ])('finds %s', (_name, body, message) => {
    expect(audit(body)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['a page that does not exist', '/kb/b/', 'which does not exist'],
    ['a page without its last slash', '/kb/a', 'which does not exist'],
    ['an anchor that does not exist', '/kb/a/#there', 'which /kb/a/ does not have'],
    ['an absolute link to a missing page of the portal', 'https://help.example/nothing/', 'which does not exist'],
  ])('finds %s', (_name, href, message) => {
    expect(audit(`<a href="${href}">A</a>`)).toEqual([expect.stringContaining(message)]);
  });
});

describe('auditWeight', () => {
  it('finds a reading page that is too heavy, and passes over lists', () => {
    let text = '';
    for (let seed = 1; text.length < 3 * weightLimit; seed = (seed * 48271) % 2147483647) text += seed.toString(36);
    expect(auditWeight(page(`<article>${text}</article>`))).toMatchObject([{ rule: 'weight', severity: 'warning' }]);
    expect(auditWeight(page(`<article>${text}</article>`, policy, 'kb/index.html'))).toEqual([]);
    expect(auditWeight(page('<article>short</article>'))).toEqual([]);
  });
});

describe('auditFeed', () => {
  const item = (id: string) => ({ id, content_text: 'A' });
  const feed = (items: object[], title = 'A') => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items });

  it.each([
    ['a sound feed', feed([item('1'), item('2')]), []],
    ['an empty feed', feed([]), []],
    ['a feed without a title', feed([item('1')], ''), ['feed']],
    ['an id twice', feed([item('1'), item('1')]), ['feed']],
    ['no feed at all', '{', ['feed']],
    ['a day that does not exist', feed([{ ...item('1'), date_published: '2026-13-45' }]), ['feed']],
  ])('judges %s', (_name, text, expected) => {
    expect(rules(auditFeed('a/feed.json', text))).toEqual(expected);
  });

  const rss = (content: string) => `<rss version="2.0"><channel><title>A</title>${content}</channel></rss>`;
  it.each([
    ['a sound feed', rss('<item><guid>1</guid><pubDate>Tue, 01 Dec 2026 00:00:00 GMT</pubDate></item>'), []],
    ['a day that does not exist', rss('<item><guid>1</guid><pubDate>2026-13-45</pubDate></item>'), ['feed']],
    ['an item without an id', rss('<item><title>A</title></item>'), ['feed']],
    ['HTML that is not written as text', rss('<item><guid>1</guid><description><b>x</description></item>'), ['xml']],
    ['a bare ampersand', rss('<item><guid>1</guid><title>A & B</title></item>'), ['xml']],
    ['a feed that is cut off', rss('').slice(0, -6), ['xml']],
  ])('judges RSS: %s', (_name, text, expected) => {
    expect(rules(auditFeed('a/rss.xml', text))).toEqual(expected);
  });
});

describe('auditXml', () => {
  it.each([
    '<?xml version="1.0"?>\n<!-- a <b> & -->\n<a x="1" y=\'&lt;\'><b/>&amp;&#38;&#x26;<![CDATA[<c> & ]]></a>\n',
    '\uFEFF<a:b xmlns:a="urn:a"/>',
  ])('accepts %s', (text) => {
    expect(auditXml('a.xml', text)).toEqual([]);
  });

  it.each([
    ['<a><b></a></b>', 'tag mismatch: "b" != "a" on line 1'],
    ['<a>\n<b></a>', 'tag mismatch: "b" != "a" on line 2'],
    ['<a></a></b>', 'tag mismatch'],
    ['<a>', 'unclosed xml tag(s): a'],
    ['<a/><b/>', 'Only one element'],
    ['', 'missing root element'],
    ['<a/>x', 'Extra content at the end'],
    ['<a>&nbsp;</a>', 'entity not found'],
    ['<a>\nA & B</a>', '"&" is unescaped or not allowed on line 2'],
    ['<a b="&"/>', '"&" is unescaped'],
    ['<a b="<"/>', "Unescaped '<'"],
    ['<a b=1/>', 'missed quot'],
    ['<a b="1"c="2"/>', 'space is required'],
    ['<a b="1" b="2"/>', 'Attribute b redefined'],
    ['<a:b/>', 'NamespaceError'],
    ['<a>]]></a>', '"]]>" is unescaped'],
    ['<a><!-- -- --></a>', 'comment is not well-formed'],
    ['<a>\u0007</a>', 'is unescaped or not allowed'],
  ])('finds what is wrong with %j', (text, message) => {
    expect(auditXml('a.xml', text)).toMatchObject([{ rule: 'xml', message: expect.stringContaining(message) }]);
  });
});
