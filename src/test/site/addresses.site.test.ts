/** Old addresses, permanent ids and the answers of the server. */
import { describe, expect, inject, it } from 'vitest';

const portal = inject('portalUrl');

/** Old article numbers and the pages that followed them. */
const successors: Record<string, string> = {
  '10148173702555': '/kb/allow-or-block-a-site/',
  '10211928932251': '/kb/find-and-edit-users/',
  '10270799893531': '/kb/add-users/',
  '10603518481947': '/kb/okta-sign-in/',
  '10729615132315': '/kb/entra-id-sign-in/',
  '13445921812635': '/kb/auth0-sign-in/',
  '13724757308187': '/docs/concealbrowse/dashboard/devices/',
  '13819251654171': '/docs/concealbrowse/extension/app-walkthrough/',
  '13828100597531': '/docs/concealbrowse/extension/read-the-logs/',
  '14058102852891': '/kb/google-workspace-sign-in/',
  '15965567203867': '/docs/concealbrowse/dashboard/extension-settings/',
  '16460335760411': '/faq/isolation/#what-the-isolation-tags-mean',
  '16684863446683': '/kb/share-policies-across-tenants/',
  '20945280964763': '/support/',
  '28883154945307': '/kb/trusted-sites-and-e-mail-links-isolated/',
  '29161973636891': '/kb/extension-disappears/',
  '31159168642459': '/docs/concealbrowse/deployment/deployment-modes/',
};

const get = (path: string) => fetch(portal + path, { redirect: 'manual' });
const destination = async (path: string) => (await get(path)).headers.get('location')?.replace(portal, '');

describe('old help centre addresses', () => {
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
  ])('%s leads to %s', async (path, target) => {
    expect(await destination(path)).toBe(target);
  });

  it('keeps what was searched for', async () => {
    expect(await destination('/hc/en-us/search?query=okta')).toBe('/search/?q=okta');
  });

  it('has a page for hosts that know no redirects', async () => {
    const { readFile } = await import('node:fs/promises');
    const page = await readFile(`${inject('outDir')}/hc/en-us/articles/29161973636891/index.html`, 'utf8');
    expect(page).toContain('/kb/extension-disappears/');
  });
});

describe('permanent ids', () => {
  it.each([
    ['/k/KB-0002/', '/kb/extension-disappears/'],
    ['/k/kb-0002', '/kb/extension-disappears/'],
    ['/k/FAQ-0001/', '/faq/isolation/#what-the-isolation-tags-mean'],
    ['/k/REL-0001/?version=1', '/releases/support-widget/1.0.0/?version=1'],
    ['/k/KI-0001/', '/known-issues/safe-isolation-preview-does-nothing/'],
  ])('%s leads to %s', async (path, target) => {
    expect(await destination(path)).toBe(target);
  });
});

describe('the server', () => {
  it('adds the slash that pages have', async () => {
    expect(await destination('/kb')).toBe('/kb/');
  });

  it('answers 404 with the portal’s own page', async () => {
    const response = await get('/kb/no-such-article/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('This page does not exist');
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
