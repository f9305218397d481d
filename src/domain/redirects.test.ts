import { describe, expect, test } from 'vitest';
import type { Catalog, Entry } from './catalog.ts';
import { createRedirectMatcher, type RedirectRule } from './redirect-matching.ts';
import { buildRedirects } from './redirects.ts';

const matchRedirect = (rules: RedirectRule[], address: string) => createRedirectMatcher(rules)(address);

interface Given {
  articles?: { id: string; path: string; aliases?: string[] }[];
  faqs?: { id: string; path: string; aliases?: string[] }[];
  expired?: { id: string; path: string; aliases?: string[] }[];
  redirects?: { from: string; to?: string; gone?: true; reason: string }[];
}

function catalogOf({ articles = [], faqs = [], expired = [], redirects = [] }: Given): Catalog {
  const entries = (list: Given['articles'] = []) => list.map((entry) => ({ aliases: [], ...entry })) as unknown as Entry[];
  const empty = { announcements: [], releases: [], knownIssues: [], docs: [] };
  return {
    ...empty,
    articles: entries(articles),
    faqs: entries(faqs),
    expired: entries(expired),
    redirects,
    former: {},
  } as unknown as Catalog;
}

const leads = (given: Given, address: string) => matchRedirect(buildRedirects(catalogOf(given)), address)?.to;

const oldArticles = [
  '/hc/en-us/articles/10148173702555-Navigating-the-Policy-section-of-the-ConcealBrowse-Dashboard',
  '/hc/en-us/articles/10148173702555-How-to-implement-policies-in-the-ConcealBrowse-dashboard',
  '/hc/en-us/articles/10211928932251',
  '/hc/en-us/articles/10211928932251-Managing-Users-in-ConcealBrowse',
  '/hc/en-us/articles/10211928932251-Managing-Users-in-the-ConcealBrowse-dashboard',
  '/hc/en-us/articles/10270799893531-Adding-Users-in-ConcealBrowse',
  '/hc/en-us/articles/10603518481947-Okta-integration-with-ConcealBrowse',
  '/hc/en-us/articles/10729615132315-Azure-AD-integration-with-ConcealBrowse',
  '/hc/en-us/articles/13445921812635-Auth0-integration-with-ConcealBrowse',
  '/hc/en-us/articles/13724757308187-Navigating-the-Devices-section-of-the-ConcealBrowse-dashboard',
  '/hc/en-us/articles/13819251654171',
  '/hc/en-us/articles/13819251654171-ConcealBrowse-extension-interface-walkthrough',
  '/hc/en-us/articles/13828100597531-Reading-log-data-captured-by-ConcealBrowse',
  '/hc/en-us/articles/14058102852891-Google-Workspace-SSO-integration-with-ConcealBrowse',
  '/hc/en-us/articles/15965567203867-Managing-ConcealBrowse-Extension-settings-as-an-administrator',
  '/hc/en-us/articles/16460335760411-What-do-tags-terms-mean-when-in-isolation',
  '/hc/en-us/articles/16684863446683-Global-policy-settings-through-ConcealBrowse',
  '/hc/en-us/articles/20945280964763-Conceal-Standard-Support',
  '/hc/en-us/articles/28883154945307-Allow-policies-to-consider-when-starting-with-ConcealBrowse',
  '/hc/en-us/articles/29161973636891-Browser-Extension-Management-Hierarchy-and-Precedence',
  '/hc/en-us/articles/31159168642459-Deploying-in-Unenforced-Mode-vs-Protected-Mode',
];
const numbers = [...new Set(oldArticles.map((address) => /[0-9]+/.exec(address)?.[0] ?? ''))];

describe('old help center addresses', () => {
  const match = createRedirectMatcher(
    buildRedirects(
      catalogOf({
        articles: numbers.map((number, index) => ({
          id: `KB-${index}`,
          path: `/kb/article-${number}/`,
          aliases: [`/hc/en-us/articles/${number}`],
        })),
        redirects: [
          { from: '/hc/en-us/', to: '/', reason: 'front page' },
          { from: '/hc/en-us/articles/*', to: '/kb/', reason: 'unknown number' },
          { from: '/hc/en-us/requests', to: '/tickets/', reason: 'requests' },
          { from: '/hc/en-us/requests/*', to: '/tickets/', reason: 'one request' },
          { from: '/hc/en-us/search*', to: '/search/', reason: 'search' },
          { from: '/hc/*', to: '/', reason: 'all else' },
        ],
      }),
    ),
  );

  test.each(oldArticles)('%s leads to its successor by its number alone', (address) => {
    const number = /[0-9]+/.exec(address)?.[0] ?? '';
    const expected = { to: `/kb/article-${number}/`, gone: false, status: 301 };
    for (const variant of [
      address,
      `${address}/`,
      address.toUpperCase(),
      `${address}?source=search`,
      `/hc/en-us/articles/${number}-Any-other-title`,
    ]) {
      expect(match(variant)).toMatchObject(expected);
    }
  });

  test.each([
    ['/hc/en-us', '/'],
    ['/hc/en-us/', '/'],
    ['/hc/en-us/articles/999-Unknown', '/kb/'],
    ['/hc/en-us/articles/102119289322519', '/kb/'],
    ['/hc/en-us/articles/', '/kb/'],
    ['/hc/en-us/articles/10211928932251/comments/7', '/kb/'],
    ['/hc/en-us/requests', '/tickets/'],
    ['/hc/en-us/requests/new?ticket_form_id=1', '/tickets/'],
    ['/hc/en-us/search?query=let%20a%20site%20through&page=2', '/search/?q=let%20a%20site%20through'],
    ['/hc/en-us/search?utf8=%E2%9C%93&query=a%26b+c', '/search/?q=a%26b%20c'],
    ['/hc/en-us/search/click?data=x', '/search/'],
    ['/hc/en-us/search?query=', '/search/'],
    ['/hc/de/community', '/'],
  ])('%s leads to %s', (address, to) => {
    expect(match(address)).toMatchObject({ to, status: 301 });
  });

  test('other addresses are left alone', () => {
    expect(match('/help/')).toBeUndefined();
    expect(match('/kb/article-10211928932251/')).toBeUndefined();
  });
});

describe('permanent addresses', () => {
  const given: Given = {
    articles: [{ id: 'KB-0001', path: '/kb/okta/' }],
    faqs: [{ id: 'FAQ-0001', path: '/faq/deployment/#can-i-test' }],
    expired: [{ id: 'ANN-0001', path: '/announcements/over/' }],
  };
  test.each([
    ['/k/KB-0001/', '/kb/okta/'],
    ['/k/KB-0001', '/kb/okta/'],
    ['/k/kb-0001/', '/kb/okta/'],
    ['/k/KB-0001/?from=mail&x=1', '/kb/okta/?from=mail&x=1'],
    ['/k/FAQ-0001/', '/faq/deployment/#can-i-test'],
    ['/k/FAQ-0001/?from=mail', '/faq/deployment/?from=mail#can-i-test'],
    ['/k/ANN-0001/', '/announcements/over/'],
    ['/k/KB-0001/x', undefined],
    ['/k/KB-0002/', undefined],
  ])('%s leads to %s', (address, to) => {
    expect(leads(given, address)).toBe(to);
  });

  test('may change, so they are not remembered', () => {
    expect(matchRedirect(buildRedirects(catalogOf(given)), '/k/KB-0001/')).toMatchObject({ status: 302 });
  });
});

describe('aliases and redirects.yaml', () => {
  const article = {
    id: 'KB-0001',
    path: '/kb/okta/',
    aliases: ['/kb/Old-Name/', '/kb/caf\u00e9/', '/hc/en-us/articles/7-exact', '/frag/#x'],
  };
  const redirects = [
    { from: '/offers/2024/*', gone: true as const, reason: 'The offer ended.' },
    { from: '/offers/*', to: '/announcements/', reason: 'offers' },
    { from: '/offers/2024/kept/', to: '/kb/', reason: 'kept' },
    { from: '/manual/', gone: true as const, reason: 'Replaced.' },
  ];
  test.each([
    ['/kb/old-name', '/kb/okta/'],
    ['/kb/old-name/?x=1', '/kb/okta/'],
    ['/kb/caf%C3%A9/', '/kb/okta/'],
    ['/hc/en-us/articles/7-exact', '/kb/okta/'],
    ['/hc/en-us/articles/7', undefined],
    ['/frag/', undefined],
    ['/offers/2025/', '/announcements/'],
    ['/offers', '/announcements/'],
    ['/offers/2024/kept', '/kb/'],
    ['/offersome', undefined],
    ['/%E0%A4%A', undefined],
  ])('%s leads to %s', (address, to) => {
    expect(leads({ articles: [article], redirects }, address)).toBe(to);
  });

  test.each(['/offers/2024', '/offers/2024/summer/', '/manual'])('%s is gone', (address) => {
    expect(matchRedirect(buildRedirects(catalogOf({ redirects })), address)).toMatchObject({ gone: true, status: 410 });
  });
});

describe('chains', () => {
  test.each<[string, Given, string, string | undefined]>([
    [
      'are followed to their end',
      {
        redirects: [
          { from: '/a', to: '/b/', reason: '' },
          { from: '/b', to: '/c/', reason: '' },
        ],
      },
      '/a',
      '/c/',
    ],
    [
      'end at the page of an alias',
      { articles: [{ id: 'KB-0001', path: '/kb/new/', aliases: ['/kb/old/'] }], redirects: [{ from: '/a', to: '/kb/old/', reason: '' }] },
      '/a',
      '/kb/new/',
    ],
    [
      'end at the page of an id, with its fragment',
      { faqs: [{ id: 'FAQ-0001', path: '/faq/t/#q' }], redirects: [{ from: '/a', to: '/k/FAQ-0001/', reason: '' }] },
      '/a',
      '/faq/t/#q',
    ],
    [
      'keep a fragment',
      {
        redirects: [
          { from: '/a', to: '/b/#part', reason: '' },
          { from: '/b', to: '/c/', reason: '' },
        ],
      },
      '/a',
      '/c/#part',
    ],
    [
      'prefer the fragment of the last step',
      {
        redirects: [
          { from: '/a', to: '/b/#x', reason: '' },
          { from: '/b', to: '/c/#y', reason: '' },
        ],
      },
      '/a',
      '/c/#y',
    ],
    [
      'that lead back are dropped',
      {
        redirects: [
          { from: '/a', to: '/b/', reason: '' },
          { from: '/b', to: '/a/', reason: '' },
        ],
      },
      '/a',
      undefined,
    ],
    ['that lead to themselves are dropped', { redirects: [{ from: '/a', to: '/a/#x', reason: '' }] }, '/a', undefined],
    [
      'that lead into a circle are dropped',
      {
        redirects: [
          { from: '/x', to: '/a/', reason: '' },
          { from: '/a', to: '/b/', reason: '' },
          { from: '/b', to: '/a/', reason: '' },
        ],
      },
      '/x',
      undefined,
    ],
  ])('%s', (_name, given, address, to) => {
    expect(leads(given, address)).toBe(to);
  });

  test('that end at a page that is gone say so, with its reason', () => {
    const rules = buildRedirects(
      catalogOf({
        redirects: [
          { from: '/a', to: '/b/', reason: 'moved' },
          { from: '/b', gone: true, reason: 'It ended.' },
        ],
      }),
    );
    expect(matchRedirect(rules, '/a')).toEqual({ gone: true, reason: 'It ended.', status: 410 });
  });

  test('that end at the search carry its words', () => {
    expect(
      leads(
        {
          redirects: [
            { from: '/find', to: '/hc/search', reason: '' },
            { from: '/hc/search', to: '/search/', reason: '' },
          ],
        },
        '/find?query=okta',
      ),
    ).toBe('/search/?q=okta');
  });
});
