import { describe, expect, it } from 'vitest';
import { finishFile } from './finish-file.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body><h1>A</h1>${body}</body></html>`;

describe('finishFile', () => {
  it('gives each page a policy that lets its own scripts run', () => {
    const { content, finished } = finishFile('index.html', page('<script>a()</script>'));
    expect(finished.findings).toEqual([]);
    expect(content).toMatch(/<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]*'sha256-[^']{44}'/);
  });

  it('passes on what a page links to, and the page if the search finds it', () => {
    const { content, finished } = finishFile('index.html', page('<p id="a" data-pagefind-body></p><a href="/b/">1</a>'));
    expect(finished).toMatchObject({ links: { targets: new Set(['/b/']), ids: new Set(['a']) }, searched: content });
    expect(finishFile('index.html', page('')).finished.searched).toBeUndefined();
  });

  it.each([
    ['a.html', 'anything'],
    ['opensearch.xml', '<a>'],
    ['rss.xml', '<rss>'],
  ])('finds what is wrong with %s', (file, text) => {
    expect(finishFile(file, text).finished.findings).not.toEqual([]);
  });

  it('leaves all other files as they are', () => {
    expect(finishFile('a.bin', new Uint8Array([1]))).toEqual({ content: new Uint8Array([1]), finished: { file: 'a.bin', findings: [] } });
  });
});
