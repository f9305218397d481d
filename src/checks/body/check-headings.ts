/** Headings form an outline: they begin at ##, go down one level at a time, and say something. */
import { error, type Finding } from '../findings.ts';
import { fileStart } from '#src/source/places.ts';
import type { Body } from './body.ts';

const mostHeadings = 2000;

export function checkHeadings({ file, headings }: Body): Finding[] {
  const findings: Finding[] =
    headings.length > mostHeadings
      ? [error(file, fileStart, 'limit', `has ${headings.length} headings, at most ${mostHeadings.toLocaleString('en')} are allowed`)]
      : [];
  let above = 1;
  for (const { depth, text, place } of headings) {
    if (text?.trim() === '') findings.push(error(file, place, 'heading', 'the heading is empty'));
    if (depth === 1) findings.push(error(file, place, 'heading', 'headings begin at "##": the title is the only "#"'));
    else if (depth > above + 1) {
      const allowed = above === 1 ? 'the first heading is "##"' : `after "${'#'.repeat(above)}" comes at most "${'#'.repeat(above + 1)}"`;
      findings.push(error(file, place, 'heading', `the heading jumps to "${'#'.repeat(depth)}": ${allowed}`));
    }
    above = depth === 1 ? 1 : depth;
  }
  return findings;
}
