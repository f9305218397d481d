import type { Finding } from './page.ts';

const name = '[A-Za-z_:][\\w:.\\u00b7-\\uffff-]*';
const attribute = `\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
const markup = new RegExp(
  `<!--(?:(?!--)[^])*-->|<!\\[CDATA\\[(?:(?!\\]\\]>)[^])*\\]\\]>|<\\?${name}(?:(?!\\?>)[^])*\\?>|<(/?)(${name})((?:${attribute})*)\\s*(/?)>`,
  'g',
);
const attributeName = new RegExp(`\\s+(${name})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
/** What a text may not hold: a bare sign, a reference that XML does not know, a character that XML forbids. */
const misplaced =
  /<|\]\]>|&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);)|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** What an XML parser would stop at, which is all that many a feed reader says nothing about. At most one finding a file. */
export function auditXml(file: string, text: string): Finding[] {
  const problem = problemOf(text.replace(/^\uFEFF/, ''));
  return problem === undefined ? [] : [{ file, rule: 'xml', message: `is not well-formed XML: ${problem}` }];
}

function problemOf(text: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  for (const match of text.matchAll(markup)) {
    const [whole, closing = '', element, attributes = '', selfClosing = ''] = match;
    const between = text.slice(at, match.index);
    const stray = strayIn(between, open.length > 0) ?? strayIn(attributes, true);
    if (stray !== undefined) return `${stray} in line ${lineOf(text, at)}`;
    at = match.index + whole.length;
    if (element === undefined) continue;
    if (closing !== '') {
      const expected = open.pop();
      if (expected !== element)
        return `</${element}> in line ${lineOf(text, match.index)} closes ${expected === undefined ? 'nothing' : `<${expected}>`}`;
      continue;
    }
    const names = [...attributes.matchAll(attributeName)].map(([, attributeNamed]) => attributeNamed);
    if (new Set(names).size < names.length) return `<${element}> in line ${lineOf(text, match.index)} has an attribute twice`;
    if (open.length === 0) roots += 1;
    if (selfClosing === '') open.push(element);
  }
  if (open.length > 0) return `<${open.at(-1)}> is never closed`;
  const stray = strayIn(text.slice(at), false);
  if (stray !== undefined) return `${stray} in line ${lineOf(text, at)}`;
  return roots === 1 ? undefined : `it has ${roots} outermost elements, not one`;
}

function strayIn(text: string, mayHoldText: boolean): string | undefined {
  if (!mayHoldText && text.trim() !== '') return 'text outside its outermost element';
  const [found] = misplaced.exec(text) ?? [];
  return found === undefined ? undefined : `a ${JSON.stringify(found)} that is not written as a reference`;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
