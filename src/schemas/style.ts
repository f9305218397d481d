/** `style.yaml`: the style rules of the organization's writers. */
import { z } from 'zod';
import { prose, text, wholeNumber } from './fields.ts';
import { nonEmptyList, report, uniqueList } from './rules.ts';

/** The pattern that finds a term: a regular expression between slashes, or else the exact words. Throws a SyntaxError if it is invalid. */
export function patternOf(term: string): RegExp {
  if (!term.startsWith('/')) {
    const words = term.trim().split(/\s+/).map(RegExp.escape).join('\\s+');
    return new RegExp(`(?<![\\p{L}\\p{N}_])${words}(?![\\p{L}\\p{N}_])`, 'gu');
  }
  const [, source, flags = ''] = /^\/(.+)\/([imsuv]*)$/s.exec(term) ?? [];
  if (source === undefined) throw new SyntaxError('end it with a slash, which only i, m, s, u or v can follow');
  return new RegExp(source, `${flags}g`);
}

const term = () =>
  text().superRefine((value, context) => {
    try {
      patternOf(value);
    } catch (cause) {
      const [reason] = (cause instanceof Error ? cause.message : String(cause)).split(': ').slice(-1);
      report(context, `is not a pattern: ${reason ?? ''}`);
    }
  });

/** Words that writers should not write, what to write instead, and where they are allowed. */
const wordRule = () =>
  z.strictObject({
    words: nonEmptyList(term()).describe(
      'Whole words, case-sensitive, or a regular expression between slashes: `/\\bports? \\d{2,5}\\b/i`.',
    ),
    say: prose().describe('What to say instead.'),
    except: uniqueList(text())
      .default([])
      .describe(
        'Where the words are allowed: ids of entries, or files and folders in the content directory, such as `docs/demo/network/`.',
      ),
  });

export type WordRule = z.output<ReturnType<typeof wordRule>>;

export const styleSchema = z.strictObject({
  never: z.array(wordRule()).default([]).describe('What entries and data files never state.'),
  avoid: z.array(wordRule()).default([]).describe('Words to avoid in prose; the check warns about them.'),
  reading: z
    .strictObject({
      gradeAtMost: z
        .number()
        .positive('must be greater than 0')
        .optional()
        .describe('The highest Flesch-Kincaid grade, in years of American schooling.'),
      wordsAtMost: wholeNumber().optional().describe('The maximum number of words in text, tables and headings.'),
    })
    .optional()
    .describe('How long and how hard to read an entry can be before the check warns.'),
});
