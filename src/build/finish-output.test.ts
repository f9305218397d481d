import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishOutput } from './finish-output.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body><h1>A</h1>${body}</body></html>`;

describe('finishOutput', () => {
  let folder: string;
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const finish = () => finishOutput(join(folder, 'out'), 'https://help.example', join(folder, 'public'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portal-output-'));
    const redirects = [{ from: '/old', matching: 'exact', to: '/', reason: '', status: 301, query: 'drop' }];
    write('out/hosting.json', JSON.stringify({ redirects }));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives each page a policy that lets its own scripts run', () => {
    write('out/index.html', page('<script>a()</script>'));
    expect(finish()).toEqual([]);
    expect(read('out/index.html')).toMatch(
      /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]*'sha256-[^']{44}'/,
    );
  });

  it("reads the portal's own files, and passes over downloads and what was copied", () => {
    write('out/index.html', page('<p id="a"></p><a href="/copied.html">1</a><a href="/old">2</a>'));
    for (const file of ['out/copied.html', 'public/copied.html', 'out/files/a.html']) write(file, 'anything');
    expect(finish()).toEqual([]);
    expect(read('out/copied.html')).toBe('anything');
    write('out/opensearch.xml', '<a>');
    write('out/rss.xml', '<rss>');
    write('out/made.html', 'anything');
    expect(new Set(finish().map(({ file }) => file))).toEqual(new Set(['made.html', 'opensearch.xml', 'rss.xml']));
  });
});
