/** Sections of a page's Markdown. Pure and browser-safe. */

/**
 * The section below a heading, with the heading, up to the next heading of its level or above; the whole text where no
 * heading says that. `heading` is the heading's words as a page shows them, without marks.
 */
export function markdownSection(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const levels = headingLevels(lines);
  const start = lines.findIndex((line, index) => levels[index] !== 0 && withoutMarks(line) === withoutMarks(heading));
  if (heading === '' || start < 0) return markdown.trim();
  const level = levels[start] ?? 0;
  const end = levels.findIndex((other, index) => index > start && other !== 0 && other <= level);
  return lines
    .slice(start, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}

/** The level of the heading on each line, zero where there is none; what stands in code is no heading. */
function headingLevels(lines: string[]): number[] {
  let fence = '';
  return lines.map((line) => {
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    return fence === '' && mark === '' ? (/^(#{1,6}) /.exec(line)?.[1]?.length ?? 0) : 0;
  });
}

/** The letters and digits of a heading: enough to know it again, whatever is bold or in code. */
function withoutMarks(text: string): string {
  return text
    .replaceAll(/\]\([^)]*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
