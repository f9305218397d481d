import { describe, expect, it } from 'vitest';
import { finishFile } from './finish-file.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body><h1>A</h1>${body}</body></html>`;

describe('finishFile', () => {
  it('gives each page a policy that lets its own scripts run', () => {
    const { content, audited } = finishFile('index.html', page('<script>a()</script>'));
    expect(audited.findings).toEqual([]);
    expect(content).toMatch(/<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]*'sha256-[^']{44}'/);
  });

  it('tells what a page links to, and what the search needs of it', () => {
    const { audited, searched } = finishFile('index.html', page('<p id="a" data-pagefind-body></p><a href="/b/">1</a>'));
    expect(audited.links).toEqual({ file: 'index.html', targets: ['/b/'], ids: ['a'] });
    expect(searched).toContain('<p id="a" data-pagefind-body>');
    expect(finishFile('index.html', page('')).searched).toBeUndefined();
  });

  it.each([
    ['a.html', 'anything'],
    ['opensearch.xml', '<a>'],
    ['rss.xml', '<rss>'],
  ])('finds what is wrong with %s', (file, text) => {
    expect(finishFile(file, text).audited.findings).not.toEqual([]);
  });

  it('gives a file that has not changed the same result without another audit', () => {
    const text = page('<script>a()</script><p style="color:red">');
    const first = finishFile('index.html', text);
    const again = finishFile('index.html', text, { kept: first.audited });
    expect(again.audited).toBe(first.audited);
    expect(again.content).toBe(first.content);
    expect(finishFile('index.html', page(''), { kept: first.audited }).audited.findings).toEqual([]);
  });

  it('leaves all other files as they are', () => {
    expect(finishFile('a.bin', new Uint8Array([1]))).toMatchObject({ content: new Uint8Array([1]), audited: { findings: [] } });
  });
});
