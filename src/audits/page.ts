/** What the audits look at of an HTML file. */
import { ELEMENT_NODE, TEXT_NODE, parse, type ElementNode, type Node } from 'ultrahtml';

export interface Page {
  /** The file below the output folder. */
  file: string;
  html: string;
  /** Every element in document order. */
  elements: ElementNode[];
}

/** Something wrong with the output: a fault of the portal's code, or of content that the check let through. */
export interface Finding {
  file: string;
  rule: string;
  message: string;
}

/** Parses an HTML file of the output. */
export function readPage(file: string, html: string): Page {
  return { file, html, elements: elementsOf(parse(html) as Node) };
}

/** The words of an element. */
export function textOf(node: Node): string {
  if (node.type === TEXT_NODE) return node.value;
  return 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
}

/** Whether a page only leads on to another one. */
export function isRedirect(page: Page): boolean {
  return page.elements.some((element) => element.name === 'meta' && element.attributes['http-equiv'] === 'refresh');
}

function elementsOf(node: Node): ElementNode[] {
  const children = 'children' in node ? (node.children as Node[]).flatMap(elementsOf) : [];
  return node.type === ELEMENT_NODE ? [node, ...children] : children;
}
