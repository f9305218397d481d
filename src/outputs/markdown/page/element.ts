/** Elements of a page's tree, from Markdown or from HTML in MDX. */
import type { Element, ElementContent } from 'hast';
import type { HastPluginEntry, HastVisitorContext, HastVisitorInstance, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

export type PageElement = Element | MdxJsxFlowElementHast | MdxJsxTextElementHast;
type Visit = (element: Readonly<PageElement>, context: HastVisitorContext) => void;

/** Visits elements by name, however they were written. */
export function visitElements(
  filter: string[],
  visit: Visit,
): Required<Pick<HastVisitorInstance, 'element' | 'mdxJsxFlowElement' | 'mdxJsxTextElement'>> {
  return { element: { filter, visit }, mdxJsxFlowElement: { filter, visit }, mdxJsxTextElement: { filter, visit } };
}

/** Creates a plugin for one document. `file` is the document's path in the content directory. */
export type PagePlugin = (file: string) => Exclude<HastPluginEntry, readonly unknown[]>;

export const create = (tagName: string, properties: Element['properties'], children: Element['children'] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export function nameOf(element: Readonly<PageElement>): string {
  return element.type === 'element' ? element.tagName : (element.name ?? '');
}

/** The text of a node without the numbers of its footnotes, which change with every footnote before them. */
export function textWithoutNotes(node: ElementContent | Readonly<PageElement>): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || ('properties' in node && 'dataFootnoteRef' in node.properties)) return '';
  return node.children.map((child) => textWithoutNotes(child)).join('');
}

/** An attribute's value as text; undefined if it is missing or neither a string nor a number. */
export function attributeOf(element: Readonly<PageElement>, name: string): string | undefined {
  const value =
    element.type === 'element'
      ? element.properties[name]
      : element.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
