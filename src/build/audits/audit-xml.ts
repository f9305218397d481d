import { DOMParser } from '@xmldom/xmldom';
import type { AuditFinding } from './page.ts';

/** What the parser wrongly accepts: a stray ampersand, a stray `]]>`, or a character that XML forbids. */
const misplaced =
  /&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)|\]\]>|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Finds where an XML parser would stop, which many feed readers do without a message. At most one finding per file. */
export function auditXml(file: string, text: string): AuditFinding[] {
  const problem = problemOf(text.replace(/^\uFEFF/, ''));
  return problem === undefined ? [] : [{ file, rule: 'xml', message: `is not well-formed XML: ${problem}` }];
}

function problemOf(text: string): string | undefined {
  const problems: string[] = [];
  const onError = (_level: string, message: string, { locator }: { locator: { lineNumber?: number } }) => {
    problems.push(`${message} on line ${locator.lineNumber ?? 1}`);
  };
  try {
    new DOMParser({ onError }).parseFromString(text, 'text/xml');
  } catch (error) {
    // The parser reports an error before it throws.
    if (problems.length === 0) throw error;
  }
  // Comments and CDATA may contain anything; their line breaks are kept for the line number.
  const markup = text.replaceAll(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, (part) => part.replaceAll(/[^\n]/g, ' '));
  const found = misplaced.exec(markup);
  if (found)
    problems.push(`${JSON.stringify(found[0])} is unescaped or not allowed on line ${text.slice(0, found.index).split('\n').length}`);
  return problems[0];
}
