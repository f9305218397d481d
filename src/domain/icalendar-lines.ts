/** How iCalendar (RFC 5545) writes lines, texts and times. Pure and browser-safe. */

/** The text of a calendar from its content lines: each folded, and ended with CRLF. */
export function joinLines(lines: string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** Breaks a line into pieces of at most 75 octets of UTF-8, never within a character. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Escapes what the format gives a meaning to; control characters are left out. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** An instant in UTC, to the second: 20261123T140000Z. */
export function utcTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
