/** How the content reads: the answer first, nothing said twice, and a way on from every page. */
import { expect, it, test } from 'vitest';
import { createReadingMeasure, sentencesOf } from '#src/checks/prose/reading.ts';
import { writtenEntries } from './portal-content.ts';

const measure = createReadingMeasure();
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const inFolders = (...folders: string[]) => writtenEntries.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));
const byFile = (entries: typeof writtenEntries) => entries.map((entry) => [entry.file, entry] as const);

test.each(byFile(writtenEntries))('%s begins with its answer', (file, { body }) => {
  const first = body.text.trim().split(/\n\s*\n/)[0] ?? '';
  expect(first).not.toMatch(/^(?:#|[-*] |\d+\. |\||<|!\[|```)/);
  expect(words(first)).toBeGreaterThanOrEqual(8);
  expect(sentencesOf({ file, text: first }).length).toBeLessThanOrEqual(6);
});

test.each(byFile(inFolders('faqs/')))('%s is short', (_file, { body }) => {
  expect(measure(body).words).toBeLessThanOrEqual(200);
});

test.each(byFile(inFolders('kb/')))('%s can be found in the words of customers', (_file, { keys }) => {
  expect((keys.keywords as string[] | undefined)?.length ?? 0).toBeGreaterThanOrEqual(5);
  expect((keys.symptoms as string[] | undefined)?.length ?? 0).toBeGreaterThanOrEqual(1);
});

test.each(byFile(inFolders('kb/', 'docs/', 'faqs/')))('%s links onward', (file, { body, keys }) => {
  const internal = [...body.text.matchAll(/\]\((\/[^)]*)\)/g)].map((match) => match[1] ?? '').filter((path) => path !== '/tickets/');
  expect(internal.length).toBeGreaterThanOrEqual(file.startsWith('kb/') ? 2 : 1);
  expect((keys.related as string[] | undefined)?.length ?? 0).toBeGreaterThanOrEqual(1);
});

it('says no sentence of ten and more words in two entries', () => {
  const homes = new Map<string, string[]>();
  for (const { file, body } of writtenEntries) {
    for (const sentence of new Set(sentencesOf(body)
      .map(({ text }) => text)
      .filter((text) => words(text) >= 10))) {
      homes.set(sentence, [...(homes.get(sentence) ?? []), file]);
    }
  }
  expect(homes.size).toBeGreaterThan(500);
  expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
});
