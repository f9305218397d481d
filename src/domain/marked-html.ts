/** Messages with marks as HTML. */
import { splitMarks } from '#src/messages/marks.ts';
import { escapeXml } from './xml.ts';

/** For each mark, the address of its link, or the HTML around and instead of its text, which is escaped. */
export type Marks = Record<string, string | ((html: string) => string)>;

/** Marks that every message may have. */
const elements: Marks = { b: (html) => `<strong>${html}</strong>`, code: (html) => `<code>${html}</code>` };

/** A message as HTML. */
export function markedHtml(message: string, marks: Marks = {}): string {
  const all: Marks = { ...elements, ...marks };
  return splitMarks(message, Object.keys(all))
    .map(({ text, mark = '' }) => {
      const form = all[mark];
      const html = escapeXml(text);
      if (form === undefined) return html;
      return typeof form === 'string' ? `<a href="${escapeXml(form)}">${html}</a>` : form(html);
    })
    .join('');
}

/** The mark of a time; `datetime` is machine-readable. */
export const timeMark = (datetime: string) => (html: string) => `<time datetime="${datetime}">${html}</time>`;
