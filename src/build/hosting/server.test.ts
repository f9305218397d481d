import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RedirectRule } from '#src/domain/redirect-matching.ts';
import { startServer, type RunningServer } from './server.ts';

let outDir: string;
let server: RunningServer;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'portal-server-'));
  const redirects: RedirectRule[] = [
    { from: '/old', matching: 'exact', to: '/page/', reason: 'Moved.', status: 301, query: 'drop' },
    { from: '/manual/', matching: 'exact', reason: 'Replaced.', status: 410, query: 'drop' },
    { from: '/offers/', matching: 'prefix', reason: 'The offer <ended>.', status: 410, query: 'drop' },
  ];
  await mkdir(join(outDir, 'page'));
  await mkdir(join(outDir, 'old'));
  await mkdir(join(outDir, 'manual'));
  await mkdir(join(outDir, '_astro'));
  await writeFile(join(outDir, 'hosting.json'), JSON.stringify({ redirects }));
  await writeFile(join(outDir, 'page/index.html'), `<h1>Page</h1>${'x'.repeat(1000)}`);
  await writeFile(join(outDir, 'old/index.html'), 'a page for other hosts');
  await writeFile(join(outDir, 'manual/index.html'), 'the page of what is gone');
  await writeFile(join(outDir, '404.html'), '<h1>Nothing</h1>');
  await writeFile(join(outDir, '_astro/a.js'), 'x()');
  await writeFile(join(outDir, 'rss.xml'), '<rss/>');
  server = await startServer({ outDir, port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(outDir, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(server.url + path, { redirect: 'manual', ...init });

describe('the server', () => {
  it.each([
    ['/page/', 200, null],
    ['/page', 301, '/page/'],
    ['/page?a=1', 301, '/page/?a=1'],
    ['/page?q=why?', 301, '/page/?q=why?'],
    ['/old/', 301, '/page/'],
    ['/manual', 410, null],
    ['/OLD', 301, '/page/'],
    ['/offers/x', 410, null],
    ['/nothing/', 404, null],
    ['/%zz', 400, null],
    ['/page/index.html/', 404, null],
  ])('answers %s with %i', async (path, status, location) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('location')).toBe(location);
  });

  it('serves the portal under the path that its site has', async () => {
    const hosting = JSON.parse(await readFile(join(outDir, 'hosting.json'), 'utf8')) as object;
    await writeFile(join(outDir, 'hosting.json'), JSON.stringify({ ...hosting, basePath: '/help' }));
    const below = await startServer({ outDir, port: 0 });
    try {
      const { origin } = new URL(below.url);
      expect(below.url).toBe(`${origin}/help`);
      const answers = ['/help', '/help/page/', '/help/page', '/help/old?a=1', '/helper/page/', '/page/', '/'].map(async (path) => {
        const { status, headers } = await fetch(origin + path, { redirect: 'manual' });
        return [path, status, headers.get('location')];
      });
      expect(await Promise.all(answers)).toEqual([
        ['/help', 301, '/help/'],
        ['/help/page/', 200, null],
        ['/help/page', 301, '/help/page/'],
        ['/help/old?a=1', 301, '/help/page/'],
        ['/helper/page/', 404, null],
        ['/page/', 404, null],
        ['/', 404, null],
      ]);
      expect(await (await fetch(`${below.url}/offers/x`)).text()).toContain('href="/help/search/"');
    } finally {
      await below.close();
      await writeFile(join(outDir, 'hosting.json'), JSON.stringify(hosting));
    }
  });

  it('says why a page is gone, and cannot be made to run what the reason says', async () => {
    expect(await (await get('/offers/x')).text()).toContain('The offer &lt;ended&gt;.');
  });

  it('shows the page of an address that is gone', async () => {
    expect(await (await get('/manual/')).text()).toBe('the page of what is gone');
  });

  it('never leads to another host', async () => {
    expect((await get('//page')).headers.get('location')).toBe('/page/');
  });

  it.each(['/../package.json', '/..%2f..%2fetc/passwd', '/page/..%5c..%5c', '/%00'])('never leaves its folder: %s', async (path) => {
    const { port } = new URL(server.url);
    const status = await new Promise((done, fail) => {
      request({ host: 'localhost', port, path }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', fail)
        .end();
    });
    expect([400, 404]).toContain(status);
  });

  it.each(['127.0.0.1', '[::1]'])('answers on %s', async (host) => {
    expect((await fetch(`http://${host}:${new URL(server.url).port}/page/`)).status).toBe(200);
  });

  it('says that a port is taken', async () => {
    await expect(startServer({ outDir, port: Number(new URL(server.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('refuses what is neither GET nor HEAD', async () => {
    expect((await get('/page/', { method: 'POST' })).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const response = await get('/page/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('compresses, and lets browsers ask whether a page changed', async () => {
    const response = await get('/page/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    const plain = await get('/page/', { headers: { 'accept-encoding': 'br;q=0' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
    expect(plain.headers.get('etag')).not.toBe(response.headers.get('etag'));
    expect((await get('/page/', { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })).status).toBe(304);
  });

  it('sends a part of a file', async () => {
    const response = await get('/page/', { headers: { range: 'bytes=0-3' } });
    expect(response.status).toBe(206);
    expect(await response.text()).toBe('<h1>');
  });

  it('keeps hashed files for ever and pages for minutes', async () => {
    expect((await get('/_astro/a.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/page/')).headers.get('cache-control')).not.toContain('immutable');
  });

  it('lets other origins read feeds and nothing else', async () => {
    expect((await get('/rss.xml')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/rss.xml')).headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect((await get('/page/')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
