/** What the search's words lack: candidates for a writer to accept. */
import type { Catalog } from '#src/domain/catalog.ts';
import { everydayWords } from '#src/search/everyday-words.ts';
import { chunksOf, isStopWord } from '#src/search/tokens.ts';
import { expectsNothing, rankOf } from './answers.ts';
import type { TestResult } from './rates.ts';

interface Suggestion {
  word: string;
  count: number;
  /** The first text that has the word. */
  text: string;
}

/** Words of titles, symptoms and search tests that no synonym and no keyword has, the most frequent first. */
export function uncoveredWords({ articles, docs, faqs, knownIssues, glossary, products, site, searchTests }: Catalog): Suggestion[] {
  const entries = [...articles, ...docs, ...faqs, ...knownIssues];
  const names = [site.organization, ...products.map(({ name }) => name)];
  const covered = new Set(
    [
      ...names,
      ...glossary.flatMap(({ term, synonyms }) => [term, ...synonyms]),
      ...everydayWords.flat(),
      ...entries.flatMap(({ keywords }) => keywords),
    ]
      .flatMap(wordsOf)
      .map(({ stem }) => stem),
  );
  const texts = [
    ...entries.map(({ title }) => title),
    ...articles.flatMap(({ symptoms }) => symptoms),
    ...searchTests.filter((test) => !expectsNothing(test) && test.class !== 'misspelled').map(({ query }) => query),
  ];
  const found = new Map<string, Suggestion>();
  for (const text of texts)
    for (const { word, stem } of wordsOf(text)) {
      if (covered.has(stem)) continue;
      const known = found.get(stem);
      if (known) known.count += 1;
      else found.set(stem, { word, count: 1, text });
    }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Telling words of letters, with their stems. */
function wordsOf(text: string): { word: string; stem: string }[] {
  return chunksOf(text).flatMap(({ text: word, readings }) =>
    readings.flat().flatMap((stem) => (/^\p{L}{3,}$/u.test(stem) && !isStopWord(stem) ? [{ word: word.toLowerCase(), stem }] : [])),
  );
}

/** The queries whose answer is among the first three only because of the full text. */
export function answeredByTextAlone(results: readonly TestResult[]): { query: string; id: string }[] {
  return results.flatMap(({ test, answer, quick }) => {
    const wanted = [...test.expect, ...test.pages];
    const [rank = Infinity, quickRank = Infinity] = [rankOf(wanted, answer), rankOf(wanted, quick)];
    return rank <= 3 && quickRank > 3 ? [{ query: test.query, id: answer.hits[rank - 1] ?? '' }] : [];
  });
}

/** The suggestions as text. */
export function formatSuggestions(words: readonly Suggestion[], queries: ReturnType<typeof answeredByTextAlone>): string {
  return [
    'Words that no synonym in glossary.yaml and no keyword has, with how often titles, symptoms and search tests use them:',
    ...words.map(({ word, count, text }) => `  ${word} (${count}) in ${JSON.stringify(text)}`),
    '',
    'Search tests that only the text of an entry answers; a keyword would answer them at once:',
    ...queries.map(({ query, id }) => `  ${JSON.stringify(query)}: ${id}`),
    '',
  ].join('\n');
}
