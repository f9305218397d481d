/** The lines that a writer adds to mend a break. */
import type { Entry } from '#src/domain/catalog.ts';

/** The line of redirects.yaml that says why an address is gone. */
export function goneLine(path: string): string {
  return `- { from: ${plain(path)}, gone: true, reason: "Why it went." }`;
}

/** The front matter's line with the aliases that the entry has, and one more. */
export function aliasLine({ aliases }: Entry, path: string): string {
  return `aliases: [${[...aliases, path].map(plain).join(', ')}]`;
}

/** The front matter's line with the renamed anchors that the entry has, and one more. */
export function anchorLine({ anchors }: Entry, from: string, to: string): string {
  return `anchors: { ${[...Object.entries(anchors), [from, to]].map(([old = '', id = '']) => `${plain(old)}: ${plain(id)}`).join(', ')} }`;
}

/** A text as YAML reads it inside of brackets. */
function plain(text: string): string {
  return /^[\w/.-]+$/.test(text) && !/^[\d.+-]+$/.test(text) ? text : JSON.stringify(text);
}
