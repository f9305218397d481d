/** Checks fenced code blocks for code that readers would not see, or text that became code. */
import type { MdastNode } from 'satteri';
import { shorten } from '../findings.ts';
import { offsetsOf, type Remark } from './remark.ts';

type Code = Extract<MdastNode, { type: 'code' }>;

/** Whether a code block is closed before the next one, and has nothing but a language on its first line. */
export function checkFence(code: Code, text: string): Remark[] {
  const { start } = offsetsOf(code);
  return [...checkEnd(code, text), ...checkInfo(code)].map((found): Remark => ({ offset: start, rule: 'code-fence', ...found }));
}

type Found = Pick<Remark, 'severity' | 'message'>;

/** A code block that is never closed includes everything after it. */
function checkEnd(code: Code, text: string): Found[] {
  const { start, end } = offsetsOf(code);
  const lines = text.slice(start, end).split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0];
  const last = (lines.at(-1) ?? '').replace(/^[ \t>]+/, '').trimEnd();
  if (fence === undefined) return [];
  const refuse = (message: string): Found[] => [{ severity: 'error', message }];
  const isClosed = lines.length > 1 && last.startsWith(fence) && last.replaceAll(fence.charAt(0), '') === '';
  if (!isClosed) return refuse(`this code block is never closed, so everything after it is code: add a line "${fence}" after it`);
  const other = lines.slice(1).find((line) => new RegExp(`^[ \\t>]*${fence}[\\w-]+[ \\t]*$`).test(line));
  if (other === undefined) return [];
  return refuse(`this code block includes the next one, "${other.trim()}": add a line "${fence}" before that one`);
}

/** What other tools read after the language of a fence: a title, marked lines, switches. */
const fenceOptions = /^(?:\{[^}]*\}|[a-z][\w-]*=(?:"[^"]*"|'[^']*'|\S+)|showLineNumbers|(?:no)?wrap|copy|diff|live|collapse|\s+)+$/i;

/** Only the language of a fence is shown. Code that was typed on its line is lost. */
function checkInfo({ lang, meta, value }: Code): Found[] {
  if (lang === null || lang === undefined) return [];
  const more = meta ?? '';
  const isLanguage = /^[a-z][\w+#./-]*$/i.test(lang) && value.trim() !== '';
  if (isLanguage && more === '') return [];
  if (isLanguage && fenceOptions.test(more))
    return [{ severity: 'warning', message: `readers do not see "${shorten(more)}" after the language: remove it` }];
  const info = shorten(`${lang} ${more}`.trim());
  return [
    { severity: 'error', message: `readers do not see "${info}" because it is on the line of the fence: put the code on the lines below` },
  ];
}
