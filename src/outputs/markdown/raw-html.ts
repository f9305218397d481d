/** HTML elements in a body: as MDX parses them, and as Markdown passes them through. */
import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { escapeXml } from '#src/domain/xml.ts';
import { readFragment, voidElements } from '#src/source/html.ts';
import { mapSrcset } from './links.ts';
import { html, inlineHtml, isPhrasing, paragraph, toText } from './nodes.ts';
import { toPlainHtml } from './plain-html.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type ChangeUrl = (url: string) => string;

const urlAttributes = new Set(['href', 'src', 'cite']);

/** The attributes that are strings; one without a value is an empty string. */
export function attributesOf(element: JsxElement): Record<string, string> {
  return Object.fromEntries(
    element.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || typeof (attribute.value ?? '') !== 'string') return [];
      return [[attribute.name, (attribute.value ?? '') as string]];
    }),
  );
}

/**
 * Converts an HTML element of an MDX body, with its converted `children`, to Markdown nodes with raw HTML. An element
 * around inline content becomes one HTML node, since Markdown is not parsed inside; around blocks, its tags are separate.
 */
export function rawElement(element: JsxElement, children: RootContent[], changeUrl: ChangeUrl): RootContent[] {
  const name = element.name ?? '';
  const open = `<${name}${attributesText(attributesOf(element), changeUrl)}>`;
  const close = voidElements.has(name) ? '' : `</${name}>`;
  if (element.type === 'mdxJsxTextElement') return [inlineHtml(open), ...children, ...(close === '' ? [] : [inlineHtml(close)])];
  if (children.every((child) => child.type === 'html' || isPhrasing(child))) {
    const content = children.map((child) =>
      child.type === 'html' ? child.value : toPlainHtml(toText([paragraph(child)])).replace(/^<p>([\s\S]*)<\/p>$/, '$1'),
    );
    return [html(`${open}${content.join('')}${close}`)];
  }
  return [html(open), ...children, html(close)];
}

/** Rewrites the URLs in raw HTML. */
export function mapHtmlUrls(source: string, changeUrl: ChangeUrl): string {
  const attributes = readFragment(source).tokens.flatMap((token) => (token.kind === 'start' ? token.attributes : []));
  return attributes
    .filter(({ name }) => urlAttributes.has(name) || name === 'srcset')
    .reduceRight(
      (html, { name, value, start, end }) => html.slice(0, start) + attributeText(name, value, changeUrl) + html.slice(end),
      source,
    );
}

function attributesText(attributes: Record<string, string>, changeUrl: ChangeUrl): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${attributeText(name, value, changeUrl)}`)
    .join('');
}

function attributeText(name: string, value: string, changeUrl: ChangeUrl): string {
  const key = name.toLowerCase();
  const changed = urlAttributes.has(key) ? changeUrl(value) : key === 'srcset' ? mapSrcset(value, changeUrl) : value;
  return changed === '' && key !== 'alt' ? name : `${name}="${escapeXml(changed)}"`;
}
