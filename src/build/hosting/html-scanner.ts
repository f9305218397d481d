/**
 * Reads the tags of an HTML document, in order, as a browser's tokenizer finds them: comments, quoted attribute values
 * and the raw text of scripts, styles and text areas hide no tags in them. It builds no tree, because a build scans
 * thousands of pages twice and asks for tags alone.
 */

export interface HtmlTag {
  /** In lower case; an end tag's begins with a slash. */
  name: string;
  /** By lower-case name, decoded; of a repeated one, the first. */
  attributes: Record<string, string>;
  /** Where the tag begins and ends in the document, in UTF-16 units. */
  start: number;
  end: number;
  /** What stands between this tag and its end tag, of elements that hold raw text; empty of all others. */
  text: string;
}

const rawTextElements = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const namedCharacters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  tab: '\t',
  newline: '\n',
  colon: ':',
};

/** Scans a document for its tags. */
export function scanHtml(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  let at = html.indexOf('<');
  while (at >= 0) {
    const next = html.charAt(at + 1);
    if (next === '!' || next === '?') {
      at = html.indexOf('<', endOfMarkup(html, at));
    } else if (/[a-z/]/i.test(next)) {
      const tag = readTag(html, at);
      if (!tag) break;
      if (tag.name !== '/') tags.push(tag);
      at = html.indexOf('<', tag.end + tag.text.length);
    } else {
      at = html.indexOf('<', at + 1);
    }
  }
  return tags;
}

/** Decodes the character references of an attribute's value. */
export function decodeCharacters(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));?/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return namedCharacters[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** The end of a comment, doctype or processing instruction. */
function endOfMarkup(html: string, start: number): number {
  const isComment = html.startsWith('<!--', start);
  const end = isComment ? html.indexOf('-->', start + 2) : html.indexOf('>', start);
  return end < 0 ? html.length : end + 1;
}

function readTag(html: string, start: number): HtmlTag | undefined {
  const end = endOfTag(html, start);
  if (end === undefined) return undefined;
  const [source = '', name = ''] = /^<(\/?[^\s/>]*)/.exec(html.slice(start, end)) ?? [];
  const lowerName = name.toLowerCase();
  const attributes = readAttributes(html.slice(start + source.length, end - 1));
  return { name: lowerName, attributes, start, end, text: rawTextElements.has(lowerName) ? rawText(html, lowerName, end) : '' };
}

/** The place after the tag's own `>`, which no quoted value holds; undefined if the document ends first. */
function endOfTag(html: string, start: number): number | undefined {
  let quote = '';
  let isValue = false;
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return at + 1;
    } else if (isValue && (character === '"' || character === "'")) {
      quote = character;
    }
    // A quote opens a value only right behind the equals sign: in `title=it's` it is a letter.
    isValue = character === '=' || (isValue && /\s/.test(character));
  }
  return undefined;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of source.matchAll(attributePattern)) {
    const lowerName = name.toLowerCase();
    if (!Object.hasOwn(attributes, lowerName)) attributes[lowerName] = decodeCharacters(double ?? single ?? bare ?? '');
  }
  return attributes;
}

function rawText(html: string, name: string, start: number): string {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = start;
  return html.slice(start, closing.exec(html)?.index ?? html.length);
}
