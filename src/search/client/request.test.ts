import { describe, expect, it } from 'vitest';
import { readRequest, requestPath } from './request.ts';

describe('readRequest', () => {
  it('reads query and filters, without empty and repeated values', () => {
    expect(readRequest(new URLSearchParams('q=+okta+sso+&kind=faq&kind=doc&kind=faq&product=&audience=admin&other=1'))).toEqual({
      query: 'okta sso',
      filters: { kind: ['faq', 'doc'], audience: ['admin'] },
    });
  });

  it('reads a form', () => {
    const data = new FormData();
    data.append('q', 'x');
    data.append('product', 'one');
    expect(readRequest(data)).toEqual({ query: 'x', filters: { product: ['one'] } });
  });

  it('reads nothing from nothing', () => {
    expect(readRequest(new URLSearchParams())).toEqual({ query: '', filters: {} });
  });
});

describe('requestPath', () => {
  it.each(['/search/', '/search/?q=a%26b+c', '/search/?q=x&kind=faq&kind=doc&product=one', '/search/?kind=faq'])(
    'writes %s as it was read',
    (path) => {
      expect(requestPath(readRequest(new URL(path, 'https://example.com').searchParams))).toBe(path);
    },
  );
});
