/** Elements of a page's tree, from Markdown or from HTML in MDX. */
import type { Element } from 'hast';
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

/** An attribute's value as text; undefined if it is missing or neither a string nor a number. */
export function attributeOf(element: Readonly<PageElement>, name: string): string | undefined {
  const value =
    element.type === 'element'
      ? element.properties[name]
      : element.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
