/** Sections of a page's Markdown. Browser-safe. */

/**
 * The section under a heading, including the heading, up to the next heading of the same or a higher level; the whole
 * text if there is no such heading. `heading` is plain text, as a page shows it.
 */
export function markdownSection(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const levels = headingLevels(lines);
  const start = lines.findIndex((line, index) => levels[index] !== 0 && normalizeHeading(line) === normalizeHeading(heading));
  if (heading === '' || start < 0) return markdown.trim();
  const level = levels[start] ?? 0;
  const end = levels.findIndex((other, index) => index > start && other !== 0 && other <= level);
  return lines
    .slice(start, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}

/** The heading level of each line, 0 for lines that are not headings. Skips fenced code. */
function headingLevels(lines: string[]): number[] {
  let fence = '';
  return lines.map((line) => {
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    return fence === '' && mark === '' ? (/^(#{1,6}) /.exec(line)?.[1]?.length ?? 0) : 0;
  });
}

/** Reduces a heading to letters and digits, to compare it regardless of formatting. */
function normalizeHeading(text: string): string {
  return text
    .replaceAll(/\]\([^)]*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
