/** How long and how hard entries are, by the measure that `style.yaml` sets. */
import { fileStart } from '#src/source/places.ts';
import { warning, type Finding } from '../findings.ts';
import type { Body } from '../body/body.ts';
import type { Facts } from '../facts.ts';
import { createReadingMeasure } from './reading.ts';

/** Warnings about entries that are longer or harder to read than allowed. The measure is of English. */
export function checkReading({ entries, sources, content: { site, style } }: Facts, bodies: ReadonlyMap<string, Body>): Finding[] {
  if (!style.reading || !/^en\b/i.test(site.language)) return [];
  const { gradeAtMost = Infinity, wordsAtMost = Infinity } = style.reading;
  const measure = createReadingMeasure();
  return entries.flatMap(({ file }) => {
    const source = sources.get(file);
    if (!source || bodies.get(file)?.isRead !== true) return [];
    const { words, grade, longest } = measure(source.body);
    const findings: Finding[] = [];
    if (grade > gradeAtMost) {
      const place = { line: source.bodyLine + longest.place.line - 1, column: longest.place.column };
      const advice = `shorten its sentences, the longest of which, of ${longest.words} words, stands here`;
      findings.push(
        warning(file, place, 'reading-grade', `reads at grade ${grade}, at most ${gradeAtMost} is allowed (style.yaml): ${advice}`),
      );
    }
    if (words > wordsAtMost) {
      const advice = 'shorten it, or divide it';
      findings.push(
        warning(file, fileStart, 'reading-length', `has ${words} words, at most ${wordsAtMost} are allowed (style.yaml): ${advice}`),
      );
    }
    return findings;
  });
}
