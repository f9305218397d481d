import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchTestsSchema } from '#src/schemas/lists.ts';
import type { Outcome } from '#src/search/client/find.ts';
import { aCatalog, aFaq, anArticle } from '#src/test/builders.ts';
import { runScript } from '#src/test/run-script.ts';
import { failuresOf, formatRates, ratesOf, runSearchTests } from './rates.ts';
import { readSearchTests } from './read-search-tests.ts';
import { answeredByTextAlone, formatSuggestions, uncoveredWords } from './suggest.ts';

const outcome = (hits: string[], quality: Outcome['quality'] = 'results') =>
  ({ quality, hits: hits.map((id) => (id.startsWith('/') ? { id: '', url: id } : { id, url: `/k/${id}/` })) }) as Outcome;

/** A search that knows these answers; the full text finds what is after the bar. */
const answering = (answers: Record<string, [quick: string[], final: string[]]>) => ({
  ask: (query: string) => {
    const [quick = [], final = []] = answers[query] ?? [];
    return Promise.resolve({ first: outcome(quick), final: outcome(final, final.length === 0 ? 'none' : 'results') });
  },
});

const tests = searchTestsSchema.parse([
  { query: 'kb1', expect: ['KB-0001'], within: 1, class: 'exact' },
  { query: 'support', expect: [], pages: ['/support/'], class: 'page' },
  { query: 'gizmo', expect: ['KB-0002'], class: 'exact' },
  { query: 'invoice', expect: [], class: 'no-answer' },
]);
const search = answering({
  kb1: [['KB-0002'], ['KB-0002', 'KB-0001']],
  support: [['/support/'], ['/support/']],
  gizmo: [[], ['KB-0001', 'KB-0002']],
  invoice: [[], []],
});

describe('search tests', () => {
  it('give rates by class, and each test that fails', async () => {
    const results = await runSearchTests(tests, search);
    expect(ratesOf(results)).toEqual([
      { name: 'exact', count: 2, first: 0, top3: 2 },
      { name: 'page', count: 1, first: 1, top3: 1 },
      { name: 'no-answer', count: 1, first: 1, top3: 1 },
      { name: 'all with an answer', count: 3, first: 1, top3: 3 },
    ]);
    expect(failuresOf(results).map(({ test }) => test.query)).toEqual(['kb1']);
    expect(formatRates(results)).toContain(
      '1 of 4 tests fail:\n  "kb1" expects KB-0001 within 1: found at 2; first are KB-0002, KB-0001\n',
    );
  });

  it('fail where a query without an answer ends in results', async () => {
    const results = await runSearchTests(tests.slice(3), answering({ invoice: [[], ['KB-0001']] }));
    expect(formatRates(results)).toContain('"invoice" has no answer, but ends in results: KB-0001');
  });

  it('are read from any file in the format, and say what is wrong with one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'search-tests-'));
    const file = join(folder, 'mine.yaml');
    writeFileSync(file, '- { query: a, expect: [KB-0001] }\n');
    expect(await readSearchTests('content', [file])).toMatchObject([{ query: 'a', within: 3, pages: [] }]);
    writeFileSync(file, '- { query: a, expects: [KB-0001] }\n');
    await expect(readSearchTests('content', [file])).rejects.toThrow(/holds no search tests[^]*"expects"/);
    expect(runScript('search-test', folder, ['nowhere.yaml'])).toMatchObject({
      status: 2,
      stderr: 'nowhere.yaml: there is no such file of search tests\nusage: npm run search:test [-- FILE]\n',
    });
    expect(runScript('search-test', folder, [file]).stderr).toMatch(/holds no search tests/);
    writeFileSync(file, '[]');
    expect(runScript('search-test', folder, [file]).stderr).toMatch(/dist holds no search index: run `npm run build` first/);
  });
});

describe('suggestions', () => {
  it('are words that neither a synonym nor a keyword covers', () => {
    const catalog = aCatalog({
      articles: [anArticle({ id: 'KB-0001', title: 'Allow a gadget', symptoms: ['The gadgets blink.'], keywords: ['let through'] })],
      faqs: [aFaq({ id: 'FAQ-0001', title: 'Can I log in?' })],
      glossary: [{ term: 'Allow policy', definition: 'D', synonyms: ['permit'], avoid: [], sources: [], confirmation: 'confirmed' }],
      searchTests: tests.slice(2),
    });
    const words = uncoveredWords(catalog);
    expect(words).toContainEqual({ word: 'gadget', count: 2, text: 'Allow a gadget' });
    expect(words.map(({ word }) => word)).toEqual(['gadget', 'blink', 'gizmo']);
  });

  it('are queries that the quick index alone does not answer', async () => {
    const queries = answeredByTextAlone(await runSearchTests(tests, search));
    expect(queries).toEqual([
      { query: 'kb1', id: 'KB-0001' },
      { query: 'gizmo', id: 'KB-0002' },
    ]);
    expect(formatSuggestions([], queries)).toContain('"gizmo": KB-0002');
  });
});
