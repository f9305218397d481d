/**
 * Reads the tags of raw HTML with their places, as a browser would cut them. It knows no raw-text elements (script,
 * style, textarea): none of them is allowed where it is used, so what would follow them need not be understood.
 */
import { htmlToHast } from 'satteri';
import type { Place } from '#src/source/problem.ts';

export interface TagAttribute {
  /** In lower case. */
  name: string;
  /** With its character references resolved. */
  value: string;
  /** Where it begins in the text. */
  offset: number;
}

export interface Tag {
  kind: 'open' | 'close' | 'declaration';
  /** In lower case; of a declaration empty. */
  name: string;
  attributes: TagAttribute[];
  offset: number;
  end: number;
  /** `<br/>` */
  selfClosing: boolean;
}

export interface Tags {
  tags: Tag[];
  /** Where a tag or comment begins that never ends. */
  unclosed?: number;
}

/** All tags of a text; comments are passed over. */
export function readTags(text: string): Tags {
  const tags: Tag[] = [];
  let at = text.indexOf('<');
  while (at >= 0) {
    const tag = readTag(text, at);
    if (tag === 'unclosed') return { tags, unclosed: at };
    if (typeof tag === 'object') tags.push(tag);
    at = text.indexOf('<', typeof tag === 'object' ? tag.end : tag);
  }
  return { tags };
}

/** Finds the places of offsets in a text whose first character stands at `start`. */
export function createPlacer(text: string, start: Place = { line: 1, column: 1 }): (offset: number) => Place {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (lineStarts[low] ?? 0);
    return low === 0 ? { line: start.line, column: start.column + column } : { line: start.line + low, column: column + 1 };
  };
}

/** The tag at an offset; the offset after what is no tag. */
function readTag(text: string, at: number): Tag | 'unclosed' | number {
  if (text.startsWith('<!--', at)) {
    if (/^<!--(>|->)/.test(text.slice(at, at + 6))) return at + 5;
    const [end] = /--!?>/.exec(text.slice(at + 4)) ?? [];
    return end === undefined ? 'unclosed' : text.indexOf(end, at + 4) + end.length;
  }
  const next = text[at + 1] ?? '';
  if (next === '!' || next === '?' || (next === '/' && !/[a-z]/i.test(text[at + 2] ?? ''))) {
    const end = text.indexOf('>', at);
    return end < 0 ? 'unclosed' : { kind: 'declaration', name: '', attributes: [], offset: at, end: end + 1, selfClosing: false };
  }
  const [, slash = '', name = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(text.slice(at, at + 200)) ?? [];
  if (name === '') return at + 1;
  const attributes = readAttributes(text, at + 1 + slash.length + name.length);
  if (attributes.end === undefined) return 'unclosed';
  return {
    kind: slash === '' ? 'open' : 'close',
    name: name.toLowerCase(),
    attributes: attributes.list,
    offset: at,
    end: attributes.end,
    selfClosing: text[attributes.end - 2] === '/',
  };
}

function readAttributes(text: string, start: number): { list: TagAttribute[]; end?: number } {
  const list: TagAttribute[] = [];
  const pattern = /[\s/]*(?:(>)|(=?[^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?)/y;
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, end, name, double, single, bare] = match;
    if (end !== undefined) return { list, end: pattern.lastIndex };
    // What a quote opens and never closes reaches to the end of the text.
    if (name === undefined || whole === '' || (/=\s*$/.test(whole) && /["']/.test(text[pattern.lastIndex] ?? ''))) break;
    list.push({
      name: name.toLowerCase(),
      value: decodeReferences(double ?? single ?? bare ?? ''),
      offset: match.index + whole.indexOf(name),
    });
  }
  return { list };
}

/** `java&#115;cript:` reads as `javascript:`. */
function decodeReferences(value: string): string {
  if (!value.includes('&')) return value;
  const tree = htmlToHast(`<p title="${value.replaceAll('"', '&quot;')}">`, { fragment: true });
  const [paragraph] = 'children' in tree ? tree.children : [];
  const title = paragraph && 'properties' in paragraph ? (paragraph.properties as Record<string, unknown>).title : undefined;
  return typeof title === 'string' ? title : value;
}
