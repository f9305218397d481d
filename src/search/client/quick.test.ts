import { describe, expect, it } from 'vitest';
import { aCatalog, aFaq, anArticle, aProduct, withBody } from '#src/test/builders.ts';
import { quickIndexFiles, quickIndexNames } from '../quick-index.ts';
import { chunksOf } from '../tokens.ts';
import { QuickIndex, type QuickOptions } from './quick.ts';

const catalog = aCatalog({
  products: [aProduct({ id: 'one', name: 'One' })],
  articles: [
    withBody(
      anArticle({
        id: 'KB-0001',
        slug: 'sign-in',
        title: 'Sign in with Okta',
        summary: 'Connect your identity provider.',
        keywords: ['sso', 'log in'],
      }),
      '## Audience URI\n\nSet **Single logout** and `EnforceTLS`.',
    ),
    anArticle({
      id: 'KB-0002',
      slug: 'install',
      title: 'Installation problems',
      summary: 'What to do when setup stops.',
      errorTexts: ['Error 0x80070643: the service did not start'],
    }),
    anArticle({ id: 'KB-0003', slug: 'installation', title: 'Installation', summary: 'Install the extension.' }),
    anArticle({ id: 'KB-0004', slug: 'logs', title: 'Collect logs', summary: 'Send logs to support.' }),
    anArticle({ id: 'KB-0005', slug: 'allow', title: 'Allow a site', summary: 'Add it to a policy.' }),
  ],
  faqs: [aFaq({ id: 'FAQ-0001', title: 'Which versions are there?', summary: 'Version 1.10.0 and 1.1.0.', keywords: ['1.10.0'] })],
  glossary: [{ term: 'Allow policy', definition: 'D', synonyms: ['whitelist', 'allow'], avoid: [] }] as never,
});
const files = quickIndexFiles(catalog);

async function find(query: string, options: QuickOptions = {}) {
  const load = <Content>(name: string) => Promise.resolve(files.get(name) as Content);
  const outcome = await new QuickIndex(load).find(query, {}, 10, options);
  return { ...outcome, ids: outcome.hits.map(({ record }) => record.id ?? record.url) };
}

describe('the quick index', () => {
  it.each([
    ['KB-0004', 'KB-0004'],
    ['kb4', 'KB-0004'],
    ['Installation', 'KB-0003'],
    ['installation problem', 'KB-0002'],
    ['sso', 'KB-0001'],
    ['cant log in', 'KB-0001'],
    ['audience uri', 'KB-0001'],
    ['enforcetls', 'KB-0001'],
    ['single log-out', 'KB-0001'],
    ['whitelist', 'KB-0005'],
    ['Setup.exe says: Error 80070643: the service did not start (line 12)', 'KB-0002'],
    ['1.10', 'FAQ-0001'],
    ['known issues', '/known-issues/'],
    ['open a ticket', '/tickets/'],
    ['inst', 'KB-0003'],
    ['https://support.example.com/kb/logs/', 'KB-0004'],
    ['/k/KB-0005/', 'KB-0005'],
    ['support.example.com/known-issues/#x', '/known-issues/'],
  ])('answers %j with %s', async (query, id) => {
    expect((await find(query)).ids[0]).toBe(id);
  });

  it('corrects what is misspelled, unless it is asked not to', async () => {
    expect(await find('instalation problms')).toMatchObject({ corrected: 'instalation problems' });
    expect((await find('ochta')).ids[0]).toBe('KB-0001');
    const asTyped = await find('ochta', { isExact: true });
    expect(asTyped).toMatchObject({ ids: [], unknown: ['ochta'] });
    expect(asTyped.corrected).toBeUndefined();
  });

  it('is not sure of a query of which it knows little', async () => {
    expect((await find('allow a site')).confidence).toBeGreaterThan(0.9);
    expect((await find('student discount site')).confidence).toBeLessThan(0.5);
    expect(await find('xyzzy')).toMatchObject({ ids: [], confidence: 0, unknown: ['xyzzy'] });
    expect((await find('11.0')).ids).toEqual([]);
  });

  it('does not take the names of JavaScript for words of the index', async () => {
    expect(await find('constructor')).toMatchObject({ ids: [], confidence: 0, unknown: ['constructor'] });
  });

  it('finds in texts what entries do not say of themselves', async () => {
    const number = (await find('Collect logs')).hits[0]?.number ?? -1;
    const fullText: QuickOptions['fullText'] = {
      recordsWith: ({ text }) => Promise.resolve(new Map(text === 'frobnicate' ? [[number, { weight: 1.5, isInTitle: false }]] : [])),
      recordsWithPhrase: () => Promise.resolve([]),
    };
    expect((await find('frobnicate')).ids).toEqual([]);
    expect((await find('frobnicate', { fullText })).ids).toEqual(['KB-0004']);
  });

  it('has only the filters that are asked for', async () => {
    const outcome = await new QuickIndex(<Content>(name: string) => Promise.resolve(files.get(name) as Content)).find(
      'install',
      { kind: ['faq'] },
      5,
    );
    expect(outcome.hits).toEqual([]);
  });

  it('is divided into files whose names depend only on the number of records', () => {
    expect([...files.keys()]).toEqual(quickIndexNames(catalog));
    const many = aCatalog({
      articles: Array.from({ length: 600 }, (_, index) =>
        anArticle({ id: `KB-${1000 + index}`, slug: `a${index}`, title: `Title ${index}` }),
      ),
    });
    const names = quickIndexNames(many);
    expect(names.filter((name) => name.startsWith('terms')).length).toBeGreaterThan(3);
    expect([...quickIndexFiles(many).keys()]).toEqual(names);
    for (const [name, content] of quickIndexFiles(many))
      if (name.startsWith('terms')) expect(Object.keys(content as object)).not.toEqual([]);
  });

  it('reads a query as it reads texts', () => {
    expect(chunksOf('“Okta”, KB 5').map(({ text }) => text)).toEqual(['Okta', 'KB 5']);
  });
});
