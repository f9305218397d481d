/** Adds the base path to the addresses of a finished page: the only place that knows where pages have addresses. */
import { underBase } from '#src/domain/base-path.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { readFragment, type HtmlAttribute, type HtmlStartTag } from '#src/source/html.ts';

/** Attributes with one address. */
const addresses = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'xlink:href']);
/** Attributes with several, separated by commas. */
const lists = new Set(['srcset', 'imagesrcset']);

/** A change to a text: replaces the range from `start` to `end`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The page as a host serves it under a path: its addresses, and `data-base` for its scripts. Without a path, the page itself. */
export function placeUnderBase(html: string, basePath: string): string {
  if (basePath === '') return html;
  const { tokens } = readFragment(html);
  const hasScript = tokens.some(
    (token) => token.kind === 'start' && token.name === 'script' && token.attributes.some(({ name }) => name === 'src'),
  );
  const edits = tokens.flatMap((token, index): Edit[] => {
    if (token.kind === 'text') {
      const before = tokens[index - 1];
      return before?.kind === 'start' && before.name === 'style' ? editsOfStyle(html, token.start, token.end, basePath) : [];
    }
    if (token.kind !== 'start') return [];
    const edits = token.attributes.flatMap((attribute) => editsOf(attribute, token, html, basePath));
    const base =
      token.name === 'html' && hasScript
        ? [{ start: token.start + 5, end: token.start + 5, text: ` data-base="${escapeXml(basePath)}"` }]
        : [];
    return [...base, ...edits];
  });
  return applyEdits(html, edits);
}

function editsOf({ name, value, start, end }: HtmlAttribute, tag: HtmlStartTag, html: string, basePath: string): Edit[] {
  const changed = lists.has(name)
    ? value.replaceAll(/(?<=^|,\s+)\S+/g, (address) => underBase(address, basePath))
    : addresses.has(name)
      ? underBase(value, basePath)
      : name === 'content' && isRefresh(tag)
        ? value.replace(/(?<=url=).*$/i, (address) => underBase(address, basePath))
        : value;
  if (changed === value) return [];
  return [{ start, end, text: `${/^[^\s=]*/.exec(html.slice(start, end))?.[0] ?? name}="${escapeXml(changed)}"` }];
}

function isRefresh({ name, attributes }: HtmlStartTag): boolean {
  return name === 'meta' && attributes.some((attribute) => attribute.name === 'http-equiv' && attribute.value.toLowerCase() === 'refresh');
}

function editsOfStyle(html: string, start: number, end: number, basePath: string): Edit[] {
  return Array.from(html.slice(start, end).matchAll(/url\(\s*["']?(?=\/(?!\/))/g), ({ 0: { length }, index }) => {
    const at = start + index + length;
    return { start: at, end: at, text: basePath };
  });
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
}
