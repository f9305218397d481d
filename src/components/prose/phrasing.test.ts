import { expect, test } from 'vitest';
import { termHtml } from './phrasing.ts';

const term = { term: 'SiteID', definition: 'An identifier.', synonyms: [], avoid: [], sources: [] };

test('a term whose definition is unconfirmed says so', () => {
  const html = (confirmation: 'confirmed' | 'unconfirmed') =>
    termHtml({ ...term, confirmation }, 'id', 'SiteID', 'Confirm with Demo & Co. before use.');
  expect(html('unconfirmed')).toContain('An identifier. <em>Confirm with Demo &amp; Co. before use.</em>');
  expect(html('confirmed')).not.toContain('before use');
});
