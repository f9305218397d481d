/** Markdown built from content, whose text may be anything: it must not format, link, mention anyone or hide. */

/** Literal text, on one line. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]()<>#+!|~&]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replaceAll(/\b(https?|ftp):\/\//gi, '$1:\u200b//')
    .replaceAll(/\bwww\./gi, 'www\u200b.');
}

/** A short text as code. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return line === '' ? '(nothing)' : `${fence}${gap}${line}${gap}${fence}`;
}

/** A list that shows at most `most` lines. */
export function bullets(lines: readonly string[], most = 60): string {
  const shown = lines.slice(0, most).map((line) => `- ${line}`);
  return [...shown, ...(lines.length > most ? [`- … and ${lines.length - most} more`] : [])].join('\n');
}

/** A table; empty without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], most = 60): string {
  if (rows.length === 0) return '';
  // Even in code, a pipe would start the next cell.
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  const more = rows.length > most ? [line([`… and ${rows.length - most} more`, ...head.slice(1).map(() => '')])] : [];
  return [line(head), line(head.map(() => '---')), ...rows.slice(0, most).map(line), ...more].join('\n');
}

/** The parts that are not empty, separated by a blank line. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** `1 page`, `2 pages`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
