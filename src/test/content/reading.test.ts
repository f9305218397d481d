/** How the content reads: the answer first, a sane length and grade, nothing said twice, and a way on from every page. */
import { describe, expect, it, test } from 'vitest';
import { measureReading, sentencesOf } from '#src/authoring/reading.ts';
import { writtenEntries } from './portal-content.ts';

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const inFolder = (folder: string) => writtenEntries.filter(({ file }) => file.startsWith(folder));
const articles = inFolder('kb/');

describe('the measure', () => {
  it('counts the words of text, tables and headings, and no code', () => {
    expect(measureReading('## Two words\n\nThree more words.\n\n```sh\nnot these\n```\n\n| a | b |\n| - | - |\n| c | d |\n', false).words).toBe(9);
  });

  it('asks more schooling for longer words and sentences', () => {
    const simple = measureReading('The cat sat. The dog ran.', false).grade;
    const hard = measureReading('Organizational interdependencies necessitate comprehensive administrative reconsideration of responsibilities.', false).grade;
    expect(simple).toBeLessThan(2);
    expect(hard).toBeGreaterThan(20);
  });

  it('takes sentences from paragraphs and lists, and a name in code for a word', () => {
    expect(sentencesOf('One. Two `a b c`.\n\n- Three\n\n| no | no |\n| - | - |\n', false)).toEqual(['One.', 'Two name.', 'Three']);
  });
});

test.each(writtenEntries.map((entry) => [entry.file, entry] as const))('%s begins with its answer', (_file, { body, isMdx }) => {
  const first = body.trim().split(/\n\s*\n/)[0] ?? '';
  expect(first).not.toMatch(/^(?:#|[-*] |\d+\. |\||<|!\[|```)/);
  expect(words(first)).toBeGreaterThanOrEqual(8);
  expect(sentencesOf(first, isMdx).length).toBeLessThanOrEqual(6);
});

test.each(writtenEntries.map((entry) => [entry.file, entry] as const))('%s is neither long nor hard', (file, { body, isMdx }) => {
  const { words, grade } = measureReading(body, isMdx);
  expect(grade).toBeLessThanOrEqual(10);
  expect(words).toBeLessThanOrEqual(file.startsWith('faqs/') ? 200 : 1000);
});

test.each(articles.map((entry) => [entry.file, entry] as const))('%s can be found in the words of customers', (_file, { keys }) => {
  expect((keys.keywords as string[] | undefined)?.length ?? 0).toBeGreaterThanOrEqual(5);
  expect((keys.symptoms as string[] | undefined)?.length ?? 0).toBeGreaterThanOrEqual(1);
});

test.each([...articles, ...inFolder('docs/'), ...inFolder('faqs/')].map((entry) => [entry.file, entry] as const))(
  '%s leads on',
  (file, { body, keys }) => {
    const internal = [...body.matchAll(/\]\((\/[^)]*)\)/g)].map((match) => match[1] ?? '').filter((path) => path !== '/tickets/');
    expect(internal.length).toBeGreaterThanOrEqual(file.startsWith('kb/') ? 2 : 1);
    expect((keys.related as string[] | undefined)?.length ?? 0).toBeGreaterThanOrEqual(1);
  },
);

/** The sentences of ten and more words that two entries share. */
function sharedSentences(entries: readonly { file: string; body: string; isMdx: boolean }[]): string[] {
  const homes = new Map<string, Set<string>>();
  for (const { file, body, isMdx } of entries) {
    for (const sentence of sentencesOf(body, isMdx).filter((text) => words(text) >= 10)) {
      homes.set(sentence, (homes.get(sentence) ?? new Set()).add(file));
    }
  }
  return [...homes].filter(([, files]) => files.size > 1).map(([sentence, files]) => `${[...files].join(', ')}: ${sentence}`);
}

describe('sentences of ten and more words', () => {
  it('are found where two entries share one', () => {
    const body = 'A change needs some time until it has reached every browser.';
    expect(sharedSentences([{ file: 'a.md', body, isMdx: false }, { file: 'b.md', body, isMdx: false }])).toHaveLength(1);
  });

  it('have one home', () => {
    expect(sharedSentences(writtenEntries)).toEqual([]);
  });
});

it('has no word that belittles the reader’s trouble', () => {
  const belittling = /\b(?:simply|just|easily|obviously|please note|click here)\b|!(?=\s|$)/i;
  const found = writtenEntries.flatMap(({ file, body, isMdx }) =>
    sentencesOf(body, isMdx).filter((sentence) => belittling.test(sentence)).map((sentence) => `${file}: ${sentence}`),
  );
  expect('Simply click here!').toMatch(belittling);
  expect(found).toEqual([]);
});
