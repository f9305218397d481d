/** How long and how hard an entry may be, and how that is measured. */
import { describe, expect, it } from 'vitest';
import { article, findings, minimal } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';
import { createReadingMeasure, sentencesOf } from './reading.ts';

const bodyOf = (text: string) => ({ file: 'kb/a.md', text });
const measure = createReadingMeasure();
const hard =
  'Administrative considerations necessitate comprehensive organizational deliberation, notwithstanding contradictory recommendations elsewhere.';

describe('the measure', () => {
  it('counts the words of text, tables and headings, and no code', () => {
    expect(measure(bodyOf('## Two words\n\nThree more words.\n\n```sh\nnot these\n```\n\n| a | b |\n| - | - |\n| c | d |\n')).words).toBe(
      9,
    );
  });

  it('asks more schooling for longer words and sentences', () => {
    expect(measure(bodyOf('The cat sat. The dog ran. The bird flew. The fish swam.')).grade).toBeLessThan(2);
    expect(measure(bodyOf(hard)).grade).toBeGreaterThan(20);
  });

  it('asks none for a few words, nor where there is no running text', () => {
    expect(measure(bodyOf('Administrative considerations.'))).toMatchObject({ words: 2, grade: 0 });
    expect(measure(bodyOf('```sh\ncode\n```\n'))).toMatchObject({ words: 0, grade: 0 });
  });

  it('takes sentences from paragraphs and lists, and a name in code for a word', () => {
    const sentences = sentencesOf(bodyOf('One. Two `a b c`.\n\n- Three\n\n| no | no |\n| - | - |\n'));
    expect(sentences.map(({ text }) => text)).toEqual(['One.', 'Two name.', 'Three']);
  });
});

describe('an entry', () => {
  testFaults([
    [
      'that is too hard is warned of at its longest sentence',
      { 'style.yaml': 'reading: { gradeAtMost: 9 }\n', 'kb/a.mdx': article({ body: `## Hard\n\nIt is.\n\n- ${hard}\n` }) },
      [
        'kb/a.mdx:13:3 warning reading-grade',
        'has reading grade 34; the limit is 9 (style.yaml): shorten its sentences, starting with the longest one here',
      ],
    ],
    [
      'that is too long is warned of as a whole',
      { 'style.yaml': 'reading: { wordsAtMost: 4 }\n', 'kb/a.md': article({ body: 'One, two, three, four, five.' }) },
      ['kb/a.md:1:1 warning reading-length', 'has 5 words; the limit is 4 (style.yaml): shorten or split it'],
    ],
  ]);

  it('may be as long and as hard as style.yaml allows, and as anything without it', async () => {
    const files = { 'kb/a.md': article({ body: `One, two. ${hard}` }) };
    expect(await findings(files)).toEqual([]);
    expect(await findings({ ...files, 'style.yaml': 'reading: { gradeAtMost: 40, wordsAtMost: 12 }\n' })).toEqual([]);
  });

  it('is not measured in another language', async () => {
    const site = minimal['site.yaml'].replace('language: en', 'language: de');
    const style = 'reading: { gradeAtMost: 1, wordsAtMost: 1 }\n';
    const found = await findings({ 'site.yaml': site, 'style.yaml': style, 'kb/a.md': article({ body: hard }) });
    expect(found.filter((line) => !line.includes(' site-language '))).toEqual([]);
  });
});
