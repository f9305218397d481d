/** Short addresses of entries that were published and are deleted. */
import { describe, expect, test } from 'vitest';
import { ledgerSchema } from '#src/schemas/ledger.ts';
import { aCatalog, anArticle } from '#src/test/builders.ts';
import { formerPaths } from './build-catalog.ts';
import type { Catalog } from './catalog.ts';
import { createRedirectMatcher } from './redirect-matching.ts';
import { buildRedirects } from './redirects.ts';

const articles = [anArticle({ id: 'KB-0002', slug: 'new', aliases: ['/kb/renamed/'] })];
const gone = { from: '/kb/old/', gone: true as const, reason: 'It ended.' };
const leads = (path: string, redirects: Catalog['redirects'] = []) =>
  createRedirectMatcher(buildRedirects(aCatalog({ articles, redirects, former: { 'KB-0001': path } })))('/k/KB-0001/?x=1');

describe('/k/ID/ of a deleted entry', () => {
  test('says why its page is gone', () => {
    expect(leads('/kb/old/', [gone])).toEqual({ gone: true, reason: 'It ended.', status: 410 });
  });

  test('follows its page', () => {
    expect(leads('/kb/old/', [{ from: '/kb/old/', to: '/kb/new/', reason: 'x' }])).toMatchObject({ to: '/kb/new/?x=1', status: 302 });
    expect(leads('/kb/renamed/')).toMatchObject({ to: '/kb/new/?x=1' });
  });

  test('follows its own line, if there is one', () => {
    expect(leads('/kb/old/', [gone, { from: '/k/KB-0001', gone: true, reason: 'Its own.' }])).toMatchObject({ reason: 'Its own.' });
  });
});

test('the ledger knows the last address of a deleted entry, and drafts are not deleted', () => {
  const everything = aCatalog({ articles: [anArticle({ id: 'KB-0003', state: 'draft' })] });
  const ledger = ledgerSchema.parse({
    entries: { 'KB-0001': { paths: ['/kb/oldest/', '/kb/old/'] }, 'KB-0003': { paths: ['/kb/here/'] } },
  });
  expect(formerPaths(ledger, everything)).toEqual({ 'KB-0001': '/kb/old/' });
});
