/** The marks of a message: `<name>…</name>` around what is a link or an element. Browser-safe. */

export interface MarkedPart {
  text: string;
  /** The name of the mark around it. */
  mark?: string;
}

/** Divides a text at the marks of these names; everything else that looks like one stays text. */
export function splitMarks(text: string, names: readonly string[]): MarkedPart[] {
  const pattern = new RegExp(`<(${names.join('|')})>(.*?)</\\1>`, 'gs');
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const { 0: whole, 1: mark = '', 2: inner = '', index } of text.matchAll(pattern)) {
    parts.push({ text: text.slice(end, index) }, { text: inner, mark });
    end = index + whole.length;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.mark !== undefined || part.text !== '');
}
