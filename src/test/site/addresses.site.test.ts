/** Old addresses, permanent ids and the answers of the server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const portal = inject('portalUrl');

/** Old article numbers and the pages that followed them: articles, a question, and a page that is no entry. */
const successors: Record<string, string> = {
  '1001': '/kb/pair-a-beacon/',
  '1002': '/kb/beacon-stays-dark/',
  '1003': '/faq/signals/#what-the-colors-mean',
  '1009': '/support/',
};

const get = (path: string) => fetch(portal + path, { redirect: 'manual' });
const destination = async (path: string) => (await get(path)).headers.get('location')?.replace(portal, '');

describe('old help center addresses', () => {
  const spellings = Object.entries(successors).flatMap(([number, successor]) =>
    ['', '/', '-Some-Slug', '-another-slug-%C3%A9/'].map((rest) => [`/hc/en-us/articles/${number}${rest}`, successor] as const),
  );
  it.each(spellings)('%s leads to %s', async (path, successor) => {
    expect(await destination(path)).toBe(successor);
    expect((await fetch(portal + successor)).status).toBe(200);
  });

  it.each([
    ['/hc/en-us/', '/'],
    ['/hc/en-us/requests', '/tickets/'],
    ['/hc/en-us/requests/new', '/tickets/'],
    ['/hc/en-us/categories/123-Guides', '/kb/'],
    ['/hc/en-us/sections/456', '/kb/'],
    ['/hc/en-us/articles/1-Nobody-Knows', '/kb/'],
    ['/kb/connect-a-beacon/', '/kb/pair-a-beacon/'],
  ])('%s leads to %s', async (path, target) => {
    expect(await destination(path)).toBe(target);
  });

  it('keeps what was searched for', async () => {
    expect(await destination('/hc/en-us/search?query=okta')).toBe('/search/?q=okta');
  });

  it('has a page for hosts that know no redirects', () => {
    const page = readFileSync(join(inject('outDir'), 'hc/en-us/articles/1001/index.html'), 'utf8');
    expect(page).toContain('/kb/pair-a-beacon/');
  });
});

describe('permanent ids', () => {
  it.each([
    ['/k/KB-0001/', '/kb/pair-a-beacon/'],
    ['/k/kb-0001', '/kb/pair-a-beacon/'],
    ['/k/FAQ-0003/', '/faq/signals/#what-the-colors-mean'],
    ['/k/REL-0003/?version=1', '/releases/beacon/2.0.0/?version=1'],
    ['/k/KI-0001/', '/known-issues/two-beacons-share-a-color/'],
  ])('%s leads to %s', async (path, target) => {
    expect(await destination(path)).toBe(target);
  });
});

describe('a change of a release', () => {
  const page = readFileSync(join(inject('outDir'), 'releases/beacon/2.0.0/index.html'), 'utf8');

  it('has its anchor at its section, if the body has one, and leads there', () => {
    expect(page.split('id="rules-in-the-console"')).toHaveLength(2);
    expect(page).toMatch(/<h2 id="rules-in-the-console">/);
    expect(page).toMatch(/<li[^>]* data-change="rules-in-the-console"[^]*?<h3>\s*<a href="#rules-in-the-console">/);
  });

  it('has it in the list of changes otherwise', () => {
    expect(page).toMatch(/<li[^>]* id="purple"/);
  });
});

describe('the server', () => {
  it('adds the slash that pages have', async () => {
    expect(await destination('/kb')).toBe('/kb/');
  });

  it('answers 404 with the portal’s own page', async () => {
    const response = await get('/kb/no-such-article/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Page not found');
  });

  it('sends the security headers', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['/widget/v1/widget.js', '/widget/v1/all.json', '/api/v1/products.json', '/announcements/rss.xml'])(
    'lets other origins read %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    },
  );
});
